using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.People;
using Mainstay.Core.Time;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using static Mainstay.App.Tests.Imports.Extracts;

namespace Mainstay.App.Tests.Imports;

/// <summary>What an extract does to the record (contract K5, practice P14), on both databases.</summary>
public sealed class ImportExtractTests
{
    public static TheoryData<Database> Both => [Database.Sqlite, Database.Postgres];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task FirstImport_OfGoodRows_IsOnRecordWithItsSourceAndRun(Database database)
    {
        await using var store = await CouncilAsync(database);

        var outcome = await store.ImportAsync("assignments", Monday, Assignments);

        Assert.Equal(
            (ImportState.Applied, 4, 0, 4),
            (outcome.State, outcome.RowsApplied, outcome.RowsRefused, outcome.Preview.New)
        );
        Assert.Matches("^[0-9a-f]{64}$", outcome.Sha256);
        var spell = (await store.NowAsync()).Of<PostSpell>("A2").Single();
        Assert.Equal(new PostSpell("W2", "T1", "sw", 0.8m), spell.Content);
        Assert.Equal(("assignments", outcome.Run), (spell.Provenance.Source, spell.Provenance.Run));
        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task SameRows_InAnotherOrder_AreUnchangedAndWriteNothing(Database database)
    {
        await using var store = await CouncilAsync(database);
        var first = await store.ImportAsync("assignments", Monday, Assignments);
        var before = await StateOfAsync(store);

        var lines = Assignments.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var again = await store.ImportAsync(
            "assignments",
            Monday,
            string.Join('\n', lines[..1].Concat(lines[1..].Reverse()))
        );

        Assert.Equal((ImportState.Unchanged, first.Run, first.Sha256), (again.State, again.Run, again.Sha256));
        Assert.Equal(before, await StateOfAsync(store));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task SameRows_AsOfALaterDay_AreUnchangedAndTheSourceIsFresh(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", Monday, Assignments);
        var before = await store.ExportAsync();

        var again = await store.ImportAsync("assignments", NextMonday, Assignments);

        Assert.Equal(ImportState.Unchanged, again.State);
        Assert.Equal(before, await store.ExportAsync());
        var ages = await store.Get<SourceAgesQuery>().RunAsync(NextMonday.AddDays(2));
        Assert.Equal(2, ages.Single(a => a.Source == "assignments").AgeDays);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task RowWithItsOwnDates_WhenCorrected_IsReplacedByExactlyItsDates(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", Monday, Assignments);
        store.Clock.Move(TimeSpan.FromHours(1));
        var known = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Move(TimeSpan.FromHours(1));

        var outcome = await store.ImportAsync(
            "assignments",
            Monday,
            Assignments.Replace("A2,W2,T1,sw,0.8,2022-01-10,", "A2,W2,T1,sw,0.6,2022-02-01,2025-08-31")
        );

        Assert.Equal((1, 3), (outcome.Preview.Changed, outcome.Preview.Unchanged));
        var change = outcome.Preview.Samples.Single(s => s.Key == "A2");
        Assert.Equal(
            [
                new FieldChange("fte", "0.8", "0.6"),
                new FieldChange("from", "2022-01-10", "2022-02-01"),
                new FieldChange("to", null, "2025-08-31"),
            ],
            change.Fields
        );
        var now = (await store.NowAsync()).Of<PostSpell>("A2").Single();
        Assert.Equal((0.6m, new DateRange(new(2022, 2, 1), new(2025, 8, 31))), (now.Content.Fte, now.Valid));
        var then = (await store.Get<Histories>().AsKnownAsync(known)).Of<PostSpell>("A2").Single();
        Assert.Equal((0.8m, new DateRange(new(2022, 1, 10), null)), (then.Content.Fte, then.Valid));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task FactWithoutItsOwnDates_WhenChanged_BeginsOnTheExtractsDay(Database database)
    {
        await using var store = await CouncilAsync(database);

        await store.ImportAsync("workers", NextMonday, Workers.Replace("Amara Whitfield", "Amara Lane"));

        var names = (await store.NowAsync()).Of<Person>("W1");
        Assert.Equal(["Amara Whitfield", "Amara Lane"], names.Select(n => n.Content.Name));
        Assert.Equal(
            [new DateRange(Monday, NextMonday.AddDays(-1)), new DateRange(NextMonday, null)],
            names.Select(n => n.Valid)
        );
        Assert.False(names[0].Provenance.EndInferred);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task FullFile_WithoutARow_EndsItTheDayBeforeMarkedAsInferred(Database database)
    {
        await using var store = await CouncilAsync(database);
        var more = string.Concat(Enumerable.Range(5, 4).Select(i => $"A{i},W1,T1,sw,0.1,2024-06-03,\n"));
        await store.ImportAsync("assignments", Monday, Assignments + more + "A0,W1,T2,sw,1,2021-01-04,2021-09-05\n");

        var outcome = await store.ImportAsync(
            "assignments",
            NextMonday,
            (Assignments + more).Replace("A4,W4,T2,sw,1,2024-06-03,\n", "")
        );

        Assert.Equal(1, outcome.Preview.Ended);
        var history = await store.NowAsync();
        var ended = history.Of<PostSpell>("A4").Single();
        Assert.Equal(new DateRange(new(2024, 6, 3), NextMonday.AddDays(-1)), ended.Valid);
        Assert.True(ended.Provenance.EndInferred);
        var closed = history.Of<PostSpell>("A0").Single();
        Assert.Equal(new DateOnly(2021, 9, 5), closed.Valid.To);
        Assert.False(closed.Provenance.EndInferred);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task FullFile_WithoutAFactThatHadNotBegun_WithdrawsIt(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", Monday, Assignments + "A9,W1,T2,sw,1,2025-12-01,\n");

        var outcome = await store.ImportAsync("assignments", NextMonday, Assignments);

        Assert.Equal(1, outcome.Preview.Ended);
        Assert.Empty((await store.NowAsync()).Of<PostSpell>("A9"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task ChangesFile_WithoutARow_EndsNothing(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", Monday, Assignments);

        var outcome = await store.ImportAsync(
            "assignments",
            NextMonday,
            AssignmentsHeader + "A1,W1,T1,sw,0.5,2021-09-06,\n",
            full: false
        );

        Assert.Equal((ImportState.Applied, 1, 0), (outcome.State, outcome.Preview.Changed, outcome.Preview.Ended));
        Assert.Equal(4, (await store.NowAsync()).On<PostSpell>(NextMonday).Count());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task RefusedRow_LeavesItsEarlierFactAsItWas_MarkedNotRefreshed(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", Monday, Assignments);

        var outcome = await store.ImportAsync(
            "assignments",
            NextMonday,
            Assignments.Replace("A2,W2,T1,sw,0.8", "A2,W2,T1,sw,8").Replace("A1,W1,T1,sw,1", "A1,W1,T1,sw,0.5")
        );

        Assert.Equal((ImportState.Applied, 3, 1), (outcome.State, outcome.RowsApplied, outcome.RowsRefused));
        Assert.Equal(["A2"], outcome.Preview.NotRefreshedKeys);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((3, "fte", "8"), (finding.Line, finding.Column, finding.Found));
        var history = await store.NowAsync();
        Assert.Equal(0.8m, history.On<PostSpell>("A2", NextMonday)!.Fte);
        Assert.Equal(0.5m, history.On<PostSpell>("A1", NextMonday)!.Fte);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task RefusedRow_ThatNamesNobody_EndsNothingSinceItMayBeAboutAnything(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", Monday, Assignments);

        var outcome = await store.ImportAsync("assignments", NextMonday, Assignments.Replace("A2,W2", ",W2"));

        Assert.Equal((0, 1), (outcome.Preview.Ended, outcome.Preview.NotRefreshed));
        Assert.Equal(0.8m, (await store.NowAsync()).On<PostSpell>("A2", NextMonday)!.Fte);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task OlderExtract_NeverOverwritesNewerFacts_AndAddsOnlyWhatIsNotOnRecord(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("assignments", NextMonday, Assignments);

        var outcome = await store.ImportAsync(
            "assignments",
            Monday,
            AssignmentsHeader
                + "A1,W1,T1,sw,0.1,2021-09-06,\nA8,W1,T2,sw,1,2020-01-06,2020-12-31\nA7,W2,T2,sw,1,2025-01-06,\nA2,W2,T1,sw,0.8,2022-01-10,\n"
        );

        Assert.Equal(
            (1, 2, 0, 1),
            (outcome.Preview.KeptNewer, outcome.Preview.New, outcome.Preview.Ended, outcome.Preview.Unchanged)
        );
        var history = await store.NowAsync();
        Assert.Equal(1m, history.On<PostSpell>("A1", NextMonday)!.Fte);
        Assert.NotNull(history.On<PostSpell>("A4", NextMonday));
        Assert.Equal(new DateOnly(2020, 12, 31), history.Of<PostSpell>("A8").Single().Valid.To);
        Assert.Equal(NextMonday.AddDays(-1), history.Of<PostSpell>("A7").Single().Valid.To);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task RowThatNamesSomethingUnknown_IsRefusedWithItsColumn(Database database)
    {
        await using var store = await CouncilAsync(database);

        var outcome = await store.ImportAsync(
            "assignments",
            Monday,
            Assignments + "A5,W1,T9,sw,1,2025-01-06,\nA6,W9,T1,locum,1,2025-01-06,\nA7,W9,T1,sw,1.5,2025-01-06,\n"
        );

        Assert.Equal((4, 3), (outcome.RowsApplied, outcome.RowsRefused));
        Assert.Equal(
            [
                (6, "team_id", "assignments.team_id.unknown", "T9"),
                (7, "staff_id", "assignments.staff_id.unknown", "W9"),
                (7, "role", "assignments.role.unknown", "locum"),
                (8, "fte", "assignments.fte.range", "1.5"),
                (8, "staff_id", "assignments.staff_id.unknown", "W9"),
            ],
            outcome.Findings.Select(f => (f.Line, f.Column!, f.Code, f.Found))
        );
        Assert.Empty((await store.NowAsync()).Of<PostSpell>("A5"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task TeamsFile_MayNameTeamsOfItsOwn_ButNotThoseOfARefusedRow(Database database)
    {
        await using var store = await TestStore.StartAsync(database);

        var outcome = await store.ImportAsync(
            "teams",
            Monday,
            "team_id,team_name,parent_id,kind,from\nT1,North,S1,other,2020-04-01\nS1,Services,X,group,2020-04-01\nT2,South,S2,other,2020-04-01\nS2,More,,group,2020-04-01\n"
        );

        Assert.Equal([2, 3], outcome.Findings.Select(f => f.Line));
        Assert.Equal(["S2", "T2"], (await store.NowAsync()).All<Core.Establishment.Team>().Select(t => t.Key));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task WorkerOfACaseFile_WhoJoinsToNobody_IsListedAndNotRefused(Database database)
    {
        await using var store = await CouncilAsync(database);

        var outcome = await store.ImportAsync(
            "case-allocations",
            Monday,
            AllocationsHeader + "AL1,C1,W1,lead,T1,2025-01-06,\nAL2,C2,X77,lead,T1,2025-01-06,\n"
        );

        Assert.Equal((2, 0), (outcome.RowsApplied, outcome.RowsRefused));
        Assert.Equal(["X77"], outcome.Preview.Unmatched);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task WorkerKnownByAnAllocationAlone_GivesWayToTheCaseSystemsOwnList(Database database)
    {
        await using var store = await CouncilAsync(database);
        await store.ImportAsync("case-allocations", Monday, Allocations(1, 4));

        var list = "prof_professional_id,prof_staff_id,prof_professional_name\nW1,W1,A Whitfield\n";
        await store.ImportAsync("case-professionals", Monday, list);
        await store.ImportAsync("case-allocations", NextMonday, Allocations(1, 5));

        var professional = (await store.NowAsync()).On<Core.Caseload.Professional>("W1", NextMonday)!;
        Assert.Equal("A Whitfield", professional.Name);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task AllOrNothing_WithOneBadRow_AppliesNothing(Database database)
    {
        await using var store = await CouncilAsync(database);
        var before = await StateOfAsync(store);

        var outcome = await store.ImportAsync(
            "assignments",
            Monday,
            Assignments.Replace("0.8", "eight"),
            allOrNothing: true
        );

        Assert.Equal((ImportState.Refused, 0, 1), (outcome.State, outcome.RowsApplied, outcome.RowsRefused));
        Assert.Equal(before, await StateOfAsync(store));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Check_SaysWhatWouldChange_AndWritesNothing(Database database)
    {
        await using var store = await CouncilAsync(database);
        var before = await StateOfAsync(store);

        var outcome = await store.ImportAsync("assignments", Monday, Assignments, check: true);

        Assert.Equal((ImportState.Checked, 4), (outcome.State, outcome.Preview.New));
        Assert.Null(outcome.Run);
        Assert.Equal(before, await StateOfAsync(store));
    }

    [Fact]
    public async Task Preview_OfAPersonalField_NamesItWithoutItsValue()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        const string Header = "assignment_id,staff_id,team_id,role,fte,start,base_salary\n";
        await store.ImportAsync("assignments", Monday, Header + "A1,W1,T1,sw,1,2021-09-06,41511\n");

        var outcome = await store.ImportAsync(
            "assignments",
            Monday,
            Header + "A1,W1,T1,sw,1,2021-09-06,42999\n",
            check: true
        );

        var sample = outcome.Preview.Samples.Single(s => s.Kind == "base-salary");
        Assert.Equal([new FieldChange("pence", null, null)], sample.Fields);
    }

    [Fact]
    public async Task Preview_OfAYesOrNo_SaysItAsTheFileDoes()
    {
        await using var store = await CouncilAsync(Database.Sqlite);

        var outcome = await store.ImportAsync(
            "roles",
            NextMonday,
            "role,title,census_role,case_holding_share,manages,from\nsw,Social worker,5,1,yes,2020-04-01\n",
            check: true
        );

        Assert.Contains(new FieldChange("manages", "no", "yes"), outcome.Preview.Samples.Single().Fields);
    }

    [Fact]
    public async Task UnknownSource_IsRefusedWithTheOnesThereAre()
    {
        await using var store = await TestStore.StartAsync();

        var outcome = await store.ImportAsync("asignments", Monday, Assignments);

        Assert.Equal(ImportState.Refused, outcome.State);
        Assert.Contains("assignments", Assert.Single(outcome.Problems).Message);
    }

    /// <summary>Everything in the store that an import may write.</summary>
    private static async Task<(string Facts, int Runs, int Chunks, string Settings)> StateOfAsync(TestStore store)
    {
        await using var db = store.Db();
        var settings = await db.Settings.OrderBy(s => s.Name).Select(s => s.Name + s.Content).ToListAsync();
        return (
            await store.ExportAsync(),
            await db.ImportRuns.CountAsync(),
            await db.ImportChunks.CountAsync(),
            string.Join(';', settings)
        );
    }
}
