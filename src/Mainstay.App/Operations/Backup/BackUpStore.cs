using Mainstay.Core.Results;
using Mainstay.Store.Sqlite;

namespace Mainstay.App.Operations.Backup;

/// <summary>Back a store up.</summary>
/// <param name="To">The file to write; it must not be there yet.</param>
/// <param name="Secret">What opens it again; at least twenty characters.</param>
public sealed record BackUpStoreCommand(string To, string Secret);

/// <summary>Writes a store, in use or not, on either database, to one sealed file.</summary>
public sealed class BackUpStoreHandler(StoreLocation location, TimeProvider clock)
{
    /// <summary>The shortest secret, in characters.</summary>
    public const int ShortestSecret = 20;

    /// <summary>Backs up. The file appears whole or not at all.</summary>
    /// <returns>What the backup says of itself.</returns>
    public async Task<Result<BackupManifest>> HandleAsync(
        BackUpStoreCommand command,
        CancellationToken cancel = default
    )
    {
        if (command.Secret.Length < ShortestSecret)
        {
            return new Problem(
                "backup.key.short",
                $"The key has {command.Secret.Length} characters. Use one of at least {ShortestSecret}, made at random"
            );
        }

        if (File.Exists(command.To))
        {
            return new Problem("backup.exists", $"{command.To} is there already. Name another file, or move that one");
        }

        var copy = command.To + ".copying";
        try
        {
            SqliteStore.Remove(copy);
            await StoreSnapshot.TakeAsync(location, copy, cancel);
            var manifest = await DescribeAsync(copy, cancel);
            await SealAsync(copy, command, cancel);
            return manifest;
        }
        finally
        {
            SqliteStore.Remove(copy);
        }
    }

    private async Task<BackupManifest> DescribeAsync(string copy, CancellationToken cancel)
    {
        var store = new StoreAt(StoreLocation.Parse(copy));
        var settings = new StoreSettings(store);
        var council = await settings.FindAsync(CouncilSettings.Name, cancel) ?? "";
        var facts = await store.HashAsync(cancel);
        var manifest = new BackupManifest(council, clock.GetUtcNow().UtcDateTime, facts);
        await manifest.WriteAsync(settings, cancel);
        SqliteStore.Release(copy);
        return manifest;
    }

    private static async Task SealAsync(string copy, BackUpStoreCommand command, CancellationToken cancel)
    {
        var sealing = command.To + ".sealing";
        try
        {
            await using (var plain = File.OpenRead(copy))
            await using (var to = new FileStream(sealing, FileMode.Create, FileAccess.Write))
            {
                await SealedFile.SealAsync(plain, to, command.Secret, cancel: cancel);
                to.Flush(flushToDisk: true);
            }

            File.Move(sealing, command.To, overwrite: false);
        }
        finally
        {
            File.Delete(sealing);
        }
    }
}
