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
        if (!await db.Editions.AnyAsync(e => e.Id == command.Edition, cancel))
        {
            return new Problem(
                "reports.edition.missing",
                $"There is no edition {command.Edition}. Run: mainstay report list"
            );
        }

        var note = new EditionNoteRow
        {
            Edition = command.Edition,
            WrittenAtUtc = write.InstantUtc,
            Words = words,
        };
        db.Add(note);
        await write.CommitAsync(cancel);
        return new EditionNote(note.WrittenAtUtc, words);
    }
}
