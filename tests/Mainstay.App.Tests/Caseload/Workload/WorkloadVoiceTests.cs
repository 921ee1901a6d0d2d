using Mainstay.App.Access;
using Mainstay.App.Caseload.Workload;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Caseload.Workload;

/// <summary>Plans and concerns kept in the store, on both databases, with their lines in the ledger.</summary>
public sealed class WorkloadVoiceTests
{
    private static readonly DateOnly Today = new(2025, 10, 3);
    private static readonly PlanStep Move = new(
        PlanStepKind.Move,
        "three to West",
        "the manager",
        new(2025, 10, 10),
        3
    );

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task APlan_IsMadeByTheManagerAndAgreedOnlyByTheWorker(Database database)
    {
        await using var store = await StoreAsync(database);
        var plans = store.Get<PlanWorkloadHandler>();
        var manager = await ReaderAsync(store, "Manager", null, (AccessRole.TeamManager, "north"));
        var ann = await ReaderAsync(store, "Ann", "ann", (AccessRole.SocialWorker, null));

        Assert.True((await plans.MakeAsync(manager, "ann", [Move])).IsOk);
        var again = await plans.MakeAsync(manager, "ann", [Move]);
        var standing = await StandingAsync(store);
        var forHer = await plans.ViewAsync(manager, standing, true, null);
        var byHer = await plans.ViewAsync(ann, standing, false, "five would have to move");

        Assert.Equal("workload.plan.open", again.Problems[0].Code);
        Assert.Equal("workload.view.own", forHer.Problems[0].Code);
        Assert.True(byHer.IsOk);
        var kept = (await StandingAsync(store)).Plan!;
        Assert.Equal([PlanEntryKind.Made, PlanEntryKind.NotAgreed], kept.Entries.Select(e => e.Kind));
        Assert.Equal([Move], kept.Steps);
        await using var db = store.Db();
        Assert.Equal(
            ["workload plan made", "view of a workload plan"],
            await db
                .Ledger.Where(l => l.Subject == "person:ann")
                .OrderBy(l => l.Number)
                .Select(l => l.Detail)
                .ToListAsync()
        );
    }

    [Fact]
    public async Task WithoutSustainedExcess_NoPlanIsMade()
    {
        await using var store = await StoreAsync(Database.Sqlite);
        var manager = await ReaderAsync(store, "Manager", null, (AccessRole.TeamManager, "north"));

        var refused = await store.Get<PlanWorkloadHandler>().MakeAsync(manager, "ben", [Move]);

        Assert.Equal("workload.plan.no-excess", Assert.Single(refused.Problems).Code);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AConcern_IsReadAndAnsweredOnlyByWhomItReached(Database database)
    {
        await using var store = await StoreAsync(database);
        var concerns = store.Get<RaiseConcernHandler>();
        var ann = await ReaderAsync(store, "Ann", "ann", (AccessRole.SocialWorker, null));
        var manager = await ReaderAsync(store, "Manager", null, (AccessRole.TeamManager, "north"));
        var principal = await ReaderAsync(store, "Principal", null, (AccessRole.PrincipalSocialWorker, "all"));
        var others = await ReaderAsync(store, "Other", null, (AccessRole.TeamManager, "south"));
        var hr = await ReaderAsync(store, "HR", null, (AccessRole.Hr, null));

        Assert.True((await concerns.RaiseAsync(ann, AccessRole.PrincipalSocialWorker, "two courts in a week")).IsOk);
        var history = await store.NowAsync();

        Assert.Single(ConcernsQuery.Reached(history, principal, Today));
        Assert.All([manager, others, hr, ann], r => Assert.Empty(ConcernsQuery.Reached(history, r, Today)));
        Assert.Equal("workload.concern.unknown", (await concerns.AnswerAsync(manager, "ann/1", "no")).Problems[0].Code);
        Assert.True((await concerns.AnswerAsync(principal, "ann/1", "one case moves on Monday")).IsOk);
        Assert.Equal(
            "workload.concern.answered",
            (await concerns.AnswerAsync(principal, "ann/1", "again")).Problems[0].Code
        );
        Assert.True((await concerns.AddAsync(ann, "ann/1", "it has not moved")).IsOk);
        Assert.Equal("workload.concern.unknown", (await concerns.AddAsync(principal, "ann/1", "x")).Problems[0].Code);
        var kept = Assert.Single((await store.NowAsync()).All<WorkloadConcern>()).Content;
        Assert.Equal([26m, null, 26m], kept.Entries.Select(e => e.Caseload));
    }

    [Fact]
    public async Task TwoDaysUnanswered_TheHeadOfServiceHasItToo_AndNoOtherTeam()
    {
        await using var store = await StoreAsync(Database.Sqlite);
        var ann = await ReaderAsync(store, "Ann", "ann", (AccessRole.SocialWorker, null));
        await store.Get<RaiseConcernHandler>().RaiseAsync(ann, AccessRole.TeamManager, "two courts in a week");
        var head = await ReaderAsync(store, "Head", null, (AccessRole.HeadOfService, "all"));
        var elsewhere = await ReaderAsync(store, "Elsewhere", null, (AccessRole.HeadOfService, "south"));
        var history = await store.NowAsync();

        Assert.Empty(ConcernsQuery.Reached(history, head, new DateOnly(2025, 10, 7)));
        Assert.Single(ConcernsQuery.Reached(history, head, new DateOnly(2025, 10, 8)));
        Assert.Empty(ConcernsQuery.Reached(history, elsewhere, new DateOnly(2025, 10, 8)));
    }

    // Ann has led 26 children since June, and the target is 23.
    private static async Task<TestStore> StoreAsync(Database database)
    {
        var store = await TestStore.StartAsync(database);
        var history = new HistoryBuilder()
            .Service("all")
            .Team("north", "all")
            .Team("south", "all")
            .WorkerWithCases("ann", "north", 1, 26, from: "2025-06-02")
            .WorkerWithCases("ben", "north", 1, 3, from: "2025-06-02")
            .Add(
                "policy",
                ExamplePolicies.Lancashire2015 with
                {
                    DecidedBy = "Cabinet",
                    DecidedOn = new DateOnly(2025, 3, 18),
                },
                "2025-04-01"
            )
            .Build();
        await store.StateAsync([
            .. history.All<Team>(),
            .. history.All<Role>(),
            .. history.All<Post>(),
            .. history.All<Person>(),
            .. history.All<Qualification>(),
            .. history.All<PostSpell>(),
            .. history.All<Professional>(),
            .. history.All<CaseEpisode>(),
            .. history.All<CaseStatus>(),
            .. history.All<Involvement>(),
            .. history.All<TargetPolicy>(),
        ]);
        await using var db = store.Db();
        await AccessSeeding.TrustAllAsync(db, await store.NowAsync(), Today);
        return store;
    }

    private static async Task<PlanStanding> StandingAsync(TestStore store)
    {
        var history = await store.NowAsync();
        return PlanStanding.Of(history, history.Reading(Workforce.Of).ByPerson("ann")!, Today)!;
    }

    private static async Task<Reader> ReaderAsync(
        TestStore store,
        string name,
        string? person,
        params (AccessRole Role, string? Place)[] roles
    )
    {
        await using var db = store.Db();
        var user = await AccessSeeding.UserAsync(db, name, person, Today, roles);
        var sessions = store.Get<Sessions>();
        return await sessions.ReaderAsync(await sessions.BeginAsync(user));
    }
}
