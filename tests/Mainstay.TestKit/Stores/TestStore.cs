using System.Globalization;
using System.Text;
using Mainstay.App;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Record;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.TestKit.Stores;

/// <summary>The databases that the same tests run on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>An empty store of its own, with every handler over it and a clock that stands still.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static int _count;
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private TestStore(string folder, StoreLocation location, FactKinds kinds)
    {
        _folder = folder;
        Location = location;
        var services = new ServiceCollection().AddSingleton(kinds).AddMainstay(location, Clock);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Stands still at noon on 3 October 2025.</summary>
    public FixedClock Clock { get; } = FixedClock.NoonOf(new DateOnly(2025, 10, 3));

    public StoreLocation Location { get; }

    /// <summary>The folder that holds an embedded store.</summary>
    public string Folder => _folder;

    /// <summary>A migrated, empty store.</summary>
    /// <param name="database">On which database; PostgreSQL skips the test when it is not there.</param>
    /// <param name="kinds">The kinds of fact; null for those that Mainstay ships.</param>
    public static async Task<TestStore> StartAsync(Database database = Database.Sqlite, FactKinds? kinds = null)
    {
        var store = NotYetThere(database, kinds);
        await store.Get<MigrateStoreHandler>().HandleAsync();
        return store;
    }

    /// <summary>A store before its migration.</summary>
    public static TestStore NotYetThere(Database database = Database.Sqlite, FactKinds? kinds = null)
    {
        var folder = Directory.CreateTempSubdirectory("mainstay-store-").FullName;
        var location =
            database == Database.Sqlite
                ? StoreLocation.Parse(Path.Combine(folder, "mainstay.db"))
                : StoreLocation.Parse(
                    PostgresCluster
                        .OrSkip()
                        .Connection("t" + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture))
                );
        return new TestStore(folder, location, kinds ?? FactKinds.Standard);
    }

    /// <summary>A copy of an embedded store as its files stand now, which a crash would leave too.</summary>
    public TestStore Copy()
    {
        var folder = Directory.CreateTempSubdirectory("mainstay-store-").FullName;
        foreach (
            var file in Directory
                .GetFiles(_folder, "mainstay.db*")
                .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal))
        )
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new TestStore(folder, StoreLocation.Parse(Path.Combine(folder, "mainstay.db")), Get<FactKinds>());
    }

    /// <summary>A handler or query.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The store itself.</summary>
    public MainstayDb Db() => Get<IDbContextFactory<MainstayDb>>().CreateDbContext();

    /// <summary>Everything as known now.</summary>
    public Task<WorkforceHistory> NowAsync() => Get<Histories>().NowAsync();

    /// <summary>Imports a file given as text.</summary>
    public Task<ImportOutcome> ImportAsync(
        string source,
        DateOnly asOf,
        string csv,
        bool? full = null,
        bool allOrNothing = false,
        bool check = false
    ) =>
        Get<ImportExtractHandler>()
            .HandleAsync(
                new ImportExtractCommand(
                    () => new MemoryStream(Encoding.UTF8.GetBytes(csv)),
                    source + ".csv",
                    source,
                    asOf,
                    full,
                    allOrNothing,
                    check
                )
            );

    /// <summary>States facts as somebody who types them would, in one transaction, and moves the clock on a minute.</summary>
    /// <returns>The instant at which they were recorded.</returns>
    public async Task<DateTime> StateAsync(params Fact[] facts)
    {
        await using var db = Db();
        await using var write = await StoreWrite.BeginAsync(db, Clock);
        await using var writer = new FactWriter(db, write);
        foreach (var fact in facts)
        {
            await writer.StateAsync(fact, Get<FactKinds>());
        }

        await writer.FlushAsync();
        await write.CommitAsync();
        Clock.Move(TimeSpan.FromMinutes(1));
        return write.InstantUtc;
    }

    /// <summary>The canonical export as text.</summary>
    public async Task<string> ExportAsync(bool withoutRecorded = false)
    {
        using var bytes = new MemoryStream();
        await Get<ExportCanonicalHandler>().HandleAsync(bytes, withoutRecorded);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
