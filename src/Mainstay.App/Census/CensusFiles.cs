using System.Security.Cryptography;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;
using Mainstay.Store;
using Mainstay.Store.Census;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Census;

/// <summary>A file of a year's census, byte for byte as it was kept.</summary>
/// <param name="Number">From 1 in its year and kind.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sha256">Their hash, lower-case hexadecimal.</param>
/// <param name="AtUtc">When it was kept, UTC.</param>
public sealed record CensusFile(int Number, byte[] Content, string Sha256, DateTime AtUtc);

/// <summary>What a kept file is.</summary>
public static class CensusFileKind
{
    /// <summary>A return that we froze, XML.</summary>
    public const string Return = "return";

    /// <summary>The explanations that go with a frozen return, CSV.</summary>
    public const string Notes = "notes";

    /// <summary>COLLECT's errors and queries, CSV.</summary>
    public const string Collect = "collect";

    /// <summary>What COLLECT finally holds, XML.</summary>
    public const string Held = "held";
}

/// <summary>The files of a census: frozen returns, what COLLECT said, what COLLECT finally holds. They are added and never changed.</summary>
public sealed class CensusFiles(IDbContextFactory<MainstayDb> stores)
{
    /// <summary>A file; a number of 0 asks for the newest. Null when there is none.</summary>
    public async Task<CensusFile?> FindAsync(
        CensusYear year,
        string kind,
        int number = 0,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await db
            .CensusFiles.AsNoTracking()
            .Where(f => f.Year == year.EndsIn && f.Kind == kind && (number == 0 || f.Number == number))
            .OrderByDescending(f => f.Number)
            .Select(f => new CensusFile(f.Number, f.Content, f.Sha256, f.AtUtc))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>A file whose bytes still have the hash that they were kept with.</summary>
    public async Task<Result<CensusFile>> OpenAsync(
        CensusYear year,
        string kind,
        int number,
        CancellationToken cancel = default
    )
    {
        var file = await FindAsync(year, kind, number, cancel);
        return file is null ? new Problem("census.file.missing", $"There is no {kind} {number} of {year}")
            : Hash(file.Content) != file.Sha256
                ? new Problem(
                    "census.file.damaged",
                    $"The {kind} {number} of {year} no longer has the hash {file.Sha256} that it was kept with: restore it from a backup"
                )
            : file;
    }

    /// <summary>A frozen or held return, read; null when there is none.</summary>
    public async Task<CensusReturn?> ReturnAsync(
        CensusYear year,
        string kind,
        int number = 0,
        CancellationToken cancel = default
    ) =>
        CensusLayout.Of(year.EndsIn) is { } layout && await FindAsync(year, kind, number, cancel) is { } file
            ? CensusReturn.Read(new MemoryStream(file.Content), layout)
            : null;

    /// <summary>
    /// Last year's workers, by which a year is judged: what COLLECT finally held, else what we froze and somebody approved; null
    /// when neither is kept.
    /// </summary>
    public async Task<IReadOnlyList<ReturnRecord>?> BaselineAsync(CensusYear year, CancellationToken cancel = default)
    {
        var before = new CensusYear(year.EndsIn - 1);
        if (await ReturnAsync(before, CensusFileKind.Held, cancel: cancel) is { } held)
        {
            return held.Workers;
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var approved = await db
            .CensusEvents.Where(e =>
                e.Year == before.EndsIn && e.Step == nameof(Returns.Census.Journey.CensusStep.Approved)
            )
            .MaxAsync(e => e.Version, cancel);
        return approved is { } number
            ? (await ReturnAsync(before, CensusFileKind.Return, number, cancel))?.Workers
            : null;
    }

    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    internal static CensusFileRow Row(CensusYear year, string kind, int number, byte[] content, DateTime atUtc) =>
        new()
        {
            Year = year.EndsIn,
            Kind = kind,
            Number = number,
            Content = content,
            Sha256 = Hash(content),
            AtUtc = atUtc,
        };
}
