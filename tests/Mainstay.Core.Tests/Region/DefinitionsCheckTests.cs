using Mainstay.Core.Region;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Region;

public sealed class DefinitionsCheckTests
{
    private static readonly DefinitionsCheck OnTheRealTable = DefinitionsCheck.Run(PublishedData.Indicators);

    [Theory]
    [InlineData("Local authority turnover_rate_fte 1345 of 1345")]
    [InlineData("Local authority turnover_rate_headcount 1347 of 1347")]
    [InlineData("Local authority agency_rate_fte 1341 of 1341")]
    [InlineData("Local authority agency_rate_headcount 1352 of 1352")]
    [InlineData("Local authority vacancy_rate_fte 1353 of 1353")]
    [InlineData("Local authority agency_cover_rate_fte 1292 of 1292")]
    [InlineData("Local authority vacancy_agency_cover_rate_fte 1303 of 1303")]
    [InlineData("Local authority caseload_fte 1350 of 1350")]
    [InlineData("Local authority absence_rate_fte 1336 of 1336")]
    public void Run_RealTable_RecomputesEveryAuthoritysRate(string line) => Assert.Contains(line, OnTheRealTable.Text);

    [Fact]
    public void Run_RealTable_HasAllRows() => Assert.Equal(1463, PublishedData.Indicators.Count);

    [Theory]
    [InlineData(Recomputed.OwnRow, 934)]
    [InlineData(Recomputed.UsableAuthorities, 34)]
    [InlineData(Recomputed.WithoutUnreliableInPost, 2)]
    [InlineData(Recomputed.KnownNot, 1)]
    [InlineData(Recomputed.Differs, 0)]
    public void Run_RealTable_SaysHowEveryAggregateRateWasFound(Recomputed how, int expected) =>
        Assert.Equal(expected, Aggregates().Count(c => c.How == how));

    [Fact]
    public void Run_RealTable_Has971AggregateRates() => Assert.Equal(971, Aggregates().Count());

    [Fact]
    public void Line_NationalAgencyRate_SaysWhichYearsWereFoundOtherwise() =>
        Assert.Contains(
            "National agency_rate_fte 8 of 9; 1 as its own totals without the in-post FTE of authorities printed u: 2023 England; 1 not recomputable: 2024 England",
            OnTheRealTable.Text
        );

    [Fact]
    public void Run_RealTable_ExplainsEverySymbol()
    {
        Assert.DoesNotContain(OnTheRealTable.Symbols, s => s.Why is null);
        var counts = OnTheRealTable
            .Symbols.GroupBy(s => s.Symbol)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.Places.Count));
        Assert.Equal((81, 98, 51, 8, 12), (counts["z"], counts["x"], counts["u"], counts["c"], counts["low"]));
    }

    [Fact]
    public void Run_RealTable_IsClean() => Assert.True(OnTheRealTable.IsClean);

    [Fact]
    public void Run_RatesBesideACountThatIsNoNumber_AreListedAndNotCounted() =>
        Assert.Equal(
            [
                "2023 Sunderland agency_cover_rate_fte",
                "2023 Sunderland vacancy_agency_cover_rate_fte",
                "2024 Sunderland agency_cover_rate_fte",
                "2024 Sunderland vacancy_agency_cover_rate_fte",
                "2025 Sunderland agency_cover_rate_fte",
                "2025 Sunderland vacancy_agency_cover_rate_fte",
            ],
            OnTheRealTable.WithoutCounts.Order()
        );

    [Fact]
    public void Run_ARateMovedByATenth_DiffersAndIsNamed()
    {
        var check = DefinitionsCheck.Run([Leicestershire("turnover_rate_fte", "8.5")]);

        Assert.False(check.IsClean);
        Assert.Contains(
            "Local authority turnover_rate_fte 0 of 1; 1 differing from DfE's definition: 2025 Leicestershire",
            check.Text
        );
    }

    [Fact]
    public void Run_ASymbolThatNothingExplains_IsNotClean()
    {
        var check = DefinitionsCheck.Run([Leicestershire("vacancy_agency_cover_rate_fte", "u")]);

        Assert.False(check.IsClean);
        Assert.Contains("u vacancy_agency_cover_rate_fte 1 NOT EXPLAINED: 2025 Leicestershire", check.Text);
    }

    [Fact]
    public void Run_ACellThatIsNeither_IsRefusedWithWhatWasFound() =>
        Assert.Contains(
            "'n/a'",
            Assert.Throws<FormatException>(() => DefinitionsCheck.Run([Leicestershire("cases", "n/a")])).Message
        );

    private static IEnumerable<CheckedRate> Aggregates() =>
        OnTheRealTable.Lines.Where(l => l.Level != PublishedLevel.LocalAuthority).SelectMany(l => l.Checked);

    private static PublishedRow Leicestershire(string column, string printed)
    {
        var row = PublishedData.Indicators.Single(r => r.Year == 2025 && r.LaCode == "855");
        return row with { Values = new Dictionary<string, string>(row.Values) { [column] = printed } };
    }
}
