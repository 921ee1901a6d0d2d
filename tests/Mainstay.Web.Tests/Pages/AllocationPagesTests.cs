using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Store;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Pages;

/// <summary>Not allocated, the chooser, decisions, views and plans over HTTP, in a store of their own since they write.</summary>
public sealed class AllocationPagesTests : IAsyncLifetime
{
    private RunningWeb _web = null!;
    private RunningWeb _north = null!;
    private RunningWeb _head = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await RunningWeb.StartAsync(withCouncil: true);
        await using var db = await _web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        await AccessSeeding.TrustAllAsync(
            db,
            await _web.Services.GetRequiredService<Histories>().NowAsync(),
            SmallCouncil.Today
        );
        _north = _web.As(await _web.SessionAsync("North", null, (AccessRole.TeamManager, "T1")));
        _head = _web.As(await _web.SessionAsync("Head", null, (AccessRole.HeadOfService, "S1")));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    // C5020, C5040, … have no worker and are of T2.
    private const string Waiting = "/allocation/case?ref=C5020";

    [Fact]
    public async Task TheList_ShowsWhatWaitsInTheReadersTeamsWithKindStatusAndDays()
    {
        var head = await _head.GetAsync("/allocation");
        var north = await _north.GetAsync("/allocation");

        Assert.Equal(200, head.Status);
        Assert.Contains("C5020", head.Main, StringComparison.Ordinal);
        Assert.Contains("No worker", head.Main, StringComparison.Ordinal);
        Assert.Contains("may never wait", head.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("C5020", north.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFilter_LeavesOneStatus()
    {
        var answer = await _head.GetAsync("/allocation?status=InCare");

        Assert.DoesNotContain("C5020", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReview_IsRecordedUnderTheManagersName()
    {
        var sent = await _head.PostAsync("/allocation", new Dictionary<string, string> { ["Case"] = "C5020" });

        Assert.Equal("/allocation", sent.RedirectedTo);
        Assert.Contains("Head", (await _head.GetAsync("/allocation")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACaseOfAnotherTeam_IsByteForByteWhatIsNotThere()
    {
        var (other, absent) = (await _north.GetAsync(Waiting), await _north.GetAsync("/allocation/case?ref=C9999"));

        Assert.Equal((404, 404), (other.Status, absent.Status));
        Assert.Equal(other.Main, absent.Main);
    }

    [Fact]
    public async Task FromTheListToTheWorker_TheWholeWay()
    {
        var list = await _head.GetAsync(Waiting);
        Assert.Contains("Workers, best first", list.Main, StringComparison.Ordinal);
        var address = list.Page.QuerySelector("main table a")!.GetAttribute("href")!;
        var chosen = await _head.GetAsync(address);
        Assert.Contains("Before and after", chosen.Main, StringComparison.Ordinal);

        var given = await _head.PostAsync(
            address.Split('#')[0],
            new Dictionary<string, string> { ["Reason"] = "continuity" }
        );

        Assert.StartsWith("/allocation/decisions?given=", given.RedirectedTo, StringComparison.Ordinal);
        var decisions = await _head.GetAsync(given.RedirectedTo!);
        Assert.Contains("It counts now", decisions.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("C5020", (await _head.GetAsync("/allocation")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAWorkerOfAnotherTeam_TheRoomIsSaid_ButNotTheCaseload()
    {
        await _north.PostAsync(
            "/allocation/new",
            new Dictionary<string, string>
            {
                ["Case"] = "C7001",
                ["Status"] = "ChildInNeed",
                ["Team"] = "T1",
            }
        );
        const string Over = "would be over the effective";
        var list = await _north.GetAsync("/allocation/case?ref=C7001");
        var others = list
            .Page.QuerySelectorAll("main table tbody tr")
            .Where(r => r.Children.ElementAtOrDefault(4)?.TextContent == "–");

        List<string> overTold = [];
        foreach (var address in others.Select(r => r.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]))
        {
            var (head, north) = (await _head.GetAsync(address), await _north.GetAsync(address));
            Assert.DoesNotContain(Over, north.Page.QuerySelector("#chosen")!.TextContent, StringComparison.Ordinal);
            if (head.Page.QuerySelector("#chosen")!.TextContent.Contains(Over, StringComparison.Ordinal))
            {
                overTold.Add(address);
            }
        }

        Assert.NotEmpty(overTold);
    }

    [Fact]
    public async Task AnUrgentAllocationWithoutAReason_IsAskedForOneAndNothingHappens()
    {
        var answer = await _head.PostAsync(
            Waiting + "&worker=S1002",
            new Dictionary<string, string> { ["Urgent"] = "true" }
        );

        Assert.Equal(["Choose the reason why it is urgent"], answer.Errors);
        Assert.Contains("C5020", (await _head.GetAsync("/allocation")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWorker_GivesTheirOwnViewAndNobodyElseDoes()
    {
        await _head.PostAsync(Waiting + "&worker=S1002", new Dictionary<string, string> { ["Reason"] = "continuity" });
        var priya = _web.As(await _web.SessionAsync("Priya", "S1002", (AccessRole.SocialWorker, null)));
        var joanna = _web.As(await _web.SessionAsync("Joanna", "S1003", (AccessRole.SocialWorker, null)));
        var mine = await priya.GetAsync("/allocation/mine");
        Assert.Contains("C5020", mine.Main, StringComparison.Ordinal);
        var number = mine.Page.QuerySelector("input[name=Decision]")!.GetAttribute("value")!;
        var view = new Dictionary<string, string>
        {
            ["Decision"] = number,
            ["View"] = "concern",
            ["Codes"] = "too-many",
        };

        Assert.DoesNotContain("C5020", (await joanna.GetAsync("/allocation/mine")).Main, StringComparison.Ordinal);
        Assert.Equal(404, (await joanna.PostAsync("/sign-out", view, action: "/allocation/mine")).Status);
        Assert.Equal("/allocation/mine", (await priya.PostAsync("/allocation/mine", view)).RedirectedTo);
        Assert.Contains("too-many", (await priya.GetAsync("/allocation/mine/record")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await _head.GetAsync("/allocation/mine")).Status);
    }

    [Fact]
    public async Task AWaitingCase_IsEnteredWithCodesOnly()
    {
        var fields = new Dictionary<string, string>
        {
            ["Case"] = "Jamie Smith",
            ["Status"] = "ChildInNeed",
            ["Team"] = "T1",
        };
        var refused = await _north.PostAsync("/allocation/new", fields);
        fields["Case"] = "C7001";
        var entered = await _north.PostAsync("/allocation/new", fields);

        Assert.Contains("no name", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("/allocation/case?ref=C7001", entered.RedirectedTo);
        Assert.Contains("C7001", (await _north.GetAsync("/allocation")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlan_IsMadeMarkedAndDecided()
    {
        var made = await _head.PostAsync(
            "/allocation/plans",
            new Dictionary<string, string>
            {
                ["Worker"] = "S1002",
                ["Kind"] = "Reallocation",
                ["LastDay.Day"] = "31",
                ["LastDay.Month"] = "10",
                ["LastDay.Year"] = "2025",
            }
        );
        var plan = await _head.GetAsync(made.RedirectedTo!);
        Assert.Contains("Where each family goes", plan.Main, StringComparison.Ordinal);
        Assert.Equal(404, (await _north.GetAsync(made.RedirectedTo!)).Status);
        var unit = plan.Page.QuerySelector("main table a[href*='unit=']")!.GetAttribute("href")!.Split('#')[0];
        Assert.Contains("why not somebody else", (await _head.GetAsync(unit)).Main, StringComparison.Ordinal);
        var version = new Dictionary<string, string> { ["Version"] = "0", ["Mark"] = "CloseBefore" };
        Assert.Equal(made.RedirectedTo, (await _head.PostAsync(unit, version)).RedirectedTo);
        Assert.Contains("closes before", (await _head.GetAsync(made.RedirectedTo!)).Main, StringComparison.Ordinal);

        var decide = new Dictionary<string, string> { ["Version"] = "1", ["Deed"] = "decide" };
        Assert.Equal(made.RedirectedTo, (await _head.PostAsync(made.RedirectedTo!, decide)).RedirectedTo);
        Assert.Contains(
            "Decisions of this plan",
            (await _head.GetAsync(made.RedirectedTo!)).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnEmptyStore_SaysThatNothingIsKnown()
    {
        await using var empty = await RunningWeb.StartAsync();
        var head = empty.As(await empty.SessionAsync("Head", null, (AccessRole.HeadOfService, "S1")));

        foreach (var path in new[] { "/allocation", "/allocation/decisions", "/allocation/plans", "/allocation/new" })
        {
            Assert.Equal(200, (await head.GetAsync(path)).Status);
        }
    }
}
