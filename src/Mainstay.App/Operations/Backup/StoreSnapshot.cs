using Mainstay.Store.Sqlite;

namespace Mainstay.App.Operations.Backup;

/// <summary>
/// A store as one SQLite file: how it leaves a database and how it enters one. Everything that copies stores goes through it,
/// so that a backup of PostgreSQL restores to a file and the other way round.
/// </summary>
internal static class StoreSnapshot
{
    /// <summary>Writes one instant of a store to a new file while the store is in use.</summary>
    public static async Task TakeAsync(StoreLocation from, string file, CancellationToken cancel)
    {
        if (from.Path is { } path)
        {
            SqliteStore.CopyInUse(path, file);
            return;
        }

        var snapshot = new StoreAt(StoreLocation.Parse(file));
        await snapshot.MigrateAsync(cancel);
        await using (var source = new StoreAt(from).CreateDbContext())
        await using (var target = snapshot.CreateDbContext())
        {
            await StoreCopy.RunAsync(source, target, cancel);
        }

        SqliteStore.Release(file);
    }

    /// <summary>
    /// Puts a snapshot where a store shall be and brings it up to this version. The place must be empty. The file is used up.
    /// </summary>
    public static async Task PutAsync(string file, StoreLocation to, CancellationToken cancel)
    {
        await new StoreAt(StoreLocation.Parse(file)).MigrateAsync(cancel);
        if (to.Path is { } path)
        {
            SqliteStore.Release(file);
            File.Move(file, path, overwrite: false);
            return;
        }

        var target = new StoreAt(to);
        await target.MigrateAsync(cancel);
        await using (var source = new StoreAt(StoreLocation.Parse(file)).CreateDbContext())
        await using (var empty = target.CreateDbContext())
        {
            await StoreCopy.RunAsync(source, empty, cancel);
        }

        SqliteStore.Remove(file);
    }
}
