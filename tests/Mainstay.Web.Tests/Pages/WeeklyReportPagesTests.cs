namespace Mainstay.Web.Tests.Pages;

public sealed class WeeklyReportPagesTests
{
    [Fact]
    public async Task Post_IssueWithoutConfirming_AsksForIt()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);

        var answer = await web.PostAsync("/report/issue", new Dictionary<string, string> { ["Confirmed"] = "false" });

        Assert.Equal(["Confirm that the report may be issued as it stands"], answer.Errors);
    }

    [Fact]
    public async Task Post_Issue_FreezesAnEditionThatOpensAgainByteForByteWithANoteBeside()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var issued = await web.PostAsync("/report/issue", new Dictionary<string, string> { ["Confirmed"] = "true" });
        var edition = issued.RedirectedTo!;
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
        Assert.Contains("Two cases were counted twice.", (await web.GetAsync(edition)).Main, StringComparison.Ordinal);
        Assert.Contains(
            "Friday 3 October 2025",
            (await web.GetAsync("/report/editions")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(200, (await web.GetAsync(edition + "/file?format=csv")).Status);
    }

    [Fact]
    public async Task Post_IssueTwice_SaysThatTheFirstStands()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await web.PostAsync("/report/issue", new Dictionary<string, string> { ["Confirmed"] = "true" });

        var again = await web.PostAsync("/report/issue", new Dictionary<string, string> { ["Confirmed"] = "true" });

        Assert.Contains("was issued before", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnEmptyNote_IsRefused()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var edition = (
            await web.PostAsync("/report/issue", new Dictionary<string, string> { ["Confirmed"] = "true" })
        ).RedirectedTo!;

        var answer = await web.PostAsync(edition, new Dictionary<string, string> { ["Note"] = " " });

        Assert.Single(answer.Errors);
    }
}
