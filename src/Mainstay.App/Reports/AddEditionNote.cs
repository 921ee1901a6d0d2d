using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>Puts a note on an issued edition, for example what was corrected since.</summary>
/// <param name="Edition">The edition's number.</param>
/// <param name="Words">Up to <see cref="MostCharacters"/> characters, without names of people.</param>
public sealed record AddEditionNoteCommand(long Edition, string Words)
{
    public const int MostCharacters = 500;
}

/// <summary>Adds the note; the frozen files stay as they are and later reports quote the note beside the figure.</summary>
public sealed class AddEditionNoteHandler(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    public async Task<Result<EditionNote>> HandleAsync(
        AddEditionNoteCommand command,
        CancellationToken cancel = default
    )
    {
        var words = command.Words.Trim();
        if (words.Length is 0 or > AddEditionNoteCommand.MostCharacters)
        {
            return new Problem(
                "reports.note.length",
                $"Enter a note of 1 to {AddEditionNoteCommand.MostCharacters} characters; it has {words.Length}",
                nameof(command.Words)
            );
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"edition:{command.Edition}", "note added"),
            cancel
        );
        var edition = await db.Editions.SingleOrDefaultAsync(e => e.Id == command.Edition, cancel);
        if (edition is null)
        {
            return new Problem(
                "reports.edition.missing",
                $"There is no edition {command.Edition}. Run: mainstay report list"
            );
        }

        // Whoever was sent one edition of a Friday may have been sent the other: the note goes to both (practice P15).
        var both = await db
            .Editions.Where(e => e.Report == edition.Report && e.AsAt == edition.AsAt)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        db.AddRange(
            both.Select(id => new EditionNoteRow
            {
                Edition = id,
                WrittenAtUtc = write.InstantUtc,
                Words = words,
            })
        );
        await write.CommitAsync(cancel);
        return new EditionNote(write.InstantUtc, words);
    }
}
