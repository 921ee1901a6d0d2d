using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Mainstay.App.Tests.Reports.Office;
using Mainstay.Core.Agency;
using Mainstay.Core.Reports;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.App.Tests.Reports;

/// <summary>The worked figures WF1 to WF13 in a scorecard that is built from their inputs and rendered.</summary>
public sealed class ScorecardTests
{
    private static readonly DateOnly Baseline = new(2017, 9, 30);
    private static readonly DateOnly June = new(2019, 6, 30);

    private static HistoryBuilder Printed() =>
        new HistoryBuilder()
            .Line("turnover_council_rate_fte")
            .Line("vacancy_council_rate_fte")
            .Line("agency_rate_fte")
            .Figure("turnover_council_rate_fte", Baseline, 19.6m, 38.8m)
            .Figure("turnover_council_rate_fte", new(2018, 12, 31), 13.3m, 31.3m, struck: new(2018, 9, 30))
            .Figure("turnover_council_rate_fte", new(2019, 3, 31), 13.3m, 31.3m, struck: new(2018, 9, 30))
            .Figure("turnover_council_rate_fte", June, 13.3m, 31.3m, struck: new(2018, 9, 30))
            .Figure("vacancy_council_rate_fte", Baseline, 18.5m, 50.2m)
            .Figure("vacancy_council_rate_fte", new(2018, 12, 31), 9.8m, 23.5m)
            .Figure("vacancy_council_rate_fte", new(2019, 3, 31), 4.6m, 13.5m)
            .Figure("vacancy_council_rate_fte", June, 9.6m, 25)
            .Figure("agency_rate_fte", Baseline, 18.7m, 49)
            .Figure("agency_rate_fte", new(2018, 12, 31), 17.5m, 48.5m)
            .Figure("agency_rate_fte", new(2019, 3, 31), 14.2m, 41)
            .Figure("agency_rate_fte", June, 16.9m, 53);

    private static Scorecard Card(HistoryBuilder builder, int months = 3, int points = 3) =>
        Scorecard.Build(builder.Build(), "Exampleshire", June, months, points);

    private static OfficeTable Table(Scorecard card, string name) =>
        ScorecardDocument.Of(card).Tables.Single(t => t.Name == name);

    private static string[] Row(OfficeTable table, string first) =>
        [.. table.Rows.Single(r => r[0].Shown.StartsWith(first, StringComparison.Ordinal)).Select(c => c.Shown)];

    [Fact]
    public void Wf5_MeasuresAgainstBaseline_PrintEveryRateWithItsNumberAndTheChange()
    {
        var table = Table(Card(Printed()), "Measures against baseline");

        Assert.Equal(["31 December 2018", "31 March 2019", "30 June 2019"], table.Columns.Skip(2).Take(3));
        Assert.Equal(
            [
                "19.6% (38.8), 30 September 2017",
                "13.3% (31.3), carried forward",
                "13.3% (31.3), carried forward",
                "13.3% (31.3), carried forward",
                "−6.3 points",
                "−7.5 (−19.3%)",
            ],
            Row(table, "Annual turnover").Skip(1)
        );
        Assert.Equal(
            [
                "18.5% (50.2), 30 September 2017",
                "9.8% (23.5)",
                "4.6% (13.5)",
                "9.6% (25)",
                "−8.9 points",
                "−25.2 (−50.2%)",
            ],
            Row(table, "Vacancy rate").Skip(1)
        );
        Assert.Equal(
            ["18.7% (49), 30 September 2017", "17.5% (48.5)", "14.2% (41)", "16.9% (53)", "−1.8 points", "+4 (+8.2%)"],
            Row(table, "Agency").Skip(1)
        );
        Assert.Contains(table.Notes, n => n.Contains("number moved by +4, the opposite way", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Annual turnover", "2017-09-30", "198.0", "197.5", "198.5")]
    [InlineData("Annual turnover", "2019-06-30", "235.3", "234.5", "236.2")]
    [InlineData("Vacancy rate", "2018-12-31", "239.8", "238.6", "241.0")]
    [InlineData("Vacancy rate", "2019-03-31", "293.5", "290.3", "296.7")]
    [InlineData("Vacancy rate", "2019-06-30", "260.4", "259.1", "261.8")]
    [InlineData("Agency", "2017-09-30", "262.0", "261.3", "262.7")]
    [InlineData("Agency", "2019-06-30", "313.6", "312.7", "314.5")]
    public void Wf6_EveryFigure_ShowsWhatItIsOutOfWithItsRange(
        string measure,
        string day,
        string value,
        string least,
        string most
    )
    {
        var row = Table(Card(Printed()), "Every figure")
            .Rows.Single(r =>
                r[0].Shown.StartsWith(measure, StringComparison.Ordinal) && r[1].Day == DateOnly.Parse(day)
            );

        Assert.Equal([value, least, most], row.Skip(4).Take(3).Select(c => c.Shown));
    }

    [Fact]
    public void Wf7_Denominators_ReconcileInJuneAndAreFlaggedOnEveryEarlierDay()
    {
        var notes = Table(Card(Printed()), "Measures against baseline").Notes;

        Assert.Equal(3, notes.Count(n => n.Contains("cannot be reconciled", StringComparison.Ordinal)));
        Assert.Contains(
            notes,
            n =>
                n.StartsWith("30 June 2019: the denominators reconcile: 260.4", StringComparison.Ordinal)
                && n.Contains("plus 53.0 agency is 313.4", StringComparison.Ordinal)
        );
        Assert.Contains(notes, n => n.StartsWith("30 September 2017", StringComparison.Ordinal) && n.Contains("320.4"));
    }

    [Fact]
    public void Wf8_MarchToJune_IsTheDirectionInPointsAndNumber()
    {
        var card = Card(Printed());
        var table = Table(card, "Where we stand");

        Assert.Equal("worse (+5.0 points)", Row(table, "Vacancy rate")[6]);
        Assert.Equal("worse (+2.7 points)", Row(table, "Agency")[6]);
        Assert.Equal(
            [11.5m, 12m],
            card.Rows.Where(r => r.Line.Measure != "turnover_council_rate_fte")
                .Select(r => r.SinceBefore!.Number!.Value)
        );
    }

    [Fact]
    public void Wf10_AFigureCarriedForward_HasNoDirectionAndIsNoNewEvidence()
    {
        var card = Card(Printed());

        Assert.Equal(
            "carried forward from 30 September 2018",
            Row(Table(card, "Where we stand"), "Annual turnover")[6]
        );
        Assert.Contains(
            "Annual turnover rate, council definition (FTE): the figure of 31 December 2018 and 31 March 2019 and 30 June 2019 is carried forward from 30 September 2018, so it is no new evidence.",
            Table(card, "Measures against baseline").Notes
        );
    }

    [Fact]
    public void Wf1To4_VacanciesAndAgencyUse_StandInTheScorecardWithTheWholeAt100PerCent()
    {
        var card = Card(
            new HistoryBuilder()
                .Team("north")
                .Posts("sw", "north", 15)
                .Posts("sp", "north", 6.5m, role: "senior-practitioner")
                .Posts("tm", "north", 3.5m, role: "team-manager")
                .Agency("v", "north", 17.5m, Rationale.Vacancy)
                .Agency("m", "north", 6, Rationale.Maternity)
                .Agency("s", "north", 1.5m, Rationale.LongTermSickness)
                .Agency("t", "north", 2, Rationale.AwaitingTransfer)
                .Agency("n", "north", 6, Rationale.AsyeSupport)
                .Agency("c", "north", 20, Rationale.AdditionalCapacity)
        );

        var roles = Table(card, "Vacancies by role");
        var reasons = Table(card, "Agency by reason");
        var cover = Table(card, "Agency cover");
        Assert.Equal(["15.0", "6.5", "3.5", "25.0"], roles.Rows.Select(r => r[1].Shown));
        Assert.Equal("14.0%", roles.Rows[2][2].Shown);
        Assert.Equal(
            ["33.0%", "11.3%", "2.8%", "3.8%", "11.3%", "37.7%", "100.0%"],
            reasons.Rows.Select(r => r[2].Shown)
        );
        Assert.Equal("53.0", reasons.Rows[^1][1].Shown);
        Assert.Equal(["70.0%", "7.5", "47.2%", "35.5"], cover.Rows.Select(r => r[2].Shown));
    }

    [Fact]
    public void Wf9_PostsAddedSince_AreTakenOutOfTheRateBothWays()
    {
        var card = Card(
            new HistoryBuilder()
                .Line("vacancy_rate_fte")
                .Team("north")
                .Posts("old", "north", 251.4m, filled: 235.4m)
                .Posts("new", "north", 9, from: "2019-05-01")
        );

        Assert.Contains(
            card.Notes,
            n =>
                n.StartsWith(
                    "9.0 FTE of the vacancies are in posts added since 31 March 2019",
                    StringComparison.Ordinal
                )
                && n.Contains("6.1% of the same base, or 6.4%", StringComparison.Ordinal)
                && n.EndsWith("with them 9.6%.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Wf11To13_TheCouncilsOwnFigures_HaveTargetsAndDirectionToo()
    {
        var card = Card(
            new HistoryBuilder()
                .Own("actions_complete", "Actions complete", "per cent", Better.Higher, 90)
                .Own("actions_part", "Actions part complete", "per cent", Better.Lower, null)
                .Own("trainees", "Trainees so far", "people", Better.Higher, 15, decimals: 0)
                .Own(
                    "agency_budget",
                    "Agency budget for each agency worker",
                    "pounds",
                    Better.Neither,
                    null,
                    decimals: 0
                )
                .Figure("actions_complete", June, null, 20, outOf: 24)
                .Figure("actions_part", June, null, 4, outOf: 24)
                .Figure("trainees", new(2018, 12, 31), null, 3)
                .Figure("trainees", new(2019, 3, 31), null, 8)
                .Figure("trainees", June, null, 14)
                .Figure("agency_budget", June, null, 250_000, outOf: 53)
        );

        var table = Table(card, "Where we stand");
        Assert.Equal(["83.3%", "90.0%", "not met", "−6.7 points"], Row(table, "Actions complete").Skip(2).Take(4));
        Assert.Equal("16.7%", Row(table, "Actions part")[2]);
        Assert.Equal(["14", "15", "not met", "−1", "better (+6)"], Row(table, "Trainees").Skip(2).Take(5));
        Assert.Equal(["3", "8", "14"], Row(Table(card, "Measures against baseline"), "Trainees").Skip(2).Take(3));
        Assert.Equal("4,717", Row(table, "Agency budget")[2]);
    }

    [Fact]
    public void WithoutADecision_TheThreeHeadlineMeasuresStandWithoutATarget()
    {
        var card = Card(new HistoryBuilder().Team("north").Posts("p", "north", 10, filled: 8), months: 6);

        Assert.False(card.IsDecided);
        Assert.Equal(3, card.Rows.Count);
        Assert.All(card.Rows, r => Assert.Null(r.Target));
        Assert.Equal([new(2018, 6, 30), new(2018, 12, 31), June], card.Rows[0].Points.Select(p => p.Day));
    }

    [Fact]
    public void ALine_IsOnTheScorecardOnlyWhileItIsInForce()
    {
        var builder = new HistoryBuilder()
            .Add("vacancy_rate_fte", new ScorecardLine("vacancy_rate_fte"), "2015-01-01", "2019-06-29")
            .Line("agency_rate_fte");

        Assert.Equal(["agency_rate_fte"], Card(builder).Rows.Select(r => r.Line.Measure));
    }

    [Fact]
    public async Task LibreOffice_PrintsTheScorecard_WithEveryTable()
    {
        var document = ScorecardDocument.Of(Card(Printed()));

        var pages = await LibreOffice.PrintAsync(DocxFile.Write(document), "docx");

        var text = string.Concat(pages);
        Assert.Contains("Measures against baseline", text);
        Assert.Contains("16.9% (53)", text);
        Assert.NotEmpty(await LibreOffice.PrintAsync(OdsFile.Write(document), "ods"));
    }

    [Fact]
    public void Json_HasUnroundedRatiosAndTheImpliedDenominators()
    {
        var json = System.Text.Json.JsonDocument.Parse(ScorecardJson.Render(Card(Printed()))).RootElement;

        var agency = json.GetProperty("rows")
            .EnumerateArray()
            .Single(r => r.GetProperty("measure").GetString() == "agency_rate_fte");
        Assert.Equal(0.187m, agency.GetProperty("baseline").GetProperty("value").GetDecimal());
        Assert.Equal(49m, agency.GetProperty("baseline").GetProperty("number").GetDecimal());
    }
}

/// <summary>Lines and figures of a scorecard.</summary>
internal static class ScorecardFacts
{
    private static readonly DateOnly Baseline = new(2017, 9, 30);

    public static HistoryBuilder Line(this HistoryBuilder builder, string measure) =>
        builder.Add(measure, new ScorecardLine(measure, Better: Better.Lower, BaselineDay: Baseline));

    public static HistoryBuilder Own(
        this HistoryBuilder builder,
        string name,
        string title,
        string unit,
        Better better,
        decimal? target,
        int decimals = 1
    ) => builder.Add(name, new ScorecardLine(name, null, better, target, Title: title, Unit: unit, Decimals: decimals));

    public static HistoryBuilder Figure(
        this HistoryBuilder builder,
        string measure,
        DateOnly day,
        decimal? value,
        decimal? number,
        decimal? outOf = null,
        DateOnly? struck = null
    ) =>
        builder.Add(
            $"{measure}/{day:yyyy-MM-dd}",
            new ScorecardFigure(measure, null, day, value, 1, number, outOf, struck),
            DateRange.Of(day)
        );
}
