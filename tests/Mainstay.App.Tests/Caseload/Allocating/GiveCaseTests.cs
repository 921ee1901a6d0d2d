using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Imports;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Store.Caseload;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Caseload.Allocating;

public sealed class GiveCaseTests
{
    private static GiveCaseCommand To(string worker, string? reason = null, bool urgent = false, long? seen = null) =>
        new(["C6"], worker, seen, reason, urgent);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task ACaseGiven_CountsAtOnceAndTheNextExtractConfirmsIt(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        var given = await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.NorthAsync(), To("W2"));
        var id = Assert.Single(given.Value!);

        Assert.Equal(["C4", "C6"], await scene.LedByAsync("W2"));
        Assert.Equal(DecisionState.Provisional, (await scene.DecisionAsync(id)).State);

        scene.Store.Clock.Move(TimeSpan.FromDays(3));
        await scene.ImportAllocationsAsync(
            new DateOnly(2025, 10, 6),
            AllocatingScene.Allocations + "C6,W2,lead,T1,2025-10-03,,\n"
        );

        Assert.Equal(DecisionState.Confirmed, (await scene.DecisionAsync(id)).State);
        Assert.Equal(["C4", "C6"], await scene.LedByAsync("W2", new DateOnly(2025, 10, 6)));
        Assert.Empty((await scene.Store.NowAsync()).All<Core.Caseload.Allocating.ProvisionalAllocation>());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AWorkerWhoseRecordIsKeptFromTheManager_IsNotThereToBeGivenACase(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        await scene.HeadAsync();
        await using (var db = scene.Store.Db())
        {
            var named = (await db.Users.SingleAsync(u => u.Name == "Head")).Id;
            db.Add(new Store.Access.RestrictedRecordRow { Person = "W2", User = named });
            await db.SaveChangesAsync();
        }

        var kept = await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.NorthAsync(), To("W2"));
        var absent = await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.NorthAsync(), To("W9"));

        Assert.Equal(absent.Problems, kept.Problems);
        Assert.Equal(["C4"], await scene.LedByAsync("W2"));
        Assert.True((await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.HeadAsync(), To("W2"))).IsOk);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AnExtractOfALaterDayWithoutIt_QuestionsTheDecisionAndCounts(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        var id = (await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.NorthAsync(), To("W2"))).Value![0];

        await scene.ImportAllocationsAsync(AllocatingScene.Friday, AllocatingScene.Allocations);
        Assert.Equal(DecisionState.Provisional, (await scene.DecisionAsync(id)).State);

        scene.Store.Clock.Move(TimeSpan.FromDays(3));
        await scene.ImportAllocationsAsync(new DateOnly(2025, 10, 6), AllocatingScene.Allocations);

        Assert.Equal(DecisionState.Questioned, (await scene.DecisionAsync(id)).State);
        Assert.Equal(["C4"], await scene.LedByAsync("W2", new DateOnly(2025, 10, 6)));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task TwoManagersAtOnce_OneWinsAndTheOtherIsToldWhoHasIt(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        var give = scene.Store.Get<GiveCaseHandler>();
        var readers = new[] { await scene.NorthAsync(), await scene.HeadAsync() };

        var answers = await Task.WhenAll(
            readers.Select(
                (reader, i) =>
                    Task.Run(() =>
                    {
                        reader.Act();
                        return give.HandleAsync(reader, To(i == 0 ? "W1" : "W2", "continuity"));
                    })
            )
        );

        Assert.Single(answers, a => a.IsOk);
        var refused = answers.Single(a => !a.IsOk).Problems[0];
        Assert.Equal("allocation.taken", refused.Code);
        Assert.Contains(answers[0].IsOk ? "Amara Whitfield" : "Ben Okafor", refused.Message, StringComparison.Ordinal);
        await using var db = scene.Store.Db();
        Assert.Equal(1, await db.AllocationDecisions.CountAsync(d => d.HeldCase == "C6"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task TheStoreItself_HoldsACaseForOneDecisionOnly(Database database)
    {
        await using var scene = await AllocatingScene.StartAsync(database);
        await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.NorthAsync(), To("W2"));
        await using var db = scene.Store.Db();
        var held = await db.AllocationDecisions.AsNoTracking().SingleAsync();
        db.Add(
            new AllocationDecisionRow
            {
                Kind = held.Kind,
                State = held.State,
                Case = held.Case,
                HeldCase = held.HeldCase,
                Worker = "W1",
                StartsOn = held.StartsOn,
                Level = 0,
                Warnings = "",
                DecidedAtUtc = held.DecidedAtUtc,
            }
        );

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task WhoHasSeenTheDecision_MayPutAnotherInItsPlace()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var give = scene.Store.Get<GiveCaseHandler>();
        var north = await scene.NorthAsync();
        var first = (await give.HandleAsync(north, To("W2"))).Value![0];

        var second = await give.HandleAsync(north, To("W1", "continuity", seen: first));

        Assert.True(second.IsOk);
        Assert.Equal(DecisionState.Withdrawn, (await scene.DecisionAsync(first)).State);
        Assert.Equal(["C4"], await scene.LedByAsync("W2"));
        Assert.Contains("C6", await scene.LedByAsync("W1"));
    }

    [Fact]
    public async Task OverTheTarget_TheGateAsksForAReasonAndStillLetsItThrough()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var give = scene.Store.Get<GiveCaseHandler>();
        var north = await scene.NorthAsync();

        var without = await give.HandleAsync(north, To("W1"));
        var with = await give.HandleAsync(north, To("W1", "sibling-group"));

        Assert.Equal("allocation.reason.missing", without.Problems[0].Code);
        var decision = await scene.DecisionAsync(with.Value![0]);
        Assert.Contains("over the effective target of 3.0", decision.Warnings, StringComparison.Ordinal);
        Assert.Equal(("sibling-group", (DateOnly?)null), (decision.Reason, decision.SecondLookBy));
    }

    [Fact]
    public async Task AcrossTeams_TheReceivingManagerAcceptsBeforeItCounts()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        var id = (await scene.Store.Get<GiveCaseHandler>().HandleAsync(north, To("W3"))).Value![0];
        var steps = scene.Store.Get<DecisionStepHandler>();
        Assert.Equal(["C5"], await scene.LedByAsync("W3"));

        Assert.False((await steps.HandleAsync(north, new(id, DecisionStep.Accept, 0))).IsOk);
        Assert.True((await steps.HandleAsync(await scene.SouthAsync(), new(id, DecisionStep.Accept, 0))).IsOk);

        Assert.Equal(["C5", "C6"], await scene.LedByAsync("W3"));
        Assert.Equal(DecisionState.Provisional, (await scene.DecisionAsync(id)).State);
    }

    [Fact]
    public async Task Urgent_CountsAtOnceAcrossTeamsAndOwesASecondLookWithinAWorkingDay()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var give = scene.Store.Get<GiveCaseHandler>();
        var north = await scene.NorthAsync();
        Assert.False((await give.HandleAsync(north, To("W3", urgent: true))).IsOk);

        var id = (await give.HandleAsync(north, To("W3", "safety-today", urgent: true))).Value![0];

        Assert.Equal(["C5", "C6"], await scene.LedByAsync("W3"));
        Assert.Equal(new DateOnly(2025, 10, 6), (await scene.DecisionAsync(id)).SecondLookBy);
    }

    [Fact]
    public async Task TheSecondPerson_IsAManagerAboveAndNeverWhoDecided()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        var give = scene.Store.Get<GiveCaseHandler>();
        var id = (await give.HandleAsync(north, To("W2", "safety-today", urgent: true))).Value![0];
        var steps = scene.Store.Get<DecisionStepHandler>();

        Assert.False((await steps.HandleAsync(north, new(id, DecisionStep.SecondConfirm, 0))).IsOk);
        Assert.False((await steps.HandleAsync(await scene.SouthAsync(), new(id, DecisionStep.SecondConfirm, 0))).IsOk);
        Assert.True((await steps.HandleAsync(await scene.HeadAsync(), new(id, DecisionStep.SecondConfirm, 0))).IsOk);
        Assert.True((await scene.DecisionAsync(id)).SecondConfirms);
    }

    [Fact]
    public async Task ACaseThatTheWorkerLeadsAlready_IsNotGivenAgain()
    {
        await using var scene = await AllocatingScene.StartAsync();

        var again = await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.SouthAsync(), new(["C5"], "W3"));

        Assert.Equal("allocation.unknown", Assert.Single(again.Problems).Code);
    }

    [Fact]
    public async Task AStepOnADecisionThatHasChanged_IsRefused()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        var id = (await scene.Store.Get<GiveCaseHandler>().HandleAsync(north, To("W2"))).Value![0];
        var steps = scene.Store.Get<DecisionStepHandler>();
        await steps.HandleAsync(north, new(id, DecisionStep.Discussed, 0));

        var late = await steps.HandleAsync(north, new(id, DecisionStep.Withdraw, 0));

        Assert.Equal("allocation.decision.changed", late.Problems[0].Code);
    }

    [Fact]
    public async Task AnAllocationFirstSeenInTheExtract_IsListedAsMadeOutsideAndOwesTheSame()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        await scene.Store.Get<GiveCaseHandler>().HandleAsync(north, To("W2"));
        scene.Store.Clock.Move(TimeSpan.FromDays(3));
        var rows = AllocatingScene
            .Allocations.Replace(
                "C4,W2,lead,T1,2025-01-11,,",
                "C4,W2,lead,T1,2025-01-11,2025-10-05,",
                StringComparison.Ordinal
            )
            .Replace("C5,W3,lead,T2,2025-01-11,,", "C5,W3,lead,T2,2025-01-11,2025-10-05,", StringComparison.Ordinal);
        var imported = await scene.ImportAllocationsAsync(
            new DateOnly(2025, 10, 6),
            rows + "C6,W2,lead,T1,2025-10-03,,\nC4,W1,lead,T1,2025-10-06,,\nC5,W3,lead,T2,2025-10-06,,\n"
        );
        Assert.Equal((ImportState.Applied, null), (imported.State, imported.HeldReason));

        await using var db = scene.Store.Db();
        var outside = await db
            .AllocationDecisions.AsNoTracking()
            .Where(d => d.Kind == DecisionKind.Outside)
            .OrderBy(d => d.Case)
            .ToListAsync();

        Assert.Equal(["C4", "C5"], outside.Select(d => d.Case));
        Assert.Equal(new DateOnly(2025, 10, 9), outside[0].SecondLookBy);
        Assert.Null(outside[1].SecondLookBy);
        var reason = new DecisionStepCommand(outside[0].Id, DecisionStep.GiveReason, 0, "continuity");
        Assert.True((await scene.Store.Get<DecisionStepHandler>().HandleAsync(await scene.NorthAsync(), reason)).IsOk);
        var shares = DecisionsQuery.SharesOf(
            [.. (await db.AllocationDecisions.AsNoTracking().ToListAsync()).Select(d => d.Read())],
            await scene.Store.NowAsync(),
            new DateOnly(2025, 10, 6)
        );
        Assert.Equal([("T1", 2, 1), ("T2", 1, 1)], shares.Select(s => (s.Team, s.All, s.Outside)));
    }

    [Fact]
    public async Task OnlyTheWorker_GivesTheirViewAndAConcernStays()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var north = await scene.NorthAsync();
        var id = (await scene.Store.Get<GiveCaseHandler>().HandleAsync(north, To("W2"))).Value![0];
        var views = scene.Store.Get<WorkerViews>();
        Assert.False((await views.GiveAsync(north, new(id, "agreed", []))).IsOk);
        Assert.Null((await scene.DecisionAsync(id)).View);

        var ben = await scene.ReaderAsync("Ben", AccessRole.SocialWorker, null, "W2");
        Assert.True((await views.GiveAsync(ben, new(id, "concern", ["too-many"]))).IsOk);
        Assert.True((await views.GiveAsync(ben, new(id, "agreed", ["travel"]))).IsOk);

        var decision = await scene.DecisionAsync(id);
        Assert.Equal(
            ("concern", "too-many,travel", "line-manager"),
            (decision.View, decision.ViewCodes, decision.ConcernTo)
        );
        Assert.True((await views.AnswerAsync(await scene.NorthAsync(), id, "supervision-agreed")).IsOk);
    }

    [Fact]
    public async Task AnUnansweredConcern_GoesOneLevelUpAfterTwoWorkingDays()
    {
        await using var scene = await AllocatingScene.StartAsync();
        var given = (await scene.Store.Get<GiveCaseHandler>().HandleAsync(await scene.NorthAsync(), To("W2"))).Value![
            0
        ];
        var ben = await scene.ReaderAsync("Ben", AccessRole.SocialWorker, null, "W2");
        await scene.Store.Get<WorkerViews>().GiveAsync(ben, new(given, "concern", ["too-complex"]));
        var decision = (await scene.DecisionAsync(given)).Read();

        Assert.False(WorkerViews.IsLate(decision, new DateOnly(2025, 10, 7)));
        Assert.True(WorkerViews.IsLate(decision, new DateOnly(2025, 10, 8)));
    }
}
