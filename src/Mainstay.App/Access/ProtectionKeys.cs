using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>The sealed keys that every instance shares. Synchronous, because the framework that reads and makes them is.</summary>
public sealed class ProtectionKeys(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    private static readonly TimeSpan SameTime = TimeSpan.FromDays(1);

    /// <summary>Every key's document, as it was given.</summary>
    public IReadOnlyList<string> All()
    {
        using var db = stores.CreateDbContext();
        return [.. db.ProtectionKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Content)];
    }

    /// <summary>
    /// Keeps a key unless another instance has just made one that lasts as long: whoever comes second takes that one. One
    /// instance at a time comes this far, and the making is in the ledger.
    /// </summary>
    /// <param name="id">The key's id.</param>
    /// <param name="content">Its document, sealed.</param>
    /// <param name="sealedWith">The name of the secret that sealed it.</param>
    /// <param name="expiresAtUtc">Its end; null for what withdraws keys, which is always kept.</param>
    public void AddOnce(string id, string content, string sealedWith, DateTime? expiresAtUtc)
    {
        using var db = stores.CreateDbContext();
        // SQLite begins immediately, so one writer gets here at a time.
        using var transaction = db.Database.BeginTransaction();
        if (db.IsPostgres)
        {
            db.Database.ExecuteSqlRaw("SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(7305045)");
        }

        var about = expiresAtUtc - SameTime;
        if (
            expiresAtUtc is not null
            && db.ProtectionKeys.Any(k => k.SealedWith == sealedWith && k.ExpiresAtUtc >= about)
        )
        {
            return;
        }

        db.Add(
            new ProtectionKeyRow
            {
                Id = id,
                Content = content,
                SealedWith = sealedWith,
                ExpiresAtUtc = expiresAtUtc,
            }
        );
        Record(db, new LedgerEntry("change", $"protection-key:{id}", "made"));
        transaction.Commit();
    }

    private void Record(MainstayDb db, LedgerEntry entry)
    {
        var actor = Actor.Current;
        try
        {
            Actor.Current = Actor.Service;
            Ledger.AppendAsync(db, clock.GetUtcNow().UtcDateTime, entry).GetAwaiter().GetResult();
        }
        finally
        {
            Actor.Current = actor;
        }
    }
}
