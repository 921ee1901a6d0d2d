using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Pages;

public sealed class TeamPageOrderTests(CouncilWeb council)
{
    [Fact]
    public async Task ATeam_ReadsAlertsNumbersPeopleWaitingAwayAndAhead()
    {
        var page = await council.Web.GetAsync("/teams/T2");
        string[] order = ["Alerts", "app-cards", "People", "Not allocated", "Away, and back when", "Next 26 weeks"];

        var places = order
            .Select(what =>
                page.Text.IndexOf(what, page.Text.IndexOf("<main", StringComparison.Ordinal), StringComparison.Ordinal)
            )
            .ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task WhoIsAway_IsBackOnADay_ForWhoMayKnowIt()
    {
        var manager = council.Web.As(await council.Web.SessionAsync("Manager", null, (AccessRole.TeamManager, "T1")));
        var director = council.Web.As(await council.Web.SessionAsync("Director", null, (AccessRole.Director, null)));

        Assert.Contains("2 February 2026", (await manager.GetAsync("/teams/T1")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("2 February 2026", (await director.GetAsync("/teams/T1")).Main, StringComparison.Ordinal);
    }
}
