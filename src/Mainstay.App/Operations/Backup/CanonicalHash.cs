using System.Security.Cryptography;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations.Backup;

/// <summary>What proves that two stores hold the same facts: the hash of the canonical export (contract K7).</summary>
/// <param name="Versions">Versions of facts.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record CanonicalHash(int Versions, string Sha256)
{
    internal static async Task<CanonicalHash> OfAsync(IDbContextFactory<MainstayDb> store, CancellationToken cancel)
    {
        using var sha = SHA256.Create();
        await using var hashed = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write);
        var versions = await new ExportCanonicalHandler(store).HandleAsync(hashed, withoutRecorded: false, cancel);
        await hashed.FlushFinalBlockAsync(cancel);
        return new CanonicalHash(versions, Convert.ToHexStringLower(sha.Hash!));
    }
}
