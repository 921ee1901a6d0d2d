using AngleSharp.Html.Parser;
using Mainstay.App.Caseload;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.People;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.App.Tests.Reports;

/// <summary>The worked figures of caseload (WF17, WF18, WF20, WF39, WF40) in documents that are built from their inputs and rendered.</summary>
public sealed class WorkedFiguresInReportsTests
{
    private static HistoryBuilder TwoAreas() =>
        new HistoryBuilder()
            .Team("north")
            .Team("south")
            .Add(
                "policy",
                ExamplePolicies.Gloucestershire2015 with
                {
                    DecidedBy = "Cabinet",
                    DecidedOn = new DateOnly(2020, 4, 1),
                    Consulted = true,
                },
                "2020-04-01"
            );

    private static WeeklyReport Report(HistoryBuilder history, DateOnly friday) =>
        WeeklyReport.Build(history.Build(), friday, new WeeklyReportInputs("Exampleshire", [], []));

    private static string[] RowOf(WeeklyReport report, string section, string line) =>
        [
            .. new HtmlParser()
                .ParseDocument(WeeklyReportHtml.Page(report))
                .QuerySelectorAll($"#{section} table tbody tr")
                .First(r => r.QuerySelector("th a")?.TextContent == line)
                .Children.Select(c => c.TextContent),
        ];

    private static string BandRow(HistoryBuilder history, string band)
    {
        var table = BandCaseloadDocument.Of(history.Build(), "Exampleshire", ReportScene.Friday).Tables.First();
        return string.Join(
            ' ',
            table
                .Rows.First(r => r[0].Shown.StartsWith(band, StringComparison.Ordinal))
                .Skip(1)
                .Take(7)
                .Select(c => c.Shown)
        );
    }

    [Fact]
    public void Wf17_Target16Actual30To35_IsPrintedAsOverBy14To19()
    {
        var history = TwoAreas()
            .WorkerWithCases("a", "north", 1, 30, qualified: "2010-07-01")
            .WorkerWithCases("b", "south", 1, 35, qualified: "2010-07-01");

        Assert.Equal("16.0 30.0 35.0 14.0 19.0 87.5% 118.8%", BandRow(history, BandOf(history, "a")));
        Assert.Equal("2", RowOf(Report(history, ReportScene.Friday), "total", "Workers over target")[1]);
    }

    [Fact]
    public void Wf18_NewlyQualifiedTarget9Actual20_IsPrintedAsOverBy11()
    {
        var history = TwoAreas()
            .WorkerWithCases("nia", "north", 1, 20, qualified: "2025-07-01")
            .Add("nia/asye", new ProgrammeMembership("nia", Programme.Asye), "2025-09-01");

        Assert.Equal("9.0 20.0 20.0 11.0 11.0 122.2% 122.2%", BandRow(history, BandOf(history, "nia")));
        Assert.Equal(
            "1",
            RowOf(
                Report(history, ReportScene.Friday),
                "total",
                "Newly qualified and other workers on a programme over their figure"
            )[1]
        );
    }

    private static string BandOf(HistoryBuilder history, string worker)
    {
        var record = history.Build();
        var known = record.Reading(Caseloads.Of).On(ReportScene.Friday).Workers.Single(w => w.Worker.Key == worker);
        return known.Band!.Title;
    }

    [Fact]
    public void Wf20_AWeekOf22Point2Of37Hours_IsPrintedAsPoint6Fte()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Worker("S1", w => w.Spell("P1", WorkingFte.FromHours(22.2m, 37)));

        Assert.Equal("0.6", RowOf(Report(history, ReportScene.Friday), "total", "Permanent social workers (FTE)")[1]);
    }

    [Theory]
    [InlineData("2025-09-26", "21.0", "up")]
    [InlineData("2025-10-03", "20.9", "flat")]
    public void Wf39_TrendOverTwoWeeks_IsPrintedWithItsDirection(string friday, string average, string direction)
    {
        var history = new HistoryBuilder().Team("cp-1");
        for (var i = 1; i <= 10; i++)
        {
            history.WorkerWithCases($"w{i}", "cp-1", 1, 20);
            history.CaseLedBy($"more-{i}", $"w{i}", "cp-1", "2025-09-13", i == 1 ? "2025-09-26" : null);
        }

        var report = Report(history, DateOnly.Parse(friday));
        var row = RowOf(report, "total", "Average caseload per FTE (available)");

        Assert.Equal((average, direction), (row[1], row[6]));
        Assert.Contains(friday == "2025-10-03" ? "\"value\":20.95" : "\"value\":21", WeeklyReportJson.Render(report));
    }

    [Fact]
    public void Wf40_HighestAndLowest_ArePrintedWithTheirFteAndBothAveragesSayWhichTheyAre()
    {
        var report = Report(ReportScene.Council(), ReportScene.Friday);
        var lines = OfficersEdition
            .Of(report)
            .Sections.First(s => s.Key == "team-cp")
            .Tables.First(t => t.Name == "lines");
        string Shown(string key) => lines.Rows.Single(r => r.Key == key).Cells[1].Text;

        Assert.Equal("22.3", Shown("caseload_available_fte"));
        Assert.Equal("19.5", Shown("caseload_available_worker"));
        Assert.Equal("30.0", Shown("caseload_highest"));
        Assert.Equal("12.0", Shown("caseload_lowest"));
        Assert.StartsWith("At 0.5 FTE, 24.0 per FTE.", lines.Rows.Single(r => r.Key == "caseload_lowest").Remark);
        Assert.Contains("24.0 per FTE", WeeklyReportHtml.Page(report));
    }
}
