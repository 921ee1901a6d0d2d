using Mainstay.App.Operations;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.Store.Tests.Operations;

/// <summary>Migrations can be run twice, at once, and after somebody was killed in the middle.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Migrate_RunTwice_ChangesNothingTheSecondTime(Database database)
    {
        await using var store = TestStore.NotYetThere(database);

        Assert.NotEmpty(await store.Get<MigrateStoreHandler>().HandleAsync());
        Assert.Empty(await store.Get<MigrateStoreHandler>().HandleAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Migrate_RunByTwoAtOnce_EndsForBoth(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        var migrate = store.Get<MigrateStoreHandler>();

        await Task.WhenAll(Task.Run(() => migrate.HandleAsync()), Task.Run(() => migrate.HandleAsync()));

        Assert.Equal("", await store.ExportAsync());
    }

    [Fact]
    public async Task Migrate_AfterAProcessWasKilledHoldingTheLock_DoesNotHang()
    {
        await using var store = TestStore.NotYetThere();
        await using (var db = store.Db())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); "
                    + "INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01')"
            );
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.NotEmpty(await store.Get<MigrateStoreHandler>().HandleAsync(patience.Token));
    }
}
