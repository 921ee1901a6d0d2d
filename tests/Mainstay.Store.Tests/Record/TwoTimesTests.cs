using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.TestKit.Stores;

namespace Mainstay.Store.Tests.Record;

/// <summary>Every kind of fact, asked as at any day and as known at any instant, on both databases (design.md 2.1).</summary>
public sealed class TwoTimesTests
{
    private static readonly DateOnly FirstDay = new(2024, 2, 29);
    private static readonly DateOnly CorrectedFirstDay = new(2024, 4, 1);
    private static readonly DateOnly LastDay = new(2025, 9, 30);

    public static TheoryData<Database, string> EveryKindOnBoth()
    {
        var data = new TheoryData<Database, string>();
        foreach (var kind in FactKinds.Standard.All)
        {
            data.Add(Database.Sqlite, kind.Name);
            data.Add(Database.Postgres, kind.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryKindOnBoth))]
    public async Task EveryKind_AfterACorrection_IsAnsweredAsAtAnyDayAndAsKnownAtAnyInstant(
        Database database,
        string name
    )
    {
        await using var store = await TestStore.StartAsync(database);
        var kind = FactKinds.Standard.Find(name)!;
        var (first, corrected) = FactSamples.ByKind[name];
        var typed = new Provenance("test", 0, Quality.Sampled);

        var before = store.Clock.GetUtcNow().UtcDateTime.AddSeconds(-1);
        var asTyped = await store.StateAsync(kind.Make("K1", new DateRange(FirstDay, null), first, typed));
        var asCorrected = await store.StateAsync(
            kind.Make("K1", new DateRange(CorrectedFirstDay, LastDay), corrected, typed)
        );

        Assert.Empty(await OnAsync(store, kind, before, LastDay));

        Assert.Empty(await OnAsync(store, kind, asTyped, FirstDay.AddDays(-1)));
        Assert.Equal([kind.Write(first)], await OnAsync(store, kind, asTyped, FirstDay));
        Assert.Equal([kind.Write(first)], await OnAsync(store, kind, asTyped, LastDay.AddDays(1)));

        Assert.Equal([kind.Write(first)], await OnAsync(store, kind, asCorrected, CorrectedFirstDay.AddDays(-1)));
        Assert.Equal([kind.Write(corrected)], await OnAsync(store, kind, asCorrected, CorrectedFirstDay));
        Assert.Equal([kind.Write(corrected)], await OnAsync(store, kind, asCorrected, LastDay));
        Assert.Equal([kind.Write(first)], await OnAsync(store, kind, asCorrected, LastDay.AddDays(1)));
    }

    [Fact]
    public void Samples_CoverEveryKindThatShips() =>
        Assert.Equal(FactKinds.Standard.All.Select(k => k.Name).Order(), FactSamples.ByKind.Keys.Order());

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task NewKind_AddedBesideTheOthers_NeedsNoChangeOfThem(Database database)
    {
        var dogs = new FactKind<OfficeDog>("office-dog");
        var kinds = new FactKinds([.. FactKinds.Standard.All, dogs]);
        await using var store = await TestStore.StartAsync(database, kinds);
        var typed = new Provenance("test", 0);

        await store.StateAsync(
            dogs.Make("D1", new DateRange(FirstDay, LastDay), new OfficeDog("Biscuit", ["Monday", "Friday"]), typed),
            kinds.Find("team")!.Make("T1", new DateRange(FirstDay, null), FactSamples.ByKind["team"].First, typed)
        );
        var history = await store.NowAsync();

        Assert.Equal("Biscuit", history.On<OfficeDog>("D1", LastDay)!.Name);
        Assert.Null(history.On<OfficeDog>("D1", LastDay.AddDays(1)));
        Assert.Single(history.All<Core.Establishment.Team>());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Fact_ComesBack_WithSourceQualityAndExactContent(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        var kind = FactKinds.Standard.Find("post-spell")!;
        var stated = kind.Make(
            "A1",
            new DateRange(FirstDay, LastDay),
            FactSamples.ByKind["post-spell"].First,
            new Provenance("assignments", 0, Quality.Anecdotal, EndInferred: true)
        );

        await store.StateAsync(stated);

        Assert.Equal(stated, Assert.Single((await store.NowAsync()).All<Core.People.PostSpell>()));
    }

    private static async Task<IEnumerable<string>> OnAsync(
        TestStore store,
        FactKind kind,
        DateTime instant,
        DateOnly day
    )
    {
        await using var db = store.Db();
        var history = await Store.Record.HistoryLoader.LoadAsync(db, FactKinds.Standard, instant);
        return history.AllOf(kind).Where(f => f.Valid.Contains(day)).Select(f => kind.Write(f.Statement));
    }

    private sealed record OfficeDog(string Name, IReadOnlyList<string> Days);
}
