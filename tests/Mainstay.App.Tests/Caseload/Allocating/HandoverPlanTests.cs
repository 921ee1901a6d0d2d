using Mainstay.App.Caseload.Allocating;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Planning.Reallocation;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Caseload.Allocating;

public sealed class HandoverPlanTests
{
    private static readonly DateOnly LastDay = new(2025, 10, 31);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task APlan_IsDecidedInOneRecordAndCountsFromEachMove(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        var plans = scene.Store.Get<HandoverPlans>();
        var north = await scene.NorthAsync();
        var id = (await plans.StartAsync(north, "W1", PlanKind.Reallocation, LastDay)).Value;
        Assert.Equal(id, (await plans.StartAsync(north, "W1", PlanKind.Reallocation, LastDay)).Value);
        await plans.MarkAsync(north, id, 0, new("family:F2", UnitMarkKind.MustGoTo, "W3"));
        var plan = (await plans.FindAsync(north, id))!;
        Assert.Equal("W3", plan.Plan.Units.Single(u => u.Key == "family:F2").To?.Key);

        Assert.True((await plans.DecideAsync(north, id, plan.Kept.Version)).IsOk);

        var decided = (await plans.FindAsync(north, id))!.Decisions;
        Assert.Equal(["C1", "C2", "C3"], decided.Select(d => d.Case));
        Assert.Equal(DecisionState.Proposed, decided[2].State);
        Assert.Equal(("W2", DecisionState.Provisional), (decided[0].Worker, decided[0].State));
        Assert.All(decided, d => Assert.NotNull(d.JointVisitOn));
        Assert.Equal(["C1", "C2", "C4"], await scene.LedByAsync("W2", LastDay));
        Assert.Equal(["C4"], await scene.LedByAsync("W2", AllocatingScene.Friday));
        Assert.Equal(["C3"], await scene.LedByAsync("W1", LastDay));
        Assert.False((await plans.DecideAsync(north, id, plan.Kept.Version + 1)).IsOk);
    }

    [Fact]
    public async Task Cover_ChangesNoWorker()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var plans = scene.Store.Get<HandoverPlans>();
        var north = await scene.NorthAsync();
        var id = (await plans.StartAsync(north, "W1", PlanKind.Cover, null)).Value;

        await plans.DecideAsync(north, id, 0);

        var decision = Assert.Single((await plans.FindAsync(north, id))!.Decisions);
        Assert.Equal(("C3", DecisionKind.Cover, "W2"), (decision.Case, decision.Kind, decision.Worker));
        Assert.Equal(["C1", "C2", "C3"], await scene.LedByAsync("W1"));
    }

    [Fact]
    public async Task AnotherManagersPlan_IsNotThere()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var plans = scene.Store.Get<HandoverPlans>();
        var id = (await plans.StartAsync(await scene.NorthAsync(), "W1", PlanKind.Reallocation, LastDay)).Value;

        var south = await scene.SouthAsync();

        Assert.Null(await plans.FindAsync(south, id));
        Assert.False((await plans.StartAsync(south, "W1", PlanKind.Cover, null)).IsOk);
        Assert.NotNull(await plans.FindAsync(await scene.HeadAsync(), id));
    }

    [Fact]
    public async Task AMarkOnAPlanThatSomebodyChanged_IsRefused()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var plans = scene.Store.Get<HandoverPlans>();
        var north = await scene.NorthAsync();
        var id = (await plans.StartAsync(north, "W1", PlanKind.Reallocation, LastDay)).Value;
        await plans.MarkAsync(north, id, 0, new("family:F2", UnitMarkKind.CloseBefore));

        var late = await plans.MarkAsync(north, id, 0, new("family:F1", UnitMarkKind.CloseBefore));
        var missing = await plans.MarkAsync(north, id, 1, new("family:F1", UnitMarkKind.Split));

        Assert.Equal("allocation.plan.changed", late.Problems[0].Code);
        Assert.Equal("allocation.plan.split", missing.Problems[0].Code);
    }
}
