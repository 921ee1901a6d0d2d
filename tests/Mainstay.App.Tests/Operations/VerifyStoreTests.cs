using Mainstay.App.Operations;
using Mainstay.App.Tests.Imports;
using Mainstay.Store.Reports;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Operations;

/// <summary>Verify finds what is wrong and says where (contract K8).</summary>
public sealed class VerifyStoreTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task SoundStore_HasNoDamage(Database database)
    {
        await using var store = await FilledAsync(database);

        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());
    }

    [Theory]
    [InlineData(
        "facts.overlap",
        "INSERT INTO facts (kind, key, valid_from, content, source, quality, end_inferred, recorded_at) "
            + "SELECT kind, key, '2023-01-01', content, source, quality, end_inferred, recorded_at FROM facts WHERE kind = 'post-spell' AND key = 'A1'"
    )]
    [InlineData(
        "facts.content",
        """UPDATE facts SET content = '{{"person":1}}' WHERE kind = 'post-spell' AND key = 'A1'"""
    )]
    [InlineData("facts.content", "UPDATE facts SET content = content || ' ' WHERE kind = 'post-spell' AND key = 'A1'")]
    [InlineData("facts.kind", "UPDATE facts SET kind = 'post-spel' WHERE kind = 'post-spell' AND key = 'A1'")]
    [InlineData(
        "facts.instants",
        "UPDATE facts SET replaced_at = recorded_at WHERE kind = 'post-spell' AND key = 'A1'"
    )]
    [InlineData("runs.facts", "DELETE FROM facts WHERE kind = 'post-spell' AND key = 'A1'")]
    [InlineData("runs.rows", "DELETE FROM import_chunks WHERE run = 4")]
    [InlineData("runs.rows", "UPDATE import_runs SET sha256 = 'x' WHERE id = 4")]
    [InlineData("runs.chunk", "UPDATE import_chunks SET sha256 = 'x' WHERE run = 4")]
    [InlineData("editions.file", "UPDATE edition_files SET sha256 = 'x'")]
    public async Task PlantedDamage_IsFound(string code, string damage)
    {
        foreach (var database in (Database[])[Database.Sqlite, Database.Postgres])
        {
            await using var store = await FilledAsync(database);
            await using (var db = store.Db())
            {
                await db.Database.ExecuteSqlRawAsync(damage);
            }

            var found = await store.Get<VerifyStoreHandler>().HandleAsync();

            Assert.Equal(code, Assert.Single(found).Code);
        }
    }

    [Fact]
    public async Task BrokenPage_OfAnEmbeddedStore_IsFound()
    {
        await using var store = await FilledAsync(Database.Sqlite);
        await using (var db = store.Db())
        {
            await db.Database.ExecuteSqlRawAsync(
                "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'ix_facts_run') WHERE name = 'ix_import_runs_source'"
            );
        }

        await using var copy = store.Copy();
        var found = await copy.Get<VerifyStoreHandler>().HandleAsync();

        Assert.Contains(found, d => d.Code == "database.integrity");
    }

    private static async Task<TestStore> FilledAsync(Database database)
    {
        var store = await Extracts.CouncilAsync(database);
        await store.ImportAsync("assignments", Extracts.Monday, Extracts.Assignments);
        await using var db = store.Db();
        var edition = new EditionRow
        {
            Report = "weekly",
            AsAt = new DateOnly(2025, 10, 3),
            KnownAtUtc = store.Clock.GetUtcNow().UtcDateTime,
            Audience = "officers",
            IssuedAtUtc = store.Clock.GetUtcNow().UtcDateTime,
            Figures = "{}",
        };
        db.Add(edition);
        await db.SaveChangesAsync();
        db.Add(
            new EditionFileRow
            {
                Edition = edition.Id,
                Format = "csv",
                Content = "a,b\n"u8.ToArray(),
                Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("a,b\n"u8)),
            }
        );
        await db.SaveChangesAsync();
        return store;
    }
}
