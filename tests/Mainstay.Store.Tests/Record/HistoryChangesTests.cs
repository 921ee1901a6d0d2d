using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.Store.Tests.Record;

/// <summary>A history that is brought up to date holds what the store holds, whoever wrote it.</summary>
public sealed class HistoryChangesTests
{
    private static readonly DateOnly First = new(2024, 2, 29);
    private static readonly Provenance Typed = new("test", 0);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task History_AfterFactsCorrectionsAndWithdrawals_IsTheStoresReadAnew(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.StateAsync(Sample("team", "T1", 0), Sample("person", "P1", 0));
        _ = await store.NowAsync();

        for (var i = 0; i < 6; i++)
        {
            foreach (var kind in FactKinds.Standard.All)
            {
                await store.StateAsync(Sample(kind.Name, $"K{i % 3}", i * 40));
            }

            await AssertFollowsAsync(store);
        }

        await WithdrawAsync(store, "K1");
        await AssertFollowsAsync(store);
        Assert.NotEmpty((await store.NowAsync()).Of<Involvement>("K2"));
        Assert.Empty((await store.NowAsync()).Of<Involvement>("K1"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task History_OfOneProcess_SeesWhatAnotherWrote(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        using var other = new Histories(store.Get<IDbContextFactory<MainstayDb>>(), FactKinds.Standard);
        await store.StateAsync(Sample("involvement", "A", 0));
        var before = await other.NowAsync();

        await store.StateAsync(Sample("involvement", "B", 0));
        var after = await other.NowAsync();

        Assert.Equal(["A"], before.All<Involvement>().Select(f => f.Key));
        Assert.Equal(["A", "B"], after.All<Involvement>().Select(f => f.Key));
        Assert.Same(after, await other.NowAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task History_AfterMoreChangesThanAreFollowed_IsTheStoresReadAnew(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.StateAsync(Sample("involvement", "A", 0));
        var before = await store.NowAsync();

        await WriteManyAsync(store, HistoryChanges.Most + 1);
        await using var db = store.Db();
        var instant = (await StoreWrite.LastInstantAsync(db))!.Value;

        Assert.Null(await HistoryChanges.FollowAsync(db, FactKinds.Standard, before, 0, instant));
        await AssertFollowsAsync(store);
        Assert.Equal(HistoryChanges.Most + 2, (await store.NowAsync()).All<Involvement>().Count);
    }

    [Fact]
    public async Task Readers_WhileFactsAreWritten_SeeEachWriteWholeOrNotAtAll()
    {
        await using var store = await TestStore.StartAsync();
        await store.StateAsync(Sample("involvement", "0/a", 0), Sample("involvement", "0/b", 0));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntilAsync(store, stop.Token))).ToArray();

        for (var i = 1; i <= 30; i++)
        {
            await store.StateAsync(Sample("involvement", $"{i}/a", 0), Sample("involvement", $"{i}/b", 0));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), counts => Assert.All(counts, c => Assert.Equal(0, c % 2)));
        Assert.Equal(62, (await store.NowAsync()).All<Involvement>().Count);
    }

    private static async Task<List<int>> ReadUntilAsync(TestStore store, CancellationToken stop)
    {
        List<int> counts = [];
        while (!stop.IsCancellationRequested)
        {
            counts.Add((await store.NowAsync()).All<Involvement>().Count);
        }

        return counts;
    }

    private static Fact Sample(string kind, string key, int daysOn) =>
        FactKinds
            .Standard.Find(kind)!
            .Make(key, new DateRange(First.AddDays(daysOn), null), FactSamples.ByKind[kind].First, Typed);

    private static async Task WriteManyAsync(TestStore store, int facts)
    {
        await using var db = store.Db();
        await using var write = await StoreWrite.BeginAsync(db, store.Clock);
        await using var writer = new FactWriter(db, write);
        var content = FactKinds.Standard.Of<Involvement>().Write(FactSamples.ByKind["involvement"].First);
        for (var i = 0; i < facts; i++)
        {
            await writer.AddAsync(new NewFact("involvement", $"many-{i}", new DateRange(First, null), content, "test"));
        }

        await writer.FlushAsync();
        await write.CommitAsync();
    }

    private static async Task WithdrawAsync(TestStore store, string key)
    {
        await using var db = store.Db();
        await using var write = await StoreWrite.BeginAsync(db, store.Clock);
        await using var writer = new FactWriter(db, write);
        var current = db.Facts.Where(f => f.Key == key && f.ReplacedAtUtc == null).Select(f => f.Id);
        foreach (var id in await current.ToListAsync())
        {
            writer.Replace(id);
        }

        await writer.FlushAsync();
        await write.CommitAsync();
    }

    private static async Task AssertFollowsAsync(TestStore store)
    {
        var followed = await store.NowAsync();
        await using var db = store.Db();
        var anew = await HistoryLoader.LoadAsync(db, FactKinds.Standard, followed.KnownAtUtc);
        Assert.Equal((await StoreWrite.LastInstantAsync(db))!.Value, followed.KnownAtUtc);
        foreach (var kind in FactKinds.Standard.All)
        {
            Assert.Equal(Lines(anew, kind), Lines(followed, kind));
        }
    }

    private static IEnumerable<string> Lines(WorkforceHistory history, FactKind kind) =>
        history.AllOf(kind).Select(f => $"{f.Key} {f.Valid} {f.Provenance} {kind.Write(f.Statement)}");
}
