using Mainstay.Core.Access;
using Mainstay.Web.MyWork;
using Mainstay.Web.Tests.Caseload.Workload;
using Mainstay.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.MyWork;

/// <summary>The first screen of each role: counts with a list behind, a day and an owner (practice P29).</summary>
public sealed class MyWorkTests(CouncilWeb council)
{
    private Task<string> SessionAsync(AccessRole role, string? place = null) =>
        council.Web.SessionAsync($"Work {role}", null, (role, place));

    [Fact]
    public async Task ATeamManager_ReadsCasesNotAllocatedFirst_AndEachCountIsItsList()
    {
        var manager = council.Web.As(await SessionAsync(AccessRole.TeamManager, "T1"));
        var items = FirstScreen.Items(await manager.GetAsync("/"));

        Assert.Equal("Cases not allocated", items[0].Title);
        foreach (var (count, title, href) in items)
        {
            var list = await manager.GetAsync(href);
            Assert.Equal(title, list.Page.QuerySelector("h1")!.LastChild!.TextContent.Trim());
            Assert.Equal(count, $"{list.Page.QuerySelectorAll("tbody tr").Length:N0}");
        }
    }

    [Fact]
    public async Task EachRole_HasOnlyItsOwnItems()
    {
        foreach (var role in WorkSources.Roles)
        {
            var reader = council.Web.As(await SessionAsync(role, role.NeedsPlace() ? "T1" : null));
            var order = WorkSources.OrderOf(role).ToList();
            var keys = FirstScreen
                .Items(await reader.GetAsync("/"))
                .Select(i => order.IndexOf(i.Href["/my-work/".Length..]))
                .ToArray();

            Assert.DoesNotContain(-1, keys);
            Assert.Equal(keys.Order(), keys);
            foreach (var other in WorkSources.OfRecord.Where(s => !order.Contains(s.Key)))
            {
                Assert.Equal(404, (await reader.GetAsync($"/my-work/{other.Key}")).Status);
            }
        }
    }

    [Fact]
    public async Task ATeamManager_ReadsOfNoOtherTeam()
    {
        var manager = council.Web.As(await SessionAsync(AccessRole.TeamManager, "T1"));
        var list = await manager.GetAsync("/my-work/not-allocated");

        // C5100 has no worker and belongs to T2.
        Assert.DoesNotContain("C5100", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("S1002", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoIsAway_IsListedWithTheirCases()
    {
        var manager = council.Web.As(await SessionAsync(AccessRole.TeamManager, "T1"));
        var away = await manager.GetAsync("/my-work/away");

        Assert.Contains("not available", away.Main, StringComparison.Ordinal);
        Assert.Contains("back 2 February 2026", away.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReductionAboutToEnd_IsSaidAsFarAsTheReaderMayKnow()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await OverTarget.BringAsync(web, "S1005");
        var manager = web.As(await web.SessionAsync("Manager", null, (AccessRole.TeamManager, "T1")));
        var head = web.As(await web.SessionAsync("Head", null, (AccessRole.HeadOfService, "T1")));

        Assert.Contains(
            "Other duties, 80% ends",
            (await manager.GetAsync("/my-work/reductions-ending")).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Agreed adjustment, 80% ends",
            (await head.GetAsync("/my-work/reductions-ending")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AList_IsFoundInAndOrderedWithoutScript()
    {
        var analyst = council.Web.As(await SessionAsync(AccessRole.HeadOfService, "T2"));
        var all = await analyst.GetAsync("/my-work/not-allocated?sort=what");
        var found = await analyst.GetAsync("/my-work/not-allocated?find=C5100");
        string[] cases = [.. all.Page.QuerySelectorAll("tbody th").Select(c => c.TextContent.Trim())];

        Assert.Equal(cases.Order(StringComparer.CurrentCulture), cases);
        Assert.Equal("C5100", Assert.Single(found.Page.QuerySelectorAll("tbody th")).TextContent.Trim());
    }

    [Fact]
    public async Task ACouncillor_HasNoMyWork()
    {
        var councillor = council.Web.As(await SessionAsync(AccessRole.Councillor));

        Assert.Null((await councillor.GetAsync("/")).Page.QuerySelector("#my-work"));
    }

    [Fact]
    public async Task WithNothingDue_ItIsQuiet()
    {
        await using var web = await CleanCensus.StartAsync();
        var worker = web.As(await web.SessionAsync("Quiet", "E1", (AccessRole.SocialWorker, null)));

        Assert.Contains("Nothing waits for you today.", (await worker.GetAsync("/")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryItem_IsInTheOrderOfARoleAndEveryKeyIsAnItem()
    {
        var known = council.Web.Services.GetServices<WorkSource>().Select(s => s.Key).ToHashSet();

        Assert.Equal(known.Order(), WorkSources.Roles.SelectMany(WorkSources.OrderOf).Distinct().Order());
    }
}
