using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Core.Reports.Signing;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mainstay.App.Tests.Reports;

public sealed class ScheduledDraftsTests
{
    private static readonly DraftSchedule FridayNine = new(DayOfWeek.Friday, new TimeOnly(9, 0));
    private static readonly DateOnly NextFriday = new(2025, 10, 10);

    private static async Task<TestStore> StoreAsync(
        DraftSchedule? schedule = null,
        Database database = Database.Sqlite,
        string user = "user:1"
    )
    {
        var store = await TestStore.StartAsync(database);
        await store.StateAsync(ReportScene.SmallCouncil().Facts());
        await using var db = store.Db();
        await AccessSeeding.UserAsync(db, "Ann Analyst", null, new(2025, 1, 1), (AccessRole.Analyst, null));
        var set = await store.Get<ReportSchedules>().SetAsync(schedule ?? FridayNine, user, null);
        Assert.Empty(set.Problems);
        return store;
    }

    // London is an hour ahead of UTC until 26 October 2025.
    private static DateTimeOffset Utc(string instant) => DateTimeOffset.Parse(instant + "Z");

    private static async Task<DateOnly?> LookAsync(TestStore store, string instant)
    {
        store.Clock.Set(Utc(instant));
        return await store.Get<ScheduledDrafts>().LookAsync();
    }

    private static Task<ReportDraft?> DraftAsync(TestStore store, DateOnly friday) =>
        store.Get<ChangeDraftHandler>().FindAsync(friday);

    [Fact]
    public async Task Look_AtItsTime_PreparesTheDraftInThePreparersNameAndNeverSigns()
    {
        await using var store = await StoreAsync();

        Assert.Null(await LookAsync(store, "2025-10-10T07:59:59"));
        Assert.Equal(NextFriday, await LookAsync(store, "2025-10-10T08:00:00"));

        var draft = await DraftAsync(store, NextFriday);
        Assert.Equal(
            ("Ann Analyst", "analyst, by schedule", "user:1"),
            (draft!.PreparedBy.Name, draft.PreparedBy.Role, draft.PreparedBy.User)
        );
        Assert.Equal(3, draft.Sentences.Count);
        Assert.Null(draft.CheckedBy);
        await using var db = store.Db();
        Assert.Empty(await db.Editions.ToListAsync());
        Assert.Contains(await db.Ledger.ToListAsync(), l => l.Detail == "prepared by its schedule");
    }

    [Fact]
    public async Task Look_SetAfterThisWeeksTime_WaitsForTheNext()
    {
        await using var store = await StoreAsync();

        Assert.Null(await LookAsync(store, "2025-10-09T20:00:00"));
        Assert.Null(await DraftAsync(store, ReportScene.Friday));
    }

    [Fact]
    public async Task Look_StartedLate_CatchesUpTheLatestWeekOnce()
    {
        await using var store = await StoreAsync();

        Assert.Equal(new DateOnly(2025, 10, 17), await LookAsync(store, "2025-10-21T06:00:00"));
        Assert.Null(await LookAsync(store, "2025-10-21T06:01:00"));
        Assert.Null(await DraftAsync(store, NextFriday));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Look_BySeveralInstancesAtOnce_PreparesExactlyOnce(Database database)
    {
        await using var store = await StoreAsync(database: database);
        store.Clock.Set(Utc("2025-10-10T08:00:00"));
        ScheduledDrafts[] instances =
        [
            .. Enumerable
                .Range(0, 6)
                .Select(_ => new ScheduledDrafts(
                    store.Get<IDbContextFactory<Mainstay.Store.MainstayDb>>(),
                    store.Get<App.Reports.BuildWeeklyReportQuery>(),
                    store.Get<App.Reports.WeeklyMembersQuery>(),
                    store.Clock,
                    NullLogger<ScheduledDrafts>.Instance
                )),
        ];

        var prepared = await Task.WhenAll(instances.Select(i => Task.Run(() => i.LookAsync())));

        Assert.Single(prepared, p => p == NextFriday);
        await using var db = store.Db();
        Assert.Single(await db.Ledger.Where(l => l.Detail == "prepared by its schedule").ToListAsync());
        Assert.Null((await store.Get<ReportSchedules>().FindAsync())!.Failure);
    }

    [Theory]
    // The clock goes back on 26 October 2025 and forward on 29 March 2026; 09:00 stays 09:00 in London.
    [InlineData("2025-10-31T08:59:00", "2025-10-31T09:00:00")]
    [InlineData("2026-04-03T07:59:00", "2026-04-03T08:00:00")]
    public async Task Look_AfterTheClockChange_KeepsToLondonsClock(string before, string at)
    {
        await using var store = await StoreAsync();
        store.Clock.Set(Utc(before).AddDays(-6));
        await store.Get<ScheduledDrafts>().LookAsync();

        Assert.Null(await LookAsync(store, before));
        Assert.NotNull(await LookAsync(store, at));
    }

    [Theory]
    // 01:30 comes twice on 26 October 2025 (first at 00:30 UTC) and not at all on 29 March 2026 (then half past two).
    [InlineData("2025-10-26T00:29:00", "2025-10-26T00:30:00", "2025-10-26T01:30:00")]
    [InlineData("2026-03-29T01:29:00", "2026-03-29T01:30:00", "2026-03-29T02:30:00")]
    public async Task Look_AtATimeThatTheClockChangeDoublesOrLeapsOver_PreparesOnce(
        string early,
        string at,
        string later
    )
    {
        await using var store = await StoreAsync(new DraftSchedule(DayOfWeek.Sunday, new TimeOnly(1, 30)));
        store.Clock.Set(Utc(early).AddDays(-6));
        await store.Get<ScheduledDrafts>().LookAsync();

        Assert.Null(await LookAsync(store, early));
        Assert.NotNull(await LookAsync(store, at));
        Assert.Null(await LookAsync(store, later));
    }

    [Fact]
    public async Task Look_WhereSomebodyHasPrepared_LeavesTheirDraft()
    {
        await using var store = await StoreAsync();
        store.Clock.Set(Utc("2025-10-10T07:00:00"));
        await Signing.DoAsync(store, new PrepareStep(null, Signing.Head, ["Caseloads are steady."]));

        Assert.Null(await LookAsync(store, "2025-10-10T08:00:00"));

        Assert.Equal("Hal Head", (await DraftAsync(store, NextFriday))!.PreparedBy.Name);
        Assert.Equal("begun", (await store.Get<ReportSchedules>().FindAsync())!.LastOutcome);
    }

    [Fact]
    public async Task Look_WhenThePreparersAccessEnded_FailsSaysWhyAndTriesAgainLater()
    {
        await using var store = await StoreAsync();
        await SetEndAsync(store, new DateTime(2025, 10, 6, 0, 0, 0, DateTimeKind.Utc));

        Assert.Null(await LookAsync(store, "2025-10-10T08:00:00"));
        var failed = await store.Get<ReportSchedules>().FindAsync();
        await SetEndAsync(store, null);
        Assert.Null(await LookAsync(store, "2025-10-10T08:10:00"));
        Assert.Equal(NextFriday, await LookAsync(store, "2025-10-10T08:16:00"));

        Assert.Equal(
            "The draft of 10 October 2025 could not be prepared. Ann Analyst may no longer prepare reports: choose somebody else.",
            failed!.Failure
        );
        Assert.Null((await store.Get<ReportSchedules>().FindAsync())!.Failure);
    }

    [Fact]
    public async Task Set_SomebodyWhoMayNotPrepare_IsRefused()
    {
        await using var store = await StoreAsync();

        var set = await store.Get<ReportSchedules>().SetAsync(FridayNine, "user:99", null);

        Assert.Equal("reports.preparer", Assert.Single(set.Problems).Code);
    }

    private static async Task SetEndAsync(TestStore store, DateTime? end)
    {
        await using var db = store.Db();
        (await db.Users.SingleAsync()).EndedAtUtc = end;
        await Ledger.SaveAsync(db, store.Clock, new LedgerEntry("change"));
    }
}
