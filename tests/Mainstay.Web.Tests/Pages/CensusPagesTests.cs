using Mainstay.App.Census;
using Mainstay.Core.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Pages;

public sealed class CensusPagesTests(CouncilWeb council)
{
    [Theory]
    [InlineData("/census", "Return as at 30 September 2025")]
    [InlineData("/census?year=2026", "Dry run for 30 September 2026")]
    [InlineData("/census/2025/problems", "Problems left, by rule")]
    [InlineData("/census/2025/problems?by=team", "Child Protection North")]
    [InlineData("/census/2025/problems?by=owner", "Analyst")]
    [InlineData("/census/2025/people/S1002", "Every value, and why it is so")]
    [InlineData("/census/2025/figures", "East Midlands")]
    [InlineData("/census/2025/collect", "Nothing was read back yet")]
    [InlineData("/census/rules", "Who died went to no other work")]
    [InlineData("/workers/S1002", "Workforce census 2025")]
    public async Task Get_APage_SaysWhatItIsAbout(string path, string words)
    {
        var page = await council.Web.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/census?year=2031")]
    [InlineData("/census/2019/problems")]
    [InlineData("/census/2025/returns/1")]
    [InlineData("/census/2025/returns/1/xml")]
    public async Task Get_NoSuchThing_IsNotFound(string path) =>
        Assert.Equal(404, (await council.Web.GetAsync(path)).Status);

    [Fact]
    public async Task Registration_IsThere_ForWhoKeepsIt()
    {
        var page = await council.Web.GetAsync("/registration");

        Assert.Equal(200, page.Status);
        Assert.Contains("Who needs a look", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_AsAFile_NameRulePersonAndOwner()
    {
        var file = await council.Web.GetAsync("/census/2025/problems/csv");

        Assert.StartsWith(
            "rule,severity,person,team,owner,field,found,wanted",
            file.Text.TrimStart('\uFEFF'),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Prepare_WithErrorsLeft_SaysHowMany()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);

        var answer = await web.PostAsync("/census", new Dictionary<string, string> { ["Step"] = "Prepared" });

        Assert.Contains("errors are left to put right", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWayToTheReturn_IsGoneByTwoPeople_AndTheXmlIsThoseBytes()
    {
        await using var web = await CleanCensus.StartAsync();
        var officer = web.As(await web.SessionAsync("Olive Officer", null, (AccessRole.ReturnsOfficer, null)));
        var director = web.As(await web.SessionAsync("Dora Director", null, (AccessRole.Director, null)));

        Assert.DoesNotContain(
            "Prepare and freeze",
            (await director.GetAsync("/census")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal("/census?year=2025", (await officer.PostAsync("/census", Step("Prepared"))).RedirectedTo);
        Assert.Equal(403, (await officer.PostAsync("/census", Step("Approved"))).Status);
        Assert.Equal("/census?year=2025", (await director.PostAsync("/census", Step("Approved"))).RedirectedTo);

        var page = await officer.GetAsync("/census/2025/returns/1");
        var xml = await officer.GetAsync("/census/2025/returns/1/xml");
        var frozen = await web
            .Services.GetRequiredService<CensusFiles>()
            .FindAsync(new(2025), CensusFileKind.Return, 1);
        Assert.Contains(frozen!.Sha256, page.Main, StringComparison.Ordinal);
        Assert.Contains("Dora Director", page.Main, StringComparison.Ordinal);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(frozen.Content), xml.Text);
        Assert.Equal(403, (await director.GetAsync("/census/2025/returns/1/xml")).Status);
    }

    [Fact]
    public async Task AQuery_IsExplainedOnThePersonsPage()
    {
        await using var web = await CleanCensus.StartAsync(routeOfSecond: "step-up");
        const string page = "/census/2025/people/E2";
        Assert.Contains("R18", (await web.GetAsync(page)).Main, StringComparison.Ordinal);
        var tells = await web.PostAsync(page, Explained("NHS number 943 476 5919"));
        Assert.Contains("looks like an NHS number", Assert.Single(tells.Errors), StringComparison.Ordinal);

        var answer = await web.PostAsync(page, Explained("Checked with the university"));

        Assert.Equal(page, answer.RedirectedTo);
        Assert.Contains(
            "Nothing is left to put right",
            (await web.GetAsync("/census/2025/problems")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AWorker_SeesAndChecksTheirOwnRecord_AndNobodyElses()
    {
        await using var web = await CleanCensus.StartAsync();
        var worker = web.As(await web.SessionAsync("E1", "E1", (AccessRole.SocialWorker, null)));

        var page = await worker.GetAsync("/census/mine");
        Assert.Contains("White British", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("0: no", page.Main, StringComparison.Ordinal);
        await worker.PostAsync("/census/mine", new Dictionary<string, string> { ["Deed"] = "right" });
        Assert.Contains("all is right", (await worker.GetAsync("/census/mine")).Main, StringComparison.Ordinal);
        Assert.Contains("1 have checked", (await web.GetAsync("/census")).Main, StringComparison.Ordinal);
        Assert.Equal(403, (await worker.GetAsync("/census/2025/people/E2")).Status);
    }

    [Fact]
    public async Task ARule_IsSwitchedOff_AndItsFindingIsGone()
    {
        await using var web = await CleanCensus.StartAsync(routeOfSecond: "step-up");

        var kept = await web.PostAsync(
            "/census/rules",
            new Dictionary<string, string>
            {
                ["SwitchedOff"] = "R18",
                ["NumbersText"] = "S09 1234Q",
                ["HighestCaseload"] = "40",
                ["LowestSalary"] = "20000",
                ["HighestSalary"] = "150000",
                ["CouncilBlock"] = "LALevelVacancies",
            }
        );

        Assert.Equal("/census/rules", kept.RedirectedTo);
        Assert.Contains("1234Q", (await web.GetAsync("/census/rules")).Main, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing is left",
            (await web.GetAsync("/census/2025/problems")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AStep_HasAnotherOwnerAndDay_OnceTheReturnsOfficerSaysSo()
    {
        await using var web = await CleanCensus.StartAsync();

        var changed = await web.PostAsync(
            "/census",
            new Dictionary<string, string>
            {
                ["Planned"] = "Prepared",
                ["Owner"] = "Data team",
                ["Due.Day"] = "24",
                ["Due.Month"] = "10",
                ["Due.Year"] = "2025",
            },
            action: "/census/plan?year=2025"
        );

        Assert.Equal("/census?year=2025", changed.RedirectedTo);
        Assert.Contains("Data team", (await web.GetAsync("/census")).Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Explained(string words) =>
        new()
        {
            ["Rule"] = "R18",
            ["Field"] = "QualLevel",
            ["Deed"] = "explain",
            ["Said"] = words,
        };

    private static Dictionary<string, string> Step(string step) => new() { ["Step"] = step };
}
