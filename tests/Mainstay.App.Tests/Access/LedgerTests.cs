using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Access;

public sealed class LedgerTests
{
    private const int Lines = 12;

    public static TheoryData<string> Tampers =>
        [
            "UPDATE ledger SET actor = 'user:9' WHERE number = 5",
            "UPDATE ledger SET action = 'change' WHERE number = 5",
            "UPDATE ledger SET subject = NULL WHERE number = 5",
            "UPDATE ledger SET detail = 'other' WHERE number = 5",
            "UPDATE ledger SET at = '2025-10-03 11:59:00' WHERE number = 5",
            "UPDATE ledger SET hash = (SELECT hash FROM ledger WHERE number = 4) WHERE number = 5",
            "DELETE FROM ledger WHERE number = 1",
            "DELETE FROM ledger WHERE number = 5",
            "DELETE FROM ledger WHERE number > 10",
            "DELETE FROM ledger",
            "UPDATE ledger SET number = 99 WHERE number = 5",
            "UPDATE ledger SET number = number + 1000; UPDATE ledger SET number = number - 1001",
            "INSERT INTO ledger SELECT 13, at, actor, action, subject, detail, hash FROM ledger WHERE number = 5",
        ];

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Verify_ALedgerAsItWasWritten_FindsNothing(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await WriteAsync(store);
        await store.Get<LedgerCheckpoints>().AddAsync();

        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());
    }

    [Theory]
    [MemberData(nameof(Tampers))]
    public async Task Verify_ATamperedLedger_IsFound(string sql)
    {
        await using var store = await TestStore.StartAsync();
        await WriteAsync(store);
        await store.Get<LedgerCheckpoints>().AddAsync();
        await using var db = store.Db();
        await db.Database.ExecuteSqlRawAsync(sql);

        var found = await store.Get<VerifyStoreHandler>().HandleAsync();

        Assert.Contains(found, d => d.Code.StartsWith("ledger.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ALedgerWrittenAgainWithHashesThatFit_IsFoundByItsCheckpoint()
    {
        await using var store = await TestStore.StartAsync();
        await WriteAsync(store);
        await store.Get<LedgerCheckpoints>().AddAsync();
        await using var db = store.Db();
        var lines = await db.Ledger.AsNoTracking().OrderBy(l => l.Number).ToListAsync();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM ledger");
        var before = LedgerRow.Beginning;
        foreach (var line in lines)
        {
            var changed = line.Number == 5 ? line with { Actor = "user:9" } : line;
            before = changed.HashAfter(before);
            db.Add(changed with { Hash = before });
        }

        await db.SaveChangesAsync();

        var damage = Assert.Single(await store.Get<VerifyStoreHandler>().HandleAsync());
        Assert.Equal("ledger.rewritten", damage.Code);
    }

    private static async Task WriteAsync(TestStore store)
    {
        for (var i = 0; i < Lines; i++)
        {
            await store.Get<AuditTrail>().RecordAsync("read", $"person:S{i}", "GET /workers/{worker}");
        }
    }
}
