using Mainstay.App.Caseload;
using Mainstay.App.Reports.Office;
using Mainstay.Core.Caseload;
using Mainstay.TestKit;

namespace Mainstay.App.Tests.Caseload;

/// <summary>What inspectors ask for on the first morning (practice P29).</summary>
public sealed class InspectionDocumentTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static OfficeDocument Document() =>
        InspectionDocument.Of(
            new HistoryBuilder()
                .Team("north", name: "North")
                .WorkerWithCases("ann", "north", 0.6m, 3, from: "2025-03-03")
                .WorkerWithCases("ben", "north", 1, 0)
                .Add("ann-1/plan", new CaseStatus("ann-1", CaseStatusCode.ChildProtection), "2025-06-02")
                .CaseLedBy("none-1", null, "north", "2025-09-23")
                .Add(
                    "policy",
                    ExamplePolicies.Lancashire2015 with
                    {
                        DecidedBy = "Cabinet",
                        DecidedOn = new DateOnly(2025, 3, 18),
                    },
                    "2025-04-01"
                )
                .Build(),
            "Harrowdale",
            Friday,
            []
        );

    private static string Cell(OfficeTable table, int row, string column) =>
        table.Rows[row][table.Columns.ToList().IndexOf(column)].Shown;

    [Fact]
    public void AWorker_IsThereWithCasesByPrincipalStatus()
    {
        var workers = Document().Tables.First();

        Assert.Equal(2, workers.Rows.Count);
        Assert.Equal("a", Cell(workers, 0, "Initials"));
        Assert.Equal("0.60", Cell(workers, 0, "FTE"));
        Assert.Equal("3", Cell(workers, 0, "Children"));
        Assert.Equal("1", Cell(workers, 0, "Child protection plan"));
        Assert.Equal("2", Cell(workers, 0, "Child in need"));
        Assert.Equal("13.8", Cell(workers, 0, "Target"));
        Assert.Equal("1 January 2025", Cell(workers, 0, "Longest held since"));
        Assert.Equal("0", Cell(workers, 1, "Children"));
        Assert.Equal("–", Cell(workers, 1, "Longest held since"));
    }

    [Fact]
    public void EveryKindOfNotAllocated_IsPrintedWithItsLongestWait()
    {
        var waiting = Document().Tables.ElementAt(1);

        Assert.Equal("Nobody leads it", Cell(waiting, 0, "Kind"));
        Assert.Equal("10", Cell(waiting, 0, "Longest wait (days)"));
        Assert.Equal("Officers only", Document().Marking);
    }

    [Theory]
    [InlineData("Amara Whitfield", "A W")]
    [InlineData("Amara  van Whitfield", "A v W")]
    [InlineData("W7", "W")]
    public void ANameIsPrinted_AsInitials(string name, string initials) =>
        Assert.Equal(initials, InspectionDocument.Initials(name));
}
