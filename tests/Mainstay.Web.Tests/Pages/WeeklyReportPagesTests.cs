namespace Mainstay.Web.Tests.Pages;

public sealed class WeeklyReportPagesTests
{
    private static async Task<string> IssueAsync(RunningWeb web) =>
        await (await ReportPeople.OfAsync(web)).IssueAsync();

    [Fact]
    public async Task Post_EachStepByItsPerson_FreezesAnEditionThatOpensAgainByteForByteWithANoteBeside()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var edition = await IssueAsync(web);
        var before = await web.GetAsync(edition + "/asissued");

        await web.PostAsync(edition, new Dictionary<string, string> { ["Note"] = "Two cases were counted twice." });
        var after = await web.GetAsync(edition + "/asissued");

        Assert.Equal(200, before.Status);
        Assert.Equal(before.Text, after.Text);
        Assert.Contains(
            "style-src 'self' 'sha256-",
            before.Header("Content-Security-Policy"),
            StringComparison.Ordinal
        );
        var page = (await web.GetAsync(edition)).Main;
        Assert.Contains("Two cases were counted twice.", page, StringComparison.Ordinal);
        Assert.Contains("Di Director, director", page, StringComparison.Ordinal);
        Assert.Contains(
            "Friday 3 October 2025",
            (await web.GetAsync("/report/editions")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(200, (await web.GetAsync(edition + "/file?format=csv")).Status);
    }

    [Fact]
    public async Task Post_SignBeforeTheCheck_IsRefused()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.PrepareAsync();

        var answer = await ReportPeople.SignAsync(people.Director);

        Assert.Contains("has not been checked", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignWithoutMarkingAndCapacity_AsksForBoth()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.PrepareAsync();
        await people.WriteLineAsync();
        await people.CheckAsync();

        Assert.Equal(2, (await ReportPeople.StepAsync(people.Director, "sign")).Errors.Count);
    }

    [Fact]
    public async Task Post_GoOnWithoutTheLines_SaysOfEachServiceThatItGaveNone()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.PrepareAsync();

        Assert.Equal(403, (await ReportPeople.StepAsync(people.Head, "no-lines")).Status);
        await ReportPeople.StepAsync(people.Analyst, "no-lines");

        var page = (await people.Head.GetAsync(ReportPeople.Page)).Main;
        Assert.Contains("No line was given this week. (Ann Analyst, analyst)", page, StringComparison.Ordinal);
        Assert.Equal(302, (await people.CheckAsync()).Status);
    }

    [Fact]
    public async Task Post_IssueTwice_SaysThatTheFirstStandsAndOffersNoForm()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        var edition = await people.IssueAsync();

        var page = await people.Director.GetAsync(ReportPeople.Page);

        Assert.Contains("was issued on", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='{edition}']"));
        Assert.Null(page.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Post_AnEmptyNote_IsRefused()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var edition = await IssueAsync(web);

        var answer = await web.PostAsync(edition, new Dictionary<string, string> { ["Note"] = " " });

        Assert.Single(answer.Errors);
    }

    [Fact]
    public async Task Get_AsMembersSeeIt_HasNoPathToAPersonAndSaysWhatIsWithheld()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);

        var page = await web.GetAsync("/report?as-at=2025-10-03&edition=members");

        Assert.Equal(200, page.Status);
        Assert.Contains("c: withheld", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("/measures/", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("/workers/", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Why_SaysThePartsOrThatNothingMoved()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);

        Assert.Equal(200, (await web.GetAsync("/report/why?as-at=2025-10-03&line=cases_open")).Status);
        Assert.Equal(404, (await web.GetAsync("/report/why?as-at=2025-10-03&line=nothing")).Status);
    }

    [Fact]
    public async Task Get_OfATeam_IsAPageOfItsOwnAndAnUnknownTeamIsNotFound()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);

        var whole = await web.GetAsync("/report?as-at=2025-10-03");
        var service = await web.GetAsync("/report?as-at=2025-10-03&team=S1");

        Assert.Contains("Services side by side", whole.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Services side by side", service.Main, StringComparison.Ordinal);
        Assert.Contains("The whole report", service.Main, StringComparison.Ordinal);
        Assert.Equal(404, (await web.GetAsync("/report?as-at=2025-10-03&team=none")).Status);
    }
}
