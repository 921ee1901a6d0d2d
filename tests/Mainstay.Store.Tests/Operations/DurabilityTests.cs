using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mainstay.Store.Tests.Operations;

/// <summary>What the embedded store promises (design.md 7), and that both databases are as the model says.</summary>
public sealed class DurabilityTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task EmbeddedStore_OnEveryConnection_IsSetForPowerCuts(string pragma, string expected)
    {
        await using var store = await TestStore.StartAsync();
        for (var connection = 0; connection < 2; connection++)
        {
            await using var db = store.Db();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(expected, (await command.ExecuteScalarAsync())!.ToString());
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Model_HasNoChangeThatNoMigrationMakes(Database database)
    {
        await using var store = TestStore.NotYetThere(database);
        await using var db = store.Db();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task BothDatabases_HaveTheSameTablesColumnsAndIndexes()
    {
        await using var sqlite = TestStore.NotYetThere();
        await using var postgres = TestStore.NotYetThere(Database.Postgres);

        Assert.Equal(Names(sqlite), Names(postgres));
    }

    private static List<string> Names(TestStore store)
    {
        using var db = store.Db();
        return
        [
            .. db.GetService<IDesignTimeModel>()
                .Model.GetEntityTypes()
                .SelectMany(t =>
                    t.GetProperties()
                        .Select(p => $"{t.GetTableName()}.{p.GetColumnName()}")
                        .Concat(t.GetKeys().Select(k => k.GetName()!))
                        .Concat(t.GetForeignKeys().Select(k => k.GetConstraintName()!))
                        .Concat(t.GetIndexes().Select(i => i.GetDatabaseName()!))
                        .Concat(t.GetCheckConstraints().Select(c => c.Name!))
                )
                .Order(),
        ];
    }
}
