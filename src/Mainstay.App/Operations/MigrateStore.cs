using System.Diagnostics;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>Creates a store or brings it up to this version. It can be killed at any point and run again.</summary>
/// <remarks>
/// EF's own lock on SQLite is a row that stays when its owner is killed, and then everybody waits for ever. Ours is the
/// operating system's lock on a file beside the store, or a session's lock in PostgreSQL: both end with their owner.
/// </remarks>
public sealed class MigrateStoreHandler(IDbContextFactory<MainstayDb> stores, StoreLocation location)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Migrates.</summary>
    /// <returns>The migrations that were applied; empty when the store was up to date.</returns>
    /// <exception cref="TimeoutException">Somebody else has been migrating for two minutes.</exception>
    public async Task<IReadOnlyList<string>> HandleAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        if (location.Path is not { } path)
        {
            return await UnderSessionLockAsync(db, cancel);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var alone = await FileLockAsync(path + ".migrating", cancel);
        await ForgetAbandonedLockAsync(db, path, cancel);
        return await ApplyAsync(db, cancel);
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(MainstayDb db, CancellationToken cancel)
    {
        // EF makes a missing PostgreSQL database or file itself.
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancel);
        }

        return pending;
    }

    private static async Task<IReadOnlyList<string>> UnderSessionLockAsync(MainstayDb db, CancellationToken cancel)
    {
        if (!await db.Database.CanConnectAsync(cancel))
        {
            return await ApplyAsync(db, cancel);
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlRawAsync("SET lock_timeout = '120s'", cancel);
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(7305042)", cancel);
            var applied = await ApplyAsync(db, cancel);
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(7305042)", cancel);
            return applied;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<FileStream> FileLockAsync(string path, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            }
            catch (IOException e)
            {
                throw new TimeoutException($"Another process has been migrating {path} for two minutes.", e);
            }
        }
    }

    private static async Task ForgetAbandonedLockAsync(MainstayDb db, string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            return;
        }

        // We hold the file's lock, so a row in EF's lock table was left by a process that is gone.
        var tables = await db
            .Database.SqlQueryRaw<string>(
                "SELECT name AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
            .ToListAsync(cancel);
        if (tables.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancel);
        }
    }
}
