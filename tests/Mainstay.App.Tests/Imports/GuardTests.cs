using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Imports;
using Mainstay.Store.Imports;
using Mainstay.TestKit.Stores;
using static Mainstay.App.Tests.Imports.Extracts;

namespace Mainstay.App.Tests.Imports;

/// <summary>Files that wait for a person (practice P14, P1), and how they are confirmed.</summary>
public sealed class GuardTests
{
    public static TheoryData<Database> Both => [Database.Sqlite, Database.Postgres];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task FullFile_ThatLostAThirdOfItsRows_IsHeldWithItsRowsKept(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));
        var before = await store.ExportAsync();

        var held = await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 13));

        Assert.Equal((ImportState.Held, "guard.rows.lost"), (held.State, held.HeldReason));
        Assert.Equal(before, await store.ExportAsync());
        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());

        var confirmed = await store
            .Get<ConfirmRunHandler>()
            .HandleAsync(new ConfirmRunCommand(held.Run!.Value, "team-closed"));

        Assert.Equal((ImportState.Applied, held.Run), (confirmed.Value!.State, confirmed.Value.Run));
        Assert.Equal(13, (await store.NowAsync()).On<Involvement>(NextMonday).Count());
        var run = (await store.Get<ListRunsQuery>().FindAsync(held.Run!.Value))!;
        Assert.Equal((RunState.Applied, "team-closed", 7), (run.Line.State, run.Line.ConfirmReason, run.Preview.Ended));
        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());
    }

    [Fact]
    public async Task FirstFullFile_ThatWouldEndMostOfWhatChangesBroughtIn_IsHeld()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20), full: false);

        var outcome = await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 8), full: true);

        Assert.Equal((ImportState.Held, "guard.facts.lost"), (outcome.State, outcome.HeldReason));
    }

    [Fact]
    public async Task FullFile_ThatLostExactlyThirtyPerCent_IsApplied()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));

        var outcome = await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 14));

        Assert.Equal(ImportState.Applied, outcome.State);
    }

    [Theory]
    [InlineData("T2", "guard.team.lost")]
    [InlineData("T2,T2,T2,T2,T2", null)]
    [InlineData("T2,T2,T2,T2", "guard.team.halved")]
    public async Task FullFile_WhereATeamLostItsCases_IsHeldThoughFewRowsAreGone(string stay, string? reason)
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        var first = Teamed(Enumerable.Repeat("T1", 92).Concat(Enumerable.Repeat("T2", 8)));
        await store.ImportAsync("case-allocations", Monday, first);

        var left = stay == "T2" ? [] : stay.Split(',');
        var outcome = await store.ImportAsync(
            "case-allocations",
            NextMonday,
            Teamed(Enumerable.Repeat("T1", 92).Concat(left))
        );

        Assert.Equal(reason, outcome.HeldReason);
        Assert.Equal(reason is null ? ImportState.Applied : ImportState.Held, outcome.State);
    }

    [Fact]
    public async Task FullFile_WhereEveryCaseOfATeamWasClosedByDate_IsHeldToo()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));

        var closed = Allocations(1, 20).Replace("T2,2025-01-06,", "T2,2025-01-06,2025-09-05");
        var outcome = await store.ImportAsync("case-allocations", NextMonday, closed);

        Assert.Equal((ImportState.Held, "guard.team.lost"), (outcome.State, outcome.HeldReason));
    }

    [Fact]
    public async Task Check_OfAFileThatWouldBeHeld_SaysSo()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));

        var outcome = await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 3), check: true);

        Assert.Equal((ImportState.Checked, "guard.rows.lost"), (outcome.State, outcome.HeldReason));
    }

    [Theory]
    [InlineData(null, "import.reason.missing")]
    [InlineData("", "import.reason.form")]
    [InlineData("The Smith family moved away", "import.reason.form")]
    public async Task HeldRun_WithoutACodedReason_StaysHeld(string? reason, string code)
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));
        var held = await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 3));

        var confirmed = await store
            .Get<ConfirmRunHandler>()
            .HandleAsync(new ConfirmRunCommand(held.Run!.Value, reason));

        Assert.Equal(code, Assert.Single(confirmed.Problems).Code);
        Assert.Equal(20, (await store.NowAsync()).On<Involvement>(NextMonday).Count());
    }

    [Fact]
    public async Task AppliedRun_CannotBeConfirmedAgain()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        var applied = await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));

        var again = await store
            .Get<ConfirmRunHandler>()
            .HandleAsync(new ConfirmRunCommand(applied.Run!.Value, "checked"));

        Assert.Equal("import.run.done", Assert.Single(again.Problems).Code);
    }

    [Fact]
    public async Task HeldRun_ThatIsRefused_AppliesNothingAndKeepsNoFacts()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 20));
        var held = await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 3));

        await store.Get<RefuseRunHandler>().HandleAsync(new RefuseRunCommand(held.Run!.Value));

        var run = (await store.Get<ListRunsQuery>().FindAsync(held.Run!.Value))!;
        Assert.Equal(RunState.Refused, run.Line.State);
        await using var db = store.Db();
        Assert.Empty(db.ImportChunks.Where(c => c.Run == held.Run && c.Part == "facts"));
        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());
    }

    [Fact]
    public async Task UnmappedRole_HoldsTheFile_UntilItIsMappedAndTheFileComesAgain()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        var file = Allocations(1, 4).Replace("C2,W3,lead", "C2,W3,IRO");

        var held = await store.ImportAsync("case-allocations", Monday, file);
        var confirmed = await store
            .Get<ConfirmRunHandler>()
            .HandleAsync(new ConfirmRunCommand(held.Run!.Value, "checked"));
        await store
            .Get<SourceMappings>()
            .SaveAsync(
                "case-allocations",
                new ColumnMapping
                {
                    Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
                    {
                        ["role"] = new Dictionary<string, string> { ["IRO"] = "not-a-case" },
                    },
                }
            );
        var mapped = await store.ImportAsync("case-allocations", Monday, file);

        Assert.Equal((ImportState.Held, "case-allocations.role.unmapped"), (held.State, held.HeldReason));
        Assert.Equal("import.run.unmapped", Assert.Single(confirmed.Problems).Code);
        Assert.Equal((ImportState.Applied, 4), (mapped.State, mapped.RowsApplied));
        Assert.Equal(3, (await store.NowAsync()).All<Involvement>().Count);
    }

    [Fact]
    public async Task StagedRun_PutInTheQueue_IsAppliedInTheBackground()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        var csv = System.Text.Encoding.UTF8.GetBytes(Allocations(1, 20));
        var staged = await store
            .Get<ImportExtractHandler>()
            .HandleAsync(
                new ImportExtractCommand(() => new MemoryStream(csv), "a.csv", "case-allocations", Monday)
                {
                    Stage = true,
                }
            );
        Assert.Equal((ImportState.Staged, 24), (staged.State, staged.Preview.New));
        Assert.Empty((await store.NowAsync()).All<Involvement>());

        // Queued before the worker starts, as after a restart.
        var queue = store.Get<ImportQueue>();
        Assert.True((await queue.EnqueueAsync(new ConfirmRunCommand(staged.Run!.Value, null))).IsOk);
        await queue.StartAsync(CancellationToken.None);
        for (var wait = 0; wait < 600 && await StateAsync(store, staged.Run.Value) == RunState.Queued; wait++)
        {
            await Task.Delay(50);
        }

        await queue.StopAsync(CancellationToken.None);
        Assert.Equal(RunState.Applied, await StateAsync(store, staged.Run.Value));
        Assert.Equal(20, (await store.NowAsync()).All<Involvement>().Count);
    }

    private static async Task<RunState> StateAsync(TestStore store, long run) =>
        (await store.Get<ListRunsQuery>().FindAsync(run))!.Line.State;

    private static string Teamed(IEnumerable<string> teams) =>
        AllocationsHeader + string.Concat(teams.Select((t, n) => $"AL{n},C{n},W{n % 4 + 1},lead,{t},2025-01-06,\n"));
}
