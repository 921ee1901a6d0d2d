using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>A frozen file of an edition.</summary>
/// <param name="Format"><c>html</c>, <c>csv</c>, <c>json</c>, <c>docx</c> or <c>ods</c>.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
public sealed record EditionFileListed(string Format, string Sha256, int Bytes);

/// <summary>A note on an edition.</summary>
/// <param name="WrittenAtUtc">When it was written, UTC.</param>
/// <param name="Words">What it says.</param>
public sealed record EditionNote(DateTime WrittenAtUtc, string Words);

/// <summary>An issued edition.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="Report">Which report, for example <c>weekly</c>.</param>
/// <param name="Audience"><c>officers</c> or <c>members</c>.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="KnownAtUtc">The instant as known on which it was made, UTC.</param>
/// <param name="IssuedAtUtc">The instant of issue, UTC.</param>
/// <param name="Files">Its frozen files.</param>
/// <param name="Notes">Notes on it, oldest first.</param>
/// <param name="Marking">As printed on every page.</param>
/// <param name="Signing">Who prepared, wrote a line, checked and signed; null for editions of before there was signing.</param>
public sealed record EditionListed(
    long Edition,
    string Report,
    string Audience,
    DateOnly AsAt,
    DateTime KnownAtUtc,
    DateTime IssuedAtUtc,
    IReadOnlyList<EditionFileListed> Files,
    IReadOnlyList<EditionNote> Notes,
    string Marking,
    ReportDraft? Signing
);

/// <summary>The archive: every edition, latest Friday first.</summary>
public sealed class ListEditionsQuery(IDbContextFactory<MainstayDb> stores)
{
    public async Task<IReadOnlyList<EditionListed>> RunAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var editions = await db
            .Editions.OrderByDescending(e => e.AsAt)
            .ThenByDescending(e => e.Id)
            .Select(e => new
            {
                e.Id,
                e.Report,
                e.Audience,
                e.AsAt,
                e.KnownAtUtc,
                e.IssuedAtUtc,
                e.Marking,
                e.Signing,
            })
            .ToListAsync(cancel);
        var files = await db
            .EditionFiles.Where(f => f.Format != WeeklyEdition.RowKeys)
            .OrderBy(f => f.Format)
            .Select(f => new { f.Edition, File = new EditionFileListed(f.Format, f.Sha256, f.Content.Length) })
            .ToListAsync(cancel);
        var notes = await db.EditionNotes.OrderBy(n => n.Id).ToListAsync(cancel);
        return
        [
            .. editions.Select(e => new EditionListed(
                e.Id,
                e.Report,
                e.Audience,
                e.AsAt,
                e.KnownAtUtc,
                e.IssuedAtUtc,
                [.. files.Where(f => f.Edition == e.Id).Select(f => f.File)],
                [.. notes.Where(n => n.Edition == e.Id).Select(n => new EditionNote(n.WrittenAtUtc, n.Words))],
                e.Marking ?? Marking.OfficersOnly.Words(),
                Drafts.Read(e.Signing)
            )),
        ];
    }
}
