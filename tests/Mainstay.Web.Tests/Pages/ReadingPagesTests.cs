namespace Mainstay.Web.Tests.Pages;

/// <summary>Pages that only read: there, not there, and what they must say.</summary>
public sealed class ReadingPagesTests(CouncilWeb council)
{
    private RunningWeb Web => council.Web;

    [Theory]
    [InlineData("/", "Children’s social workers")]
    [InlineData("/teams", "Child Protection North")]
    [InlineData("/teams/T1", "Child Protection North")]
    [InlineData("/teams/S1", "Assessment West")]
    [InlineData("/teams/T1/ahead", "Room by week")]
    [InlineData("/workers/S1002", "Why the target is 12.8")]
    [InlineData("/measures", "Vacancy rate")]
    [InlineData("/measures/turnover_rate_fte", "How this is worked out")]
    [InlineData("/measures/caseload_available_worker?scope=T1&period=months", "Child Protection North")]
    [InlineData("/measures/caseload_available_worker?by=teams&period=quarters", "From ")]
    [InlineData("/measures/caseload_available_worker?by=bands&band=old", "3 years and more")]
    [InlineData(
        "/measures/turnover_rate_fte?by=services&period=years",
        "Beside England, region and statistical neighbours"
    )]
    [InlineData("/scorecard", "Measures against baseline")]
    [InlineData("/scorecard?months=3", "3 months before")]
    [InlineData("/caseload/bands", "At 30 September 2025")]
    [InlineData("/national-context", "6,522 FTE vacancies in England")]
    [InlineData("/report", "Safeguarding")]
    [InlineData("/report/editions", "edition")]
    [InlineData("/report/issue", "Issuing freezes the report")]
    [InlineData("/comparison", "East Midlands")]
    [InlineData("/comparison?measure=caseload_fte&authority=803", "South Gloucestershire")]
    [InlineData("/imports", "Latest files")]
    [InlineData("/imports/new?source=teams", "Which day does it speak for?")]
    [InlineData("/imports/runs/1", "Safeguarding")]
    [InlineData("/imports/mappings/assignments", "staff_id")]
    [InlineData("/data", "Sources and their age")]
    public async Task Get_APageThatIsThere_SaysWhatItIsAbout(string path, string words)
    {
        var page = await Web.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/teams/none")]
    [InlineData("/teams/T1/else")]
    [InlineData("/teams/none/ahead")]
    [InlineData("/workers/none")]
    [InlineData("/measures/none")]
    [InlineData("/measures/turnover_rate_fte/else")]
    [InlineData("/measures/turnover_rate_fte?scope=none")]
    [InlineData("/scorecard/else")]
    [InlineData("/caseload/bands/else")]
    [InlineData("/national-context/else")]
    [InlineData("/comparison?measure=none")]
    [InlineData("/comparison?authority=999")]
    [InlineData("/report/editions/99")]
    [InlineData("/report/editions/99/asissued")]
    [InlineData("/report/editions/99/file?format=html")]
    [InlineData("/imports/new?source=none")]
    [InlineData("/imports/runs/999")]
    [InlineData("/imports/files/none")]
    [InlineData("/imports/files/none/results")]
    [InlineData("/imports/mappings/none")]
    [InlineData("/imports/templates/none")]
    public async Task Get_NoSuchThing_IsNotFound(string path) => Assert.Equal(404, (await Web.GetAsync(path)).Status);

    [Fact]
    public async Task Get_ADayThatIsNotInTheCalendar_SaysWhatIsWanted()
    {
        var page = await Web.GetAsync("/teams?as-at=31 September 2025");

        Assert.Equal(400, page.Status);
        Assert.Equal(["Enter a day of the calendar, for example 3 October 2025"], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/measures/turnover_rate_fte?as-at=9999-12-31")]
    [InlineData("/report?as-at=0001-01-01")]
    [InlineData("/teams/T1?as-at=9999-12-31")]
    public async Task Get_ADayBeyondAnyRecord_SaysWhichYearsThereAre(string path)
    {
        var page = await Web.GetAsync(path);

        Assert.Equal(400, page.Status);
        Assert.Equal(["Enter a day in the years 1900 to 2199"], page.Errors);
    }

    [Fact]
    public async Task Get_AsAtADayBeforeAnybody_ShowsThatDay() =>
        Assert.Contains(
            "As at 1 January 2016",
            (await Web.GetAsync("/teams/T1?as-at=2016-01-01")).Main,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Get_AsKnownBeforeTheFirstImport_KnowsNothing() =>
        Assert.Equal(404, (await Web.GetAsync("/teams/T1?known-at=1 October 2025")).Status);

    [Fact]
    public async Task Get_Home_HasThePositionCardWithBothVacancyRatesByName()
    {
        var home = (await Web.GetAsync("/")).Main;

        Assert.Contains("14 people", Plain(home), StringComparison.Ordinal);
        Assert.Contains("DfE method, at 3 October 2025", home, StringComparison.Ordinal);
        Assert.Contains("by the council’s definition", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ATeam_ShowsCoWorkedCasesBesideTheCaseloadAndNoReasonForAbsence()
    {
        var team = Plain((await Web.GetAsync("/teams/T1")).Main);

        Assert.Contains("+ 5 co-worked", team, StringComparison.Ordinal);
        Assert.Contains("not available", team, StringComparison.Ordinal);
        Assert.DoesNotContain("aternity", team, StringComparison.Ordinal);
        Assert.DoesNotContain("family leave", team, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_AWorkerWithAGuardedReduction_ShowsAmountAndEndOnly()
    {
        var worker = Plain((await Web.GetAsync("/workers/S1002")).Main);

        Assert.Contains("less agreed adjustment 20% until 31 March 2026 = 12.8", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("union", worker, StringComparison.OrdinalIgnoreCase);
    }

    // C5006 is restricted and led by S1008 (6 mod 10).
    [Theory]
    [InlineData("/workers/S1008")]
    [InlineData("/teams/T2")]
    [InlineData("/measures/cases_open")]
    [InlineData("/measures/cases_open/rows?as-at=2025-10-03")]
    [InlineData("/measures/caseload_available_worker/rows?as-at=2025-10-03")]
    public async Task Get_ARestrictedCase_IsCountedAndItsReferenceMasked(string path)
    {
        var page = await Web.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("C5006", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("F303/", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ANeighbourInsideAJointReturn_IsShownOnceAndSaysSo()
    {
        var page = await Web.GetAsync("/comparison");
        var bars = page.Page.QuerySelectorAll("#neighbours-desc ~ text").Select(t => t.TextContent).ToArray();

        Assert.Single(bars, b => b.Contains("North Northamptonshire", StringComparison.Ordinal));
        Assert.Contains(
            "Joint return of North Northamptonshire / West Northamptonshire",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Open Government Licence v3.0",
            page.Page.QuerySelector("footer")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/measures/vacancy_rate_fte/figures?as-at=2025-10-03", "vacancy_rate_fte,1,2025-10-03,,Council")]
    [InlineData("/measures/vacancy_rate_fte/rows?as-at=2025-10-03", "about,team,record,numerator,denominator,why")]
    [InlineData("/teams/T1/people?as-at=2025-10-03", "S1005")]
    [InlineData("/imports/templates/teams", "team_id,team_name")]
    public async Task Get_ADownload_IsAnAttachmentThatAnswersHead(string path, string words)
    {
        var file = await Web.GetAsync(path);
        var head = await Web.SendAsync(HttpMethod.Head, path);

        Assert.Contains(words, file.Text, StringComparison.Ordinal);
        Assert.StartsWith("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("no-store", file.Header("Cache-Control"));
        Assert.Equal(200, (int)head.StatusCode);
    }

    // Birth dates, sex, ethnicity, level and pay came in with the extracts (contract K29).
    [Theory]
    [InlineData("/teams/T1")]
    [InlineData("/workers/S1003")]
    [InlineData("/imports/runs/4")]
    [InlineData("/imports/runs/5")]
    public async Task Get_PersonalFields_AreOnNoPage(string path)
    {
        var page = await Web.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("WBRI", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1985", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("41511", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnyPage_LinksOnlyToPagesThatAnswer()
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var path in new[]
            {
                "/",
                "/teams",
                "/teams/T1",
                "/workers/S1005",
                "/measures/over_target",
                "/report",
                "/imports",
                "/data",
            }
        )
        {
            var page = await Web.GetAsync(path);
            links.UnionWith(
                page.Page.QuerySelectorAll("main a[href], nav a[href]")
                    .Select(a => a.GetAttribute("href")!.Split('#')[0])
                    .Where(h => h.Length > 0)
            );
        }

        foreach (var link in links)
        {
            Assert.True((await Web.GetAsync(link)).Status is 200 or 302, link);
        }
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
