using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mainstay.App.Operations;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>Where the ledger stood at an instant, signed.</summary>
/// <param name="Number">The number of its last line then.</param>
/// <param name="Hash">That line's hash.</param>
/// <param name="AtUtc">The instant, UTC.</param>
/// <param name="IsGenuine">Whether the signature is ours.</param>
public sealed record LedgerCheckpoint(long Number, string Hash, DateTime AtUtc, bool IsGenuine);

/// <summary>
/// Signed checkpoints of the ledger, kept outside the database: a chain alone does not show that its end was cut off or
/// that the whole of it was written again. Their folder is <c>MAINSTAY_LEDGER_FOLDER</c>, else beside an embedded store.
/// </summary>
public sealed class LedgerCheckpoints(IDbContextFactory<MainstayDb> stores, StoreLocation location, TimeProvider clock)
{
    private const string Checkpoints = "checkpoints.txt";
    private const string Key = "signing-key.pem";
    private readonly string? _folder =
        Environment.GetEnvironmentVariable("MAINSTAY_LEDGER_FOLDER") is { Length: > 0 } given ? given
        : location.Path is { } path ? path + ".ledger"
        : null;

    /// <summary>Whether there is anywhere to keep them; on PostgreSQL only where the folder is set.</summary>
    public bool AreKept => _folder is not null;

    /// <summary>Adds a checkpoint when the ledger has grown since the last one.</summary>
    public async Task AddAsync(CancellationToken cancel = default)
    {
        if (_folder is null)
        {
            return;
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var last = await db
            .Ledger.OrderByDescending(l => l.Number)
            .Select(l => new { l.Number, l.Hash })
            .FirstOrDefaultAsync(cancel);
        if (last is null || Read() is [.., { } before] && before.Number >= last.Number)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        using var key = OpenOrMakeKey();
        var said = $"{last.Number} {last.Hash} {clock.GetUtcNow().UtcDateTime:O}";
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(said), HashAlgorithmName.SHA256));
        await File.AppendAllTextAsync(Path.Combine(_folder, Checkpoints), $"{said} {signature}\n", cancel);
    }

    /// <summary>Every checkpoint, oldest first; empty when none was kept.</summary>
    public IReadOnlyList<LedgerCheckpoint> Read()
    {
        if (_folder is null || !File.Exists(Path.Combine(_folder, Checkpoints)))
        {
            return [];
        }

        using var key = OpenOrMakeKey();
        return [.. File.ReadLines(Path.Combine(_folder, Checkpoints)).Select(line => Parse(line, key))];
    }

    private ECDsa OpenOrMakeKey()
    {
        var path = Path.Combine(_folder!, Key);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path))
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }

        File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return key;
    }

    private static LedgerCheckpoint Parse(string line, ECDsa key)
    {
        var parts = line.Split(' ');
        if (
            parts.Length != 4
            || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var number)
            || !DateTime.TryParse(parts[2], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
        )
        {
            return new(0, line, DateTime.UnixEpoch, false);
        }

        var signature = new byte[256];
        var isGenuine =
            Convert.TryFromBase64String(parts[3], signature, out var length)
            && key.VerifyData(
                Encoding.UTF8.GetBytes(string.Join(' ', parts[..3])),
                signature.AsSpan(0, length),
                HashAlgorithmName.SHA256
            );
        return new(number, parts[1], at, isGenuine);
    }
}
