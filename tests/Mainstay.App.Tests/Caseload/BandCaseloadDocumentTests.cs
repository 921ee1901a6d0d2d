using Mainstay.App.Caseload;
using Mainstay.Core.Caseload;
using Mainstay.TestKit;

namespace Mainstay.App.Tests.Caseload;

public sealed class BandCaseloadDocumentTests
{
    private static HistoryBuilder TwoAreas(string qualified, int low, int high) =>
        new HistoryBuilder()
            .Team("north")
            .Team("south")
            .Add(
                "policy",
                ExamplePolicies.Lancashire2015 with
                {
                    DecidedBy = "Cabinet",
                    DecidedOn = new DateOnly(2020, 4, 1),
                    Consulted = true,
                },
                "2020-04-01"
            )
            .WorkerWithCases("a", "north", 1, low, qualified: qualified)
            .WorkerWithCases("b", "south", 1, high, qualified: qualified);

    [Theory]
    [InlineData(0, "2025-07-01", 24, 26, "15.0 24.0 26.0 9.0 11.0 60.0% 73.3% 25.0 66.7% 167")] // WF21
    [InlineData(1, "2023-07-01", 26, 30, "20.0 26.0 30.0 6.0 10.0 30.0% 50.0% 28.0 40.0% 140")] // WF22
    [InlineData(2, "2015-07-01", 30, 33, "23.0 30.0 33.0 7.0 10.0 30.4% 43.5% 31.5 37.0% 137")] // WF23
    public void Wf21To24_TheRenderedTable_HasTargetRangeExcessMidpointAndStaff(
        int band,
        string qualified,
        int low,
        int high,
        string expected
    )
    {
        var document = BandCaseloadDocument.Of(
            TwoAreas(qualified, low, high).Build(),
            "Exampleshire",
            new(2025, 10, 3)
        );

        var row = document.Tables.First().Rows[band];
        Assert.Equal(expected, string.Join(' ', row.Skip(1).Take(10).Select(c => c.Shown)));
        Assert.Equal("2: lowest north, highest south", row[11].Shown);
    }

    [Fact]
    public void TheDocument_IsOfTheLatestMonthEndAndFiveBefore()
    {
        var document = BandCaseloadDocument.Of(
            TwoAreas("2015-07-01", 30, 33).Build(),
            "Exampleshire",
            new(2025, 10, 3)
        );

        Assert.Equal("At the end of September 2025.", document.Subtitle);
        Assert.Equal(
            [
                new(2025, 9, 30),
                new(2025, 8, 31),
                new(2025, 7, 31),
                new(2025, 6, 30),
                new(2025, 5, 31),
                new(2025, 4, 30),
            ],
            document.Tables.Last().Rows.Select(r => r[0].Day!.Value).Distinct()
        );
    }

    [Fact]
    public void WithoutAPolicyInForce_ItSaysSo()
    {
        var document = BandCaseloadDocument.Of(
            new HistoryBuilder().Team("north").Build(),
            "Exampleshire",
            new(2025, 10, 3)
        );

        Assert.Empty(document.Tables);
        Assert.Contains("No caseload policy is in force", document.Blocks.Single().ToString());
    }
}
