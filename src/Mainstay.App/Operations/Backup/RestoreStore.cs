using Mainstay.Core.Results;
using Mainstay.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations.Backup;

/// <summary>Restore a backup.</summary>
/// <param name="From">The sealed file.</param>
/// <param name="Secret">What it was sealed with.</param>
public sealed record RestoreStoreCommand(string From, string Secret);

/// <summary>Opens a backup and puts it where no store is yet, once it has proved equal to what was backed up.</summary>
public sealed class RestoreStoreHandler(StoreLocation location)
{
    /// <summary>Restores. Nothing is there before all of it has proved whole.</summary>
    /// <returns>What the backup says of itself.</returns>
    public async Task<Result<BackupManifest>> HandleAsync(
        RestoreStoreCommand command,
        CancellationToken cancel = default
    )
    {
        if (!File.Exists(command.From))
        {
            return new Problem("restore.missing", $"There is no file {command.From}");
        }

        if (await StorePlace.TakenAsync(location, cancel) is { } taken)
        {
            return taken;
        }

        var opened = StorePlace.Beside(location, command.From);
        try
        {
            SqliteStore.Remove(opened);
            await OpenAsync(command, opened, cancel);
            var manifest = await CheckAsync(opened, cancel);
            await StoreSnapshot.PutAsync(opened, location, cancel);
            return manifest;
        }
        catch (SealBrokenException e)
        {
            return new Problem("restore.refused", $"{command.From} was not restored. {e.Message}");
        }
        finally
        {
            SqliteStore.Remove(opened);
        }
    }

    private static async Task OpenAsync(RestoreStoreCommand command, string opened, CancellationToken cancel)
    {
        await using var from = File.OpenRead(command.From);
        await using var plain = new FileStream(opened, FileMode.Create, FileAccess.Write);
        await SealedFile.OpenAsync(from, plain, command.Secret, cancel);
        plain.Flush(flushToDisk: true);
    }

    private static async Task<BackupManifest> CheckAsync(string opened, CancellationToken cancel)
    {
        var store = new StoreAt(StoreLocation.Parse(opened));
        var manifest =
            await BackupManifest.ReadAsync(new StoreSettings(store), cancel)
            ?? throw new SealBrokenException("It was sealed by Mainstay and is no backup.");
        await using var db = store.CreateDbContext();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations());
        if (unknown.FirstOrDefault() is { } newer)
        {
            throw new SealBrokenException(
                $"A newer version of Mainstay made it ({newer}). Restore it with that version."
            );
        }

        var facts = await store.HashAsync(cancel);
        return facts == manifest.Facts
            ? manifest
            : throw new SealBrokenException(
                $"Its {facts.Versions} versions of facts are not the {manifest.Facts.Versions} that were backed up."
            );
    }
}
