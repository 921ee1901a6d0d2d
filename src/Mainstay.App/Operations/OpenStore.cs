using Mainstay.Core.Results;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>A store that is there and of this version.</summary>
/// <param name="HoldsFacts">Whether anything is recorded in it; seed refuses a store that holds facts.</param>
public sealed record StoreOpened(bool HoldsFacts);

/// <summary>Looks whether there is a store to work with, before any command that does not create one (contract K1).</summary>
public sealed class OpenStoreQuery(IDbContextFactory<MainstayDb> stores, StoreLocation location)
{
    public async Task<Result<StoreOpened>> RunAsync(CancellationToken cancel = default)
    {
        if (location.Path is { } path && !File.Exists(path))
        {
            return new Problem("store.missing", $"There is no store at {path}. Run: mainstay migrate --store {path}");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        if (!await db.Database.CanConnectAsync(cancel))
        {
            return new Problem("store.missing", $"Cannot open {location}. Check --store, or run: mainstay migrate");
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            return new Problem("store.old", $"{location} was made by an earlier version. Run: mainstay migrate");
        }

        return new StoreOpened(await db.Facts.AnyAsync(cancel));
    }
}
