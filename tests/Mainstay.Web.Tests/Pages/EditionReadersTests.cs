using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Pages;

/// <summary>A correction goes to whoever has read the edition (practice P15), and what was corrected is shown beside what was issued.</summary>
public sealed class EditionReadersTests
{
    [Fact]
    public async Task ANote_StandsOnTheFirstScreenOfWhoeverReadTheEdition_UntilTheyHaveSeenIt()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.IssueAsync();
        var reader = web.As(await web.SessionAsync("Cllr Read", null, (AccessRole.Councillor, null)));
        var other = web.As(await web.SessionAsync("Cllr Other", null, (AccessRole.Councillor, null)));
        await reader.GetAsync("/report/editions/2/asissued");

        await people.Analyst.PostAsync(
            "/report/editions/1",
            new Dictionary<string, string> { ["Note"] = "Two cases were counted twice." }
        );

        const string Banner = "Corrected since you read it";
        Assert.Contains("Two cases were counted twice.", (await reader.GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Banner, (await other.GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.Contains("not seen yet", await ReadersAsync(people), StringComparison.Ordinal);

        await reader.GetAsync("/report/editions/2");

        Assert.DoesNotContain(Banner, (await reader.GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("not seen yet", await ReadersAsync(people), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadersOfAnEdition_AreListedForWhoeverMayCorrectItAndForNobodyElse()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.IssueAsync();
        await people.Head.GetAsync("/report/editions/1/file?format=csv");

        var listed = await people.Director.GetAsync("/report/editions/1");
        var hidden = await people.Head.GetAsync("/report/editions/1");

        Assert.Contains("Hal Head", listed.Page.QuerySelectorAll("tbody th").Select(t => t.TextContent));
        Assert.DoesNotContain("Who has read it", hidden.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsIssuedAgainstAsNowKnown_OfAnUncorrectedEdition_SaysThatEveryFigureStands()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.IssueAsync();

        var officers = await people.Director.GetAsync("/report/compare?from=1");
        var members = await people.Director.GetAsync("/report/compare?from=2");

        Assert.Contains("Every figure is still as it was issued.", officers.Main, StringComparison.Ordinal);
        Assert.Equal(404, members.Status);
    }

    private static async Task<string> ReadersAsync(ReportPeople people) =>
        (await people.Director.GetAsync("/report/editions/2")).Main;
}
