using Mainstay.App.Imports.Staging;
using Mainstay.Store;
using Mainstay.Store.Imports;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Applying;

/// <summary>Writes what is kept of a run, inside the writer's transaction.</summary>
internal sealed class RunKeeping(MainstayDb db, StoreWrite write)
{
    public const string RowsPart = "rows";
    public const string FactsPart = "facts";

    /// <summary>Keeps a run without applying it: staged for a look, or held by a guard. Commits.</summary>
    public async Task<long> KeepAsync(
        ReadExtract extract,
        RunSummary summary,
        Wish wish,
        RunState state,
        string? holding,
        CancellationToken cancel
    )
    {
        var run = await FindOrAddAsync(extract, summary, wish, state, cancel);
        run.HeldReason = holding;
        if (extract.Cells is { } cells)
        {
            await AddChunksAsync(run.Id, RowsPart, cells.Chunks, cancel);
            await AddChunksAsync(run.Id, FactsPart, extract.Facts.Chunks, cancel);
        }

        await write.CommitAsync(cancel);
        return run.Id;
    }

    /// <summary>Enters a run as applied; its facts follow in the same transaction.</summary>
    public async Task<ImportRunRow> BeginAsync(
        ReadExtract extract,
        RunSummary summary,
        Wish wish,
        string? holding,
        CancellationToken cancel
    )
    {
        var run = await FindOrAddAsync(extract, summary, wish, RunState.Applied, cancel);
        run.HeldReason = holding;
        run.ConfirmReason = wish.ConfirmReason;
        run.AppliedAtUtc = write.InstantUtc;
        await db.SaveChangesAsync(cancel);
        if (extract.Cells is { } cells)
        {
            await AddChunksAsync(run.Id, RowsPart, cells.Chunks, cancel);
        }
        else
        {
            // Its facts are now in the record; the rows that they came from stay.
            await db.ImportChunks.Where(c => c.Run == run.Id && c.Part == FactsPart).ExecuteDeleteAsync(cancel);
        }

        return run;
    }

    /// <summary>Notes that the source said the same on a later day. Commits.</summary>
    public async Task NoteUnchangedAsync(ReadExtract extract, Wish wish, CancellationToken cancel)
    {
        await FindOrAddAsync(extract, extract.Summary, wish, RunState.Unchanged, cancel);
        await write.CommitAsync(cancel);
    }

    private async Task<ImportRunRow> FindOrAddAsync(
        ReadExtract extract,
        RunSummary summary,
        Wish wish,
        RunState state,
        CancellationToken cancel
    )
    {
        if (wish.Run is { } id)
        {
            var kept = await db.ImportRuns.SingleAsync(r => r.Id == id, cancel);
            kept.State = state;
            kept.Summary = summary.ToJson();
            return kept;
        }

        var run = new ImportRunRow
        {
            Source = extract.Layout.Name,
            FileName = extract.FileName,
            AsOf = extract.AsOf,
            IsFull = extract.IsFull,
            AllOrNothing = wish.AllOrNothing,
            State = state,
            Rows = extract.Rows,
            RowsRefused = extract.RowsRefused,
            Sha256 = extract.Sha256,
            MappingSha256 = extract.MappingSha256,
            Summary = summary.ToJson(),
            ReadAtUtc = write.InstantUtc,
        };
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        return run;
    }

    private async Task AddChunksAsync(long run, string part, IReadOnlyList<Chunk> chunks, CancellationToken cancel)
    {
        for (var number = 0; number < chunks.Count; number++)
        {
            var row = new ImportChunkRow
            {
                Run = run,
                Part = part,
                Number = number,
                Rows = chunks[number].Items,
                Content = chunks[number].Content,
                Sha256 = chunks[number].Sha256,
            };
            db.Add(row);
            await db.SaveChangesAsync(cancel);
            db.Entry(row).State = EntityState.Detached;
        }
    }
}
