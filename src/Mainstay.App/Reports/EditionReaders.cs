using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>Somebody who has opened an edition.</summary>
/// <param name="Name">The name.</param>
/// <param name="ReadAtUtc">When they first opened its figures, UTC.</param>
/// <param name="HasSeenNotes">Whether they have seen every note that was added since; true when there is none.</param>
public sealed record EditionReader(string Name, DateTime ReadAtUtc, bool HasSeenNotes);

/// <summary>A note that somebody has not seen, on an edition that they had read before.</summary>
/// <param name="Edition">The edition's number.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="Note">The note.</param>
public sealed record UnseenCorrection(long Edition, DateOnly AsAt, EditionNote Note);

/// <summary>Who has opened which edition, so that a later correction goes to the same readers (practice P15).</summary>
public sealed class EditionReaders(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    /// <summary>Records the first time that a reader opens the figures of an edition, with a line in the ledger.</summary>
    /// <param name="edition">The edition's number.</param>
    /// <param name="reader">The user, as the ledger names them.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task ReadAsync(long edition, string reader, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        if (await db.EditionReaders.AnyAsync(r => r.Edition == edition && r.Reader == reader, cancel))
        {
            return;
        }

        db.Add(
            new EditionReaderRow
            {
                Edition = edition,
                Reader = reader,
                ReadAtUtc = clock.GetUtcNow().UtcDateTime,
            }
        );
        try
        {
            await Ledger.SaveAsync(db, clock, new LedgerEntry("read", $"edition:{edition}", "first opened"), cancel);
        }
        catch (DbUpdateException)
        {
            // Opened twice at once: the other request has recorded it. Anything else is thrown again.
            await using var again = await stores.CreateDbContextAsync(cancel);
            if (!await again.EditionReaders.AnyAsync(r => r.Edition == edition && r.Reader == reader, cancel))
            {
                throw;
            }
        }
    }

    /// <summary>Records that a reader has seen the notes of an edition as they are now.</summary>
    public async Task SeeNotesAsync(long edition, string reader, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.EditionReaders.SingleOrDefaultAsync(r => r.Edition == edition && r.Reader == reader, cancel);
        var last = await db
            .EditionNotes.Where(n => n.Edition == edition)
            .MaxAsync(n => (DateTime?)n.WrittenAtUtc, cancel);
        if (row is not null && last is { } written && !HasSeen(row, written))
        {
            row.NotesSeenAtUtc = clock.GetUtcNow().UtcDateTime > written ? clock.GetUtcNow().UtcDateTime : written;
            await Ledger.SaveAsync(db, clock, new LedgerEntry("read", $"edition:{edition}", "notes seen"), cancel);
        }
    }

    /// <summary>Who has opened an edition, first reader first.</summary>
    public async Task<IReadOnlyList<EditionReader>> OfAsync(long edition, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db.EditionReaders.AsNoTracking().Where(r => r.Edition == edition).ToListAsync(cancel);
        var notes = await db
            .EditionNotes.Where(n => n.Edition == edition)
            .Select(n => n.WrittenAtUtc)
            .ToListAsync(cancel);
        var names = await db.Users.ToDictionaryAsync(u => Actor.User(u.Id), u => u.Name, cancel);
        return
        [
            .. rows.OrderBy(r => r.ReadAtUtc)
                .ThenBy(r => r.Reader, StringComparer.Ordinal)
                .Select(r => new EditionReader(
                    names.GetValueOrDefault(r.Reader, r.Reader),
                    r.ReadAtUtc,
                    notes.All(n => HasSeen(r, n))
                )),
        ];
    }

    /// <summary>The corrections that a reader has not seen, latest first.</summary>
    public async Task<IReadOnlyList<UnseenCorrection>> UnseenAsync(string reader, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db.EditionReaders.AsNoTracking().Where(r => r.Reader == reader).ToListAsync(cancel);
        var read = rows.ToDictionary(r => r.Edition);
        var notes = await db
            .EditionNotes.Where(n => read.Keys.Contains(n.Edition))
            .Join(
                db.Editions,
                n => n.Edition,
                e => e.Id,
                (n, e) =>
                    new
                    {
                        e.Id,
                        e.AsAt,
                        n.WrittenAtUtc,
                        n.Words,
                    }
            )
            .ToListAsync(cancel);
        return
        [
            .. notes
                .Where(n => !HasSeen(read[n.Id], n.WrittenAtUtc))
                .OrderByDescending(n => n.WrittenAtUtc)
                .Select(n => new UnseenCorrection(n.Id, n.AsAt, new EditionNote(n.WrittenAtUtc, n.Words))),
        ];
    }

    // A note that stood there when the edition was first opened was on its page already.
    private static bool HasSeen(EditionReaderRow row, DateTime writtenAtUtc) =>
        writtenAtUtc <= row.ReadAtUtc || writtenAtUtc <= row.NotesSeenAtUtc;
}
