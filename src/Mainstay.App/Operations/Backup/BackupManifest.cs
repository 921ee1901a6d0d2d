using System.Text.Json;

namespace Mainstay.App.Operations.Backup;

/// <summary>What a backup says of itself. It lies among the settings of the copy, so it is sealed with it.</summary>
/// <param name="Council">The council's name; empty when it was never set.</param>
/// <param name="MadeAtUtc">When it was made.</param>
/// <param name="Facts">Hash of the canonical export of its facts.</param>
public sealed record BackupManifest(string Council, DateTime MadeAtUtc, CanonicalHash Facts)
{
    private const string Setting = "backup.manifest";

    internal Task WriteAsync(StoreSettings settings, CancellationToken cancel) =>
        settings.SetAsync(Setting, JsonSerializer.Serialize(this), cancel);

    internal static async Task<BackupManifest?> ReadAsync(StoreSettings settings, CancellationToken cancel) =>
        await settings.FindAsync(Setting, cancel) is { } text ? JsonSerializer.Deserialize<BackupManifest>(text) : null;
}
