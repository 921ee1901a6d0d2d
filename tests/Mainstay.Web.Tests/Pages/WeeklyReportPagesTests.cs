namespace Mainstay.Web.Tests.Pages;

public sealed class WeeklyReportPagesTests
{
    private static Task<Answer> StepAsync(RunningWeb web, string step, string name, params (string, string)[] more) =>
        web.PostAsync(
            "/report/issue",
            new Dictionary<string, string>(more.Select(m => KeyValuePair.Create(m.Item1, m.Item2)))
            {
                ["Step"] = step,
                ["Name"] = name,
                ["Role"] = step == "sign" ? "director" : "officer",
            }
        );

    private static Task<Answer> SignAsync(RunningWeb web, string name = "Di Director") =>
        StepAsync(web, "sign", name, ("MembersMarking", "Public"));

    private static async Task<string> IssueAsync(RunningWeb web)
    {
        await StepAsync(web, "prepare", "Ann Analyst");
        await StepAsync(web, "line", "Hal Head", ("Service", "S1"), ("Words", "Two posts are offered."));
        await StepAsync(web, "check", "Cy Checker");
        return (await SignAsync(web)).RedirectedTo!;
    }

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
        await StepAsync(web, "prepare", "Ann Analyst");

        Assert.Contains("has not been checked", Assert.Single((await SignAsync(web)).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignByWhoeverPrepared_IsRefused()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await StepAsync(web, "prepare", "Ann Analyst");
        await StepAsync(web, "line", "Hal Head", ("Service", "S1"), ("Words", "Two posts are offered."));
        await StepAsync(web, "check", "Cy Checker");

        var answer = await SignAsync(web, "Ann Analyst");

        Assert.Contains("somebody else must sign", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PrepareWithoutAName_SaysWhatIsWanted()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);

        var answer = await StepAsync(web, "prepare", "");

        Assert.Contains("Enter a name", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_IssueTwice_SaysThatTheFirstStands()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await IssueAsync(web);

        var again = await SignAsync(web);

        Assert.Contains("was issued before", Assert.Single(again.Errors), StringComparison.Ordinal);
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
