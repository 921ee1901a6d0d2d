using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Imports.Comparing;
using Mainstay.App.Imports.Staging;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Imports;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Applying;

/// <summary>What is wanted of an extract that was read.</summary>
/// <param name="Check">Compare only.</param>
/// <param name="Stage">Keep it for somebody to look at first.</param>
/// <param name="AllOrNothing">Nothing unless every row is good.</param>
/// <param name="ConfirmReason">The coded reason for which it passes its guards; null when they hold it.</param>
/// <param name="Run">The run that keeps it already; null for a new one.</param>
internal sealed record Wish(bool Check, bool Stage, bool AllOrNothing, string? ConfirmReason = null, long? Run = null);

/// <summary>Compares an extract with the record and, when nothing holds it, applies it: one writer, one transaction, one instant.</summary>
internal sealed class ExtractApplication(
    MainstayDb db,
    FactKinds kinds,
    TimeProvider clock,
    IProgress<ImportProgress>? progress
)
{
    public async Task<ImportOutcome> HandleAsync(ReadExtract extract, Wish wish, CancellationToken cancel)
    {
        if (wish.AllOrNothing && extract.RowsRefused > 0)
        {
            var problem = new Problem(
                "import.all-or-nothing",
                $"Nothing was applied, since {extract.RowsRefused} of {extract.Rows} rows are refused"
            );
            return Outcome(extract, ImportState.Refused) with { Problems = [problem] };
        }

        if (extract.RowsGood == 0)
        {
            var problem = new Problem("import.no-good-row", "Nothing was applied, since every row is refused");
            return Outcome(extract, ImportState.Refused) with { Problems = [problem] };
        }

        if (wish.Check)
        {
            return await CompareAsync(extract, wish, null, cancel);
        }

        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"source:{extract.Layout.Name}", "import"),
            cancel
        );
        return await CompareAsync(extract, wish, write, cancel);
    }

    private async Task<ImportOutcome> CompareAsync(
        ReadExtract extract,
        Wish wish,
        StoreWrite? write,
        CancellationToken cancel
    )
    {
        var earlier = await EarlierRuns.OfAsync(db, extract, cancel);
        if (earlier.Same is { RowsRefused: 0 })
        {
            return await UnchangedAsync(extract, earlier, wish, write, cancel);
        }

        progress?.Report(new ImportProgress("comparing", 0, extract.Rows));
        var current = await CurrentFacts.LoadAsync(db, extract.Layout.Name, extract.Drafts.Kinds, cancel);
        var comparison = new Comparison(extract.Drafts, current, extract.Scope(earlier.NewerExtract));
        if (earlier.Same is not null && comparison.ChangesNothing)
        {
            return await UnchangedAsync(extract, earlier, wish, write, cancel);
        }

        var holding = Guards.Holding(extract, comparison, earlier.LastRows, earlier.LastTeams);
        var summary = extract.Summary with { Preview = await PreviewAsync(extract, current, comparison, cancel) };
        var outcome = Outcome(extract, ImportState.Checked) with { Preview = summary.Preview, HeldReason = holding };
        if (write is null)
        {
            return outcome;
        }

        var runs = new RunKeeping(db, write);
        if (wish.Stage || (holding is not null && wish.ConfirmReason is null))
        {
            var state = wish.Stage ? RunState.Staged : RunState.Held;
            var kept = await runs.KeepAsync(extract, summary, wish, state, holding, cancel);
            return outcome with { State = wish.Stage ? ImportState.Staged : ImportState.Held, Run = kept };
        }

        var run = await ApplyAsync(extract, summary, comparison, wish, holding, write, cancel);
        return outcome with { State = ImportState.Applied, Run = run, HeldReason = null };
    }

    private async Task<long> ApplyAsync(
        ReadExtract extract,
        RunSummary summary,
        Comparison comparison,
        Wish wish,
        string? holding,
        StoreWrite write,
        CancellationToken cancel
    )
    {
        var runs = new RunKeeping(db, write);
        var run = await runs.BeginAsync(extract, summary, wish, holding, cancel);
        await using var writer = new FactWriter(db, write);
        TakeOut(comparison, extract.AsOf, run.Id, writer);
        await writer.FlushAsync(cancel);
        await BringInAsync(extract, run.Id, writer, cancel);
        await writer.FlushAsync(cancel);
        run.FactsWritten = writer.Added;
        await new DecisionsAfterExtract(db, kinds, write, writer).SettleAsync(
            extract.Layout.Name,
            extract.AsOf,
            cancel
        );
        await write.CommitAsync(cancel);
        return run.Id;
    }

    private static void TakeOut(Comparison comparison, DateOnly asOf, long run, FactWriter writer)
    {
        foreach (var id in comparison.Replaced)
        {
            writer.Replace(id);
        }

        foreach (var id in comparison.Superseded)
        {
            writer.End(id, asOf.AddDays(-1), run, inferred: false);
        }

        foreach (var ending in comparison.Ended)
        {
            if (ending.LastDay is { } lastDay)
            {
                writer.End(ending.Id, lastDay, run, inferred: true);
            }
            else
            {
                writer.Replace(ending.Id);
            }
        }
    }

    private async Task BringInAsync(ReadExtract extract, long run, FactWriter writer, CancellationToken cancel)
    {
        var ordinal = 0;
        foreach (var fact in ReadAhead.Of(extract.Facts.Read()))
        {
            var draft = extract.Drafts.All[ordinal++];
            if (draft.Decision is not (Decision.New or Decision.Changed))
            {
                continue;
            }

            await writer.AddAsync(
                new NewFact(
                    fact.Kind,
                    fact.Key,
                    draft.Valid,
                    fact.Content,
                    extract.Layout.Name,
                    run,
                    fact.RowKey,
                    EndInferred: draft.EndInferred
                ),
                cancel
            );
            if (ordinal % 5_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress("applying", fact.Row, extract.Rows));
            }
        }
    }

    private async Task<ImportOutcome> UnchangedAsync(
        ReadExtract extract,
        EarlierRuns earlier,
        Wish wish,
        StoreWrite? write,
        CancellationToken cancel
    )
    {
        // The rows are the same, but it is a later day on which they are: the source is as fresh as that.
        if (write is not null && earlier.NewerExtract is null && extract.AsOf > earlier.Same!.AsOf)
        {
            await using var writer = new FactWriter(db, write);
            await new DecisionsAfterExtract(db, kinds, write, writer).SettleAsync(
                extract.Layout.Name,
                extract.AsOf,
                cancel
            );
            await new RunKeeping(db, write).NoteUnchangedAsync(extract, wish, cancel);
        }

        return Outcome(extract, ImportState.Unchanged) with
        {
            Run = earlier.Same!.Id,
        };
    }

    private async Task<ImportPreview> PreviewAsync(
        ReadExtract extract,
        CurrentFacts current,
        Comparison comparison,
        CancellationToken cancel
    ) =>
        extract.Summary.Preview with
        {
            New = comparison.Count(Decision.New),
            Changed = comparison.Count(Decision.Changed),
            Unchanged = comparison.Count(Decision.Unchanged),
            Ended = comparison.Ended.Count,
            KeptNewer = comparison.Count(Decision.KeptNewer),
            KeptOther = comparison.Count(Decision.KeptOther),
            NotRefreshed = comparison.NotRefreshed.Count,
            NotRefreshedKeys = await KeysAsync(comparison.NotRefreshed, cancel),
            Samples = await new ChangeSamples(db, kinds).TakeAsync(extract, current, comparison, cancel),
        };

    private async Task<IReadOnlyList<string>> KeysAsync(List<long> ids, CancellationToken cancel)
    {
        var some = ids.Take(100).ToList();
        return await db
            .Facts.Where(f => some.Contains(f.Id))
            .Select(f => f.Key)
            .Distinct()
            .OrderBy(k => k)
            .ToListAsync(cancel);
    }

    private static ImportOutcome Outcome(ReadExtract extract, ImportState state) =>
        new()
        {
            State = state,
            Source = extract.Layout.Name,
            AsOf = extract.AsOf,
            Full = extract.IsFull,
            RowsApplied = state is ImportState.Refused or ImportState.Unchanged ? 0 : extract.RowsGood,
            RowsRefused = extract.RowsRefused,
            Sha256 = extract.Sha256,
            Preview = extract.Summary.Preview,
            Findings = extract.Summary.Findings,
            DroppedColumns = extract.Summary.DroppedColumns,
        };
}
