using System.IO.Compression;
using System.Xml.Linq;

namespace Mainstay.Web.Tests.Pages;

/// <summary>A measure by any grouping over any period, its files, and the pages that set it beside others.</summary>
public sealed class MeasurePagesTests(CouncilWeb council)
{
    private const string Measure = "/measures/caseload_available_worker";

    private RunningWeb Web => council.Web;

    [Fact]
    public async Task ByTeam_HasASmallChartForEachTeamOnOneAxisAndTheSameDataAsATable()
    {
        var page = await Web.GetAsync($"{Measure}?by=teams&period=weeks");

        var charts = page.Page.QuerySelectorAll(".app-small").ToArray();
        Assert.Equal(
            ["Assessment West", "Child Protection North"],
            charts.Select(c => c.QuerySelector("a")!.TextContent)
        );
        Assert.Single(
            charts
                .Select(c => string.Join(' ', c.QuerySelectorAll("text").SkipLast(2).Select(t => t.TextContent)))
                .Distinct()
        );
        Assert.Contains("The shaded area runs from the lowest to the highest", page.Main, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll(".app-range"));
        var rows = page.Page.QuerySelectorAll(".app-chart tbody").ToArray()[^1].QuerySelectorAll("tr");
        Assert.Equal(2, rows.Length);
        Assert.All(rows, r => Assert.Equal(14, r.QuerySelectorAll("td").Length));
    }

    [Theory]
    [InlineData("weeks", 14, "4 July 2025")]
    [InlineData("months", 13, "3 October 2024")]
    [InlineData("quarters", 9, "3 October 2023")]
    [InlineData("years", 6, "3 October 2020")]
    public async Task OverAPeriod_TheTableHasItsDays(string period, int points, string first)
    {
        var page = await Web.GetAsync($"{Measure}?period={period}");

        var rows = page.Page.QuerySelector(".app-chart")!.QuerySelectorAll("tbody tr");
        Assert.Equal(points, rows.Length);
        Assert.Equal(first, rows[0].QuerySelector("th")!.TextContent);
    }

    [Fact]
    public async Task ByBand_EachLineIsABandOfThePolicyInForce()
    {
        var page = await Web.GetAsync($"{Measure}?by=bands");

        var headings = page.Page.QuerySelector(".app-chart")!.QuerySelectorAll("thead th").Select(h => h.TextContent);
        Assert.Contains("3 years and more", headings);
    }

    [Fact]
    public async Task AMeasureThatIsPublished_StandsBesideEnglandRegionAndNeighbours()
    {
        var page = await Web.GetAsync("/measures/turnover_rate_fte");

        var table = page
            .Page.QuerySelectorAll("table")
            .Single(t => t.TextContent.Contains("Middle of", StringComparison.Ordinal));
        var rows = table
            .QuerySelectorAll("tbody tr")
            .ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelector("td")!.TextContent);
        Assert.Equal("11.8%", rows["England"]);
        Assert.Equal("12.0%", rows["East Midlands"]);
        Assert.Equal("12.7%", rows["Leicestershire, as published"]);
        Assert.Equal("11.2%", rows["Middle of 2 statistical neighbours"]);
    }

    [Fact]
    public async Task AMeasureThatIsNotPublished_StandsAlone() =>
        Assert.DoesNotContain("Middle of", (await Web.GetAsync($"{Measure}")).Main, StringComparison.Ordinal);

    [Theory]
    [InlineData($"{Measure}/series?by=teams&period=weeks", "Of,Day,Figure,Numerator,Denominator,n,Struck on")]
    [InlineData("/scorecard/csv", "Measure,Day,Figure,Number")]
    [InlineData("/caseload/bands/csv", "Month’s end,Band,Target")]
    [InlineData("/national-context/csv", "Topic,Fact,As at")]
    public async Task Csv_HasItsColumns(string path, string header)
    {
        var file = await Web.GetAsync(path);

        Assert.Equal(200, file.Status);
        Assert.StartsWith("text/csv", file.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.StartsWith(header, file.Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Measure}/ods?by=teams&period=weeks")]
    [InlineData("/scorecard/ods")]
    [InlineData("/caseload/bands/ods")]
    [InlineData("/national-context/ods")]
    public async Task Ods_IsASpreadsheetWithCoverContentsAndNotes(string path)
    {
        using var response = await Web.SendAsync(HttpMethod.Get, path);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var content = zip.GetEntry("content.xml")!.Open();
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        var sheets = XElement
            .Load(content)
            .Descendants(table + "table")
            .Select(t => t.Attribute(table + "name")!.Value);

        Assert.Equal(["Cover", "Contents", "Notes"], sheets.Take(3));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Scorecard_ForCommittee_IsAWordDocument()
    {
        using var response = await Web.SendAsync(HttpMethod.Get, "/scorecard/docx");

        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            response.Content.Headers.ContentType?.MediaType
        );
        Assert.Contains("scorecard-2025-10-03.docx", response.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task Scorecard_BeforeACouncilDecides_SaysSoAndLeadsToTheSource()
    {
        var page = await Web.GetAsync("/scorecard");

        Assert.Contains("The council has not decided its scorecard yet", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("targets are met", page.Main, StringComparison.Ordinal);
        Assert.NotEmpty(page.Page.QuerySelectorAll("a[href='/imports/new?source=scorecard']"));
    }

    [Fact]
    public async Task Bands_NameTheTeamsOfTheRange()
    {
        var page = await Web.GetAsync("/caseload/bands");

        var row = page
            .Page.QuerySelectorAll("tbody tr")
            .First(r => r.TextContent.Contains("3 years and more", StringComparison.Ordinal));
        Assert.Equal("16.0", row.QuerySelector("td")!.TextContent);
        Assert.StartsWith("2: lowest ", row.QuerySelectorAll("td").ToArray()[^1].TextContent, StringComparison.Ordinal);
    }
}
