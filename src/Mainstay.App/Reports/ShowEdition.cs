using Mainstay.Core.Results;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>A file of an edition, byte for byte as issued.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="Format">Its format.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sha256">Their hash, lower-case hexadecimal.</param>
public sealed record EditionFile(long Edition, DateOnly AsAt, string Format, byte[] Content, string Sha256);

/// <summary>Re-opens an issued edition. The bytes are those that were frozen; they are never rendered again.</summary>
public sealed class ShowEditionQuery(IDbContextFactory<MainstayDb> stores)
{
    /// <param name="edition">The edition's number.</param>
    /// <param name="format"><c>html</c>, <c>csv</c>, <c>json</c>, <c>docx</c> or <c>ods</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<EditionFile>> RunAsync(long edition, string format, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var file = await db
            .EditionFiles.Where(f => f.Edition == edition && f.Format == format && f.Format != WeeklyEdition.RowKeys)
            .Join(
                db.Editions,
                f => f.Edition,
                e => e.Id,
                (f, e) =>
                    new
                    {
                        e.AsAt,
                        f.Content,
                        f.Sha256,
                    }
            )
            .SingleOrDefaultAsync(cancel);
        if (file is null)
        {
            return await NotFoundAsync(db, edition, format, cancel);
        }

        return WeeklyEdition.Sha256(file.Content) == file.Sha256
            ? new EditionFile(edition, file.AsAt, format, file.Content, file.Sha256)
            : new Problem(
                "reports.edition.damaged",
                $"The {format} of edition {edition} no longer has the hash {file.Sha256} that it was issued with: restore it from a backup"
            );
    }

    /// <summary>Keys of the rows behind a line as issued; empty when the edition has no such line.</summary>
    /// <param name="edition">The edition's number.</param>
    /// <param name="line">The line's key.</param>
    /// <param name="team">The section's team; null for the council's. For a sum the council's rows come back, each with its team.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<EditionRowKey>> RowsAsync(
        long edition,
        string line,
        string? team = null,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var kept = await db
            .EditionFiles.Where(f => f.Edition == edition && f.Format == WeeklyEdition.RowKeys)
            .Select(f => f.Content)
            .SingleOrDefaultAsync(cancel);
        return kept is null ? [] : EditionRows.Read(kept, line, team);
    }

    private static async Task<Problem> NotFoundAsync(
        MainstayDb db,
        long edition,
        string format,
        CancellationToken cancel
    )
    {
        var formats = await db
            .EditionFiles.Where(f => f.Edition == edition && f.Format != WeeklyEdition.RowKeys)
            .Select(f => f.Format)
            .ToListAsync(cancel);
        return formats.Count == 0
            ? new Problem("reports.edition.missing", $"There is no edition {edition}. Run: mainstay report list")
            : new Problem(
                "reports.edition.format",
                $"Edition {edition} has no {format}: choose {string.Join(", ", formats.Order())}"
            );
    }
}
