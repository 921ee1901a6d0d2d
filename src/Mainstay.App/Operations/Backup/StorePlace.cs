using Mainstay.Core.Results;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations.Backup;

/// <summary>The place where a copied store shall be.</summary>
internal static class StorePlace
{
    /// <summary>Why a store cannot be put there; null when the place is free. Nothing is ever written over.</summary>
    public static async Task<Problem?> TakenAsync(StoreLocation place, CancellationToken cancel)
    {
        if (place.Path is { } path)
        {
            return File.Exists(path)
                ? new Problem("store.exists", $"{path} is there already. Name another file, or move that one")
                : null;
        }

        await using var db = new StoreAt(place).CreateDbContext();
        if (!await db.Database.CanConnectAsync(cancel))
        {
            return null;
        }

        // A database that was only migrated has its tables and nothing in them.
        var isEmpty =
            !(await db.Database.GetAppliedMigrationsAsync(cancel)).Any()
            || (
                !await db.Facts.AnyAsync(cancel)
                && !await db.ImportRuns.AnyAsync(cancel)
                && !await db.Settings.AnyAsync(cancel)
            );
        return isEmpty
            ? null
            : new Problem("store.exists", "The PostgreSQL database holds a store already. Name an empty one");
    }

    /// <summary>A file to work in, on the disk on which the store shall be where that is a file.</summary>
    public static string Beside(StoreLocation place, string source) =>
        (place.Path ?? Path.GetFullPath(source)) + ".restoring";
}
