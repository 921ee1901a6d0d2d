using Mainstay.Core.Establishment;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.Store.Tests.Record;

/// <summary>Nothing is overwritten; one writer; nothing of a write that was not committed.</summary>
public sealed class FactWriterTests
{
    private static readonly Provenance Typed = new("test", 0);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Correction_OfAFact_KeepsTheEarlierVersionMarkedAsReplaced(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.StateAsync(Named("North"));
        var corrected = await store.StateAsync(Named("North-East"));

        await using var db = store.Db();
        var versions = await db.Facts.AsNoTracking().OrderBy(f => f.Id).ToListAsync();

        Assert.Equal(
            ["""{"name":"North","kind":"other"}""", """{"name":"North-East","kind":"other"}"""],
            versions.Select(v => v.Content)
        );
        Assert.Equal([corrected, null], versions.Select(v => v.ReplacedAtUtc));
        Assert.Equal(DateTimeKind.Utc, versions[0].RecordedAtUtc.Kind);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Instants_WhenTheClockStandsStill_MoveOnByAMicrosecond(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        var noon = store.Clock.GetUtcNow();
        var first = await store.StateAsync(Named("A"));
        store.Clock.Set(noon);
        var second = await store.StateAsync(Named("B"));
        store.Clock.Set(noon.AddDays(-1));
        var third = await store.StateAsync(Named("C"));

        Assert.Equal(noon.UtcDateTime, first);
        Assert.Equal(first.AddMicroseconds(1), second);
        Assert.Equal(second.AddMicroseconds(1), third);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Write_ThatIsNotCommitted_LeavesNothing(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.StateAsync(Named("North"));
        var before = await store.ExportAsync();

        await using (var db = store.Db())
        await using (var write = await StoreWrite.BeginAsync(db, store.Clock))
        await using (var writer = new FactWriter(db, write))
        {
            await writer.StateAsync(Named("Lost"), FactKinds.Standard);
            await writer.FlushAsync();
        }

        Assert.Equal(before, await store.ExportAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task SecondWriter_WaitsForTheFirst(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await using var db = store.Db();
        var write = await StoreWrite.BeginAsync(db, store.Clock);

        var second = Task.Run(() => store.StateAsync(Named("Second")));
        await using (var writer = new FactWriter(db, write))
        {
            await writer.StateAsync(Named("First"), FactKinds.Standard);
            await writer.FlushAsync();
        }

        Assert.False(second.IsCompleted);
        await write.CommitAsync();
        await write.DisposeAsync();
        await second;

        Assert.Equal("Second", (await store.NowAsync()).All<Team>().Single().Content.Name);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Reader_BesideAWriter_SeesWhatWasCommitted(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.StateAsync(Named("Before"));
        await using var db = store.Db();
        await using var write = await StoreWrite.BeginAsync(db, store.Clock);
        await using var writer = new FactWriter(db, write);
        await writer.StateAsync(Named("After"), FactKinds.Standard);
        await writer.FlushAsync();

        Assert.Equal("Before", (await store.NowAsync()).All<Team>().Single().Content.Name);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Fact_ThatEndsBeforeItBegins_IsRefusedByTheDatabaseItself(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await using var db = store.Db();

        var insert = db.Database.ExecuteSqlRawAsync(
            "INSERT INTO facts (kind, key, valid_from, valid_to, content, source, quality, end_inferred, recorded_at) "
                + "VALUES ('team', 'T1', '2025-01-02', '2025-01-01', '{{}}', 'test', 0, false, '2025-01-01 00:00:00Z')"
        );

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => insert);
    }

    private static Fact<Team> Named(string name) =>
        new("team", "T1", new DateRange(new DateOnly(2024, 4, 1), null), new Team(name, TeamKind.Other), Typed);
}
