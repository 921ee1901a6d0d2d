using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Tests.Reports;

public sealed class WeeklyReportRenderingTests
{
    private static readonly DateOnly LastWeek = new(2025, 9, 26);

    private static WeeklyReport Report(string teamName = "Child Protection 1", params IssuedReport[] issued) =>
        WeeklyReport.Build(
            ReportScene.Council(teamName).Build(),
            ReportScene.Friday,
            new WeeklyReportInputs(
                "Exampleshire",
                [
                    SourceAge.On("workers", "HR", new DateOnly(2025, 9, 9), ReportScene.Friday, 8, rowsNotRefreshed: 3),
                    SourceAge.On("cases-open", "Open cases", ReportScene.Friday, ReportScene.Friday, 2),
                ],
                issued
            )
        );

    private static IssuedReport Issued() =>
        new(
            LastWeek,
            7,
            ["Four cases were recorded late."],
            new Dictionary<(string, string?), ShortFigure>
            {
                [("caseload_available_fte", "cp-1")] = new(MeasureState.Known, 20.9m, 4, 1),
            }
        );

    private static IHtmlDocument Page(WeeklyReport report) =>
        new HtmlParser().ParseDocument(WeeklyReportHtml.Page(report));

    private static JsonElement Json(WeeklyReport report) =>
        JsonDocument.Parse(WeeklyReportJson.Render(report)).RootElement;

    [Fact]
    public void Html_EveryTable_HasACaptionAndHeadersWithScope()
    {
        var tables = Page(Report()).QuerySelectorAll("table");

        Assert.NotEmpty(tables);
        Assert.All(tables, t => Assert.NotEmpty(t.QuerySelector("caption")!.TextContent));
        Assert.All(tables.SelectMany(t => t.QuerySelectorAll("th")), h => Assert.NotNull(h.GetAttribute("scope")));
        Assert.All(tables.SelectMany(t => t.QuerySelectorAll("tbody tr")), r => Assert.NotNull(r.QuerySelector("th")));
    }

    [Fact]
    public void Html_LinesOfATeam_SayScopeDaySourceUnitAndN()
    {
        var page = Page(Report());
        var table = page.QuerySelector("#team-cp-1 table")!;
        var caption = table.QuerySelector("caption")!.TextContent;
        var row = table.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("Average caseload per FTE"));

        Assert.Contains("Child Protection 1, team: as at Friday 3 October 2025", caption);
        Assert.Contains("Sources and their ages stand at the end", caption);
        Assert.Equal(["22.3", "cases per FTE", "4"], row.QuerySelectorAll("td").Take(3).Select(c => c.TextContent));
    }

    [Fact]
    public void Html_EveryLine_LeadsToHowItIsWorkedOut()
    {
        var page = Page(Report());

        var links = page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).Distinct().ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.NotNull(page.GetElementById(l.TrimStart('#'))));
        Assert.Contains("version 1", page.QuerySelector("#definition-caseload_available_fte + dd")!.TextContent);
    }

    [Fact]
    public void Html_Page_IsMarkedForOfficersAndSaysWhatIsNotCurrent()
    {
        var page = Page(Report());

        Assert.Contains("Officers only", page.Body!.TextContent);
        Assert.Contains("Not current: HR, 24 days.", page.Body.TextContent);
        Assert.Contains("3 faulty rows", page.Body.TextContent);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Html_UnderTotal_TheServicesStandSideBySideBeforeAnyOtherTableAndTheAgesOfSourcesAtTheEnd()
    {
        var page = Page(Report());
        var tables = page.QuerySelectorAll("table");
        var cp = tables[0].QuerySelectorAll("tbody tr").First();

        Assert.StartsWith("Services side by side", tables[0].QuerySelector("caption")!.TextContent);
        Assert.Equal("#team-cp", cp.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("22.3", cp.QuerySelector("td")!.TextContent);
        Assert.Equal("Whole council", tables[0].QuerySelector("tbody tr:last-child th")!.TextContent);
        Assert.StartsWith("Age of each source", tables[^1].QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public void Html_Teams_AreClosedUntilOpened()
    {
        var page = Page(Report());

        Assert.Equal("DETAILS", page.QuerySelector("#team-cp-1")!.Closest("details")!.TagName);
        Assert.False(page.QuerySelector("#team-cp-1")!.Closest("details")!.HasAttribute("open"));
        Assert.Null(page.QuerySelector("#team-cp")!.Closest("details"));
    }

    [Fact]
    public void Body_WithPagesForTeams_LinksToThemInsteadOfHoldingThem()
    {
        var body = WeeklyReportHtml.Body(Report(), (_, _) => null, teams: t => $"/report?team={t.Scope.Team}");
        var page = new HtmlParser().ParseDocument(body);

        Assert.NotNull(page.QuerySelector("#team-cp a[href='/report?team=cp-1']"));
        Assert.Null(page.GetElementById("team-cp-1"));
    }

    [Fact]
    public void Html_NameWithMarkup_StaysText()
    {
        var page = Page(Report("<script>alert(1)</script> & Co"));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script> & Co", page.Body!.TextContent);
    }

    [Fact]
    public void Html_NoFormOfTheReport_NamesAWorkerOrACase()
    {
        var report = Report();
        string[] forms =
        [
            WeeklyReportHtml.Page(report),
            WeeklyReportCsv.Render(report),
            WeeklyReportJson.Render(report),
            WeeklyReportText.Render(report),
        ];

        foreach (var form in forms)
        {
            Assert.DoesNotContain("w4", form);
            Assert.DoesNotContain("spell-", form);
            Assert.DoesNotContain("waiting\"", form);
        }
    }

    [Fact]
    public void Body_WithLinks_OpensTheRowsBehindEachFigure()
    {
        var body = WeeklyReportHtml.Body(Report(), (s, f) => $"/rows?team={s.Scope.Team}&line={f.Line.Key}");
        var page = new HtmlParser().ParseDocument(body);

        Assert.NotNull(page.QuerySelector("a[href='/rows?team=cp-1&line=caseload_available_fte']"));
        Assert.Empty(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void Html_CorrectedFigure_StandsAsIssuedWithWhatIsNowKnownAndTheNote()
    {
        var page = Page(Report(issued: Issued())).Body!.TextContent;

        Assert.Contains("20.9 (now known: 22.3)", page);
        Assert.Contains("26 September 2025, as issued", page);
        Assert.Contains("19 September 2025, as now known", page);
        Assert.Contains("Edition of 26 September 2025: Four cases were recorded late.", page);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum")]
    [InlineData("  =1")]
    [InlineData("\tx")]
    public void Csv_NameThatASpreadsheetWouldRun_IsMadeText(string name)
    {
        var csv = WeeklyReportCsv.Render(Report(name));

        Assert.Contains($",'{name},", csv);
    }

    [Fact]
    public void Csv_Rows_AreOneForEachSectionAndLineWithAllColumns()
    {
        var report = Report("Team, \"One\"");
        var lines = WeeklyReportCsv.Render(report).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1 + (report.Sections.Count * report.Lines.Count), lines.Length);
        Assert.Contains("\"Team, \"\"One\"\"\"", lines[^1]);
        Assert.EndsWith(",week_2025-07-04", lines[0]);
    }

    [Fact]
    public void Csv_Value_IsUnroundedBesideAsShown()
    {
        var lines = WeeklyReportCsv.Render(Report()).Split("\r\n");

        Assert.Contains(lines, l => l.Contains(",caseload_available_fte,") && l.Contains($",{78m / 3.5m},22.3,"));
    }

    [Fact]
    public void Json_Document_HasAStableShape()
    {
        var json = Json(Report());
        var figure = json.GetProperty("sections")[2].GetProperty("figures")[0];

        Assert.Equal(
            [
                "report",
                "council",
                "marking",
                "asAt",
                "knownAt",
                "issuedAt",
                "unmatchedReason",
                "lastWeek",
                "sources",
                "earlier",
                "lines",
                "sections",
            ],
            json.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            [
                "line",
                "value",
                "numerator",
                "denominator",
                "n",
                "state",
                "note",
                "inNoService",
                "change",
                "why",
                "trend",
                "lastWeek",
                "yearAgo",
                "weeks",
            ],
            figure.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(78m / 3.5m, figure.GetProperty("value").GetDecimal());
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("state").ValueKind);
        Assert.Equal(13, figure.GetProperty("weeks").GetArrayLength());
        Assert.Equal("as-now-known", figure.GetProperty("lastWeek").GetProperty("basis").GetString());
    }

    [Fact]
    public void Json_FigureThatIsNotKnown_IsNullWithItsSymbol()
    {
        var figures = Json(Report()).GetProperty("sections")[0].GetProperty("figures").EnumerateArray();
        var overTarget = figures.Single(f => f.GetProperty("line").GetString() == "over_target");

        Assert.Equal(JsonValueKind.Null, overTarget.GetProperty("value").ValueKind);
        Assert.Equal("x", overTarget.GetProperty("state").GetString());
    }

    [Fact]
    public void Text_Report_ShowsBothAveragesWithTheirUnits()
    {
        var text = WeeklyReportText.Render(Report());

        Assert.Contains("Weekly report, Exampleshire: Friday 3 October 2025", text);
        Assert.Matches(@"Average caseload per FTE \(available\) +cases per FTE +22\.3 +4", text);
        Assert.Matches(@"Average caseload per social worker \(available\) +cases per worker +19\.5 +4", text);
        Assert.Contains("1 case is not allocated, 1 more than a week ago.", text);
    }
}
