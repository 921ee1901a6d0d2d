using Mainstay.App.Imports.Applying;
using Mainstay.App.Imports.Comparing;
using Mainstay.App.Imports.Staging;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Imports;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports;

/// <summary>Brings an extract in.</summary>
/// <param name="Open">Opens the file; called once, and read once, forward.</param>
/// <param name="FileName">Its name, for its format.</param>
/// <param name="Source">The source's name, for example <c>assignments</c>.</param>
/// <param name="AsOf">The day the extract is of.</param>
/// <param name="Full">True for a full file, false for changes only; null for the source's default.</param>
/// <param name="AllOrNothing">Apply nothing unless every row is good.</param>
/// <param name="Check">Compare only; write nothing.</param>
public sealed record ImportExtractCommand(
    Func<Stream> Open,
    string FileName,
    string Source,
    DateOnly AsOf,
    bool? Full = null,
    bool AllOrNothing = false,
    bool Check = false
)
{
    /// <summary>Keep it, with its preview, for somebody to look at and confirm; see <see cref="ConfirmRunHandler"/>.</summary>
    public bool Stage { get; init; }
}

/// <summary>Reads an extract, compares it with the record and applies it in one transaction.</summary>
public sealed class ImportExtractHandler(
    IDbContextFactory<MainstayDb> stores,
    FactKinds kinds,
    SourceMappings mappings,
    TimeProvider clock
)
{
    /// <summary>Imports. Returns <see cref="ImportState.Applied"/> only once the commit is durable.</summary>
    public async Task<ImportOutcome> HandleAsync(
        ImportExtractCommand command,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        if (SourceLayouts.Find(command.Source) is not { } layout)
        {
            return Refused(
                command,
                new Problem(
                    "import.source.unknown",
                    $"There is no source {command.Source}. Choose one of {string.Join(", ", SourceLayouts.All.Select(l => l.Name))}",
                    "source"
                )
            );
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var reading = new ExtractReading(
            layout,
            command,
            kinds,
            await References.LoadAsync(db, cancel),
            await Workers.LoadAsync(db, kinds, cancel)
        );
        var (extract, findings, dropped) = reading.Read(
            await mappings.FindAsync(command.Source, cancel),
            progress,
            cancel
        );
        if (extract is null)
        {
            return Refused(command) with { Findings = findings, DroppedColumns = dropped };
        }

        try
        {
            return await new ExtractApplication(db, kinds, clock, progress).HandleAsync(
                extract,
                new Wish(command.Check, command.Stage, command.AllOrNothing),
                cancel
            );
        }
        catch (StoreBusyException busy)
        {
            return Refused(command, new Problem("import.busy", busy.Message));
        }
    }

    private static ImportOutcome Refused(ImportExtractCommand command, params IReadOnlyList<Problem> problems) =>
        new()
        {
            State = ImportState.Refused,
            Source = command.Source,
            AsOf = command.AsOf,
            Full = command.Full ?? true,
            Problems = problems,
        };
}
