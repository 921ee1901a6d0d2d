using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Imports;
using Mainstay.Core.Caseload;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Caseload.Allocating;

public sealed class WaitingCaseTests
{
    private static readonly WaitingCase Typed = new(
        "C77",
        "F9",
        CaseStatusCode.ChildProtection,
        "T1",
        "N2",
        "B",
        "SEND"
    );

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task ATypedCase_WaitsAtOnceAndGoesWhenTheExtractBringsIt(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        var entered = await scene.Store.Get<TypedCases>().EnterAsync(await scene.NorthAsync(), Typed);
        Assert.Equal("C77", entered.Value);
        var waiting = (await scene.Store.NowAsync()).Reading(Caseloads.Of).On(AllocatingScene.Friday).Allocations;
        Assert.Equal(WaitState.MayNeverWait, waiting.Single(a => a.Case.Key == "C77").Wait);

        var rows = AllocatingScene.Cases + "C77,F9,child,child-in-need,2025-10-03,2025-10-03,,T1,no,,\n";
        var imported = await scene.Store.ImportAsync("cases-open", AllocatingScene.Friday, rows);
        Assert.Equal((ImportState.Applied, null), (imported.State, imported.HeldReason));

        var history = await scene.Store.NowAsync();
        var found = history.Reading(Caseloads.Of).Find("C77")!;
        Assert.Single(found.Episodes);
        Assert.Equal(CaseStatusCode.ChildInNeed, found.PrincipalStatusOn(AllocatingScene.Friday));
    }

    [Theory]
    [InlineData("Jamie Smith", "allocation.code")]
    [InlineData("Smith", "allocation.code")]
    [InlineData("", "allocation.code")]
    [InlineData("C6", "allocation.case.known")]
    public async Task AName_OrACaseThatIsKnown_IsRefused(string reference, string code)
    {
        await using var scene = await AllocatingScene.StartAsync();

        var refused = await scene
            .Store.Get<TypedCases>()
            .EnterAsync(await scene.NorthAsync(), Typed with { Case = reference });

        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task AnotherManagersTeam_IsRefused()
    {
        await using var scene = await AllocatingScene.StartAsync();

        var refused = await scene.Store.Get<TypedCases>().EnterAsync(await scene.SouthAsync(), Typed);

        Assert.Equal("allocation.team", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task AWeeklyReview_IsDatedNamedAndDueAgainInSevenDays()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        var list = scene.Store.Get<WaitingList>();
        var history = await scene.Store.NowAsync();
        var before = Assert.Single(await list.ForAsync(history, north, AllocatingScene.Friday));
        Assert.True(before.IsReviewLate(AllocatingScene.Friday));

        await list.ReviewAsync(north, "C6");
        await list.ReviewAsync(north, "C6");

        var after = Assert.Single(await list.ForAsync(await scene.Store.NowAsync(), north, AllocatingScene.Friday));
        Assert.Equal(("North", new DateOnly(2025, 10, 10)), (after.ReviewedBy, after.ReviewDue));
        Assert.False((await list.ReviewAsync(await scene.SouthAsync(), "C6")).IsOk);
    }

    [Fact]
    public async Task TheFirstScreen_IsToldWhatWaits()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        await scene.Store.Get<GiveCaseHandler>().HandleAsync(north, new(["C6"], "W2", null, "safety-today", true));

        var head = await scene.HeadAsync();
        var tasks = scene.Store.Get<AllocationTasks>();
        var history = await scene.Store.NowAsync();

        var look = Assert.Single(await tasks.ForAsync(AllocationTaskKind.SecondLook, history, head));
        Assert.Equal(new DateOnly(2025, 10, 6), AllocationTasks.Due(AllocationTaskKind.SecondLook, look));
        Assert.Empty(await tasks.ForAsync(AllocationTaskKind.SecondLook, history, north));
        Assert.Empty(await tasks.ForAsync(AllocationTaskKind.OutsideOwing, history, head));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AnOverride_IsKeptForAYear_AndOneTakenBackIsNone(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        var north = await scene.NorthAsync();
        var given = await scene.Store.Get<GiveCaseHandler>().HandleAsync(north, new(["C6"], "W1", null, "continuity"));
        var id = Assert.Single(given.Value!);
        var overrides = scene.Store.Get<OverridesQuery>();
        var decided = (await scene.DecisionAsync(id)).DecidedAtUtc;

        Assert.Equal(id, Assert.Single(await overrides.InYearToAsync(AllocatingScene.Friday)).Id);
        Assert.Single(await overrides.InYearToAsync(AllocatingScene.Friday, decided));
        Assert.Empty(await overrides.InYearToAsync(AllocatingScene.Friday, decided.AddSeconds(-1)));
        Assert.Empty(await overrides.InYearToAsync(AllocatingScene.Friday.AddDays(-1)));
        Assert.Empty(await overrides.InYearToAsync(AllocatingScene.Friday.AddYears(1)));

        await scene.Store.Get<DecisionStepHandler>().HandleAsync(north, new(id, DecisionStep.Withdraw, 0));

        Assert.Empty(await overrides.InYearToAsync(AllocatingScene.Friday));
    }
}
