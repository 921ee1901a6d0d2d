using System.Text.RegularExpressions;
using Mainstay.App.Imports.Applying;
using Mainstay.App.Imports.Comparing;
using Mainstay.App.Imports.Staging;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Imports;
using Mainstay.Store;
using Mainstay.Store.Imports;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports;

/// <summary>Applies a run that was held or staged.</summary>
/// <param name="Run">The run.</param>
/// <param name="Reason">A coded reason, in lower case with hyphens or dots, for example <c>reorganisation</c>; null for a staged run that no guard holds.</param>
public sealed record ConfirmRunCommand(long Run, string? Reason);

/// <summary>Compares the kept rows with the record as it is now, and applies them.</summary>
public sealed partial class ConfirmRunHandler(IDbContextFactory<MainstayDb> stores, FactKinds kinds, TimeProvider clock)
{
    public async Task<Result<ImportOutcome>> HandleAsync(
        ConfirmRunCommand command,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.Run, cancel);
        if (Objection(run, command) is { } problem)
        {
            return problem;
        }

        var extract = await ReadAsync(db, run!, cancel);
        try
        {
            return await new ExtractApplication(db, kinds, clock, progress).HandleAsync(
                extract,
                new Wish(false, false, run!.AllOrNothing, command.Reason, run.Id),
                cancel
            );
        }
        catch (StoreBusyException busy)
        {
            return new Problem("import.busy", busy.Message);
        }
    }

    private static Problem? Objection(ImportRunRow? run, ConfirmRunCommand command)
    {
        if (run is null)
        {
            return new Problem("import.run.unknown", $"There is no run {command.Run}", "run");
        }

        if (run.State is not (RunState.Held or RunState.Staged or RunState.Queued))
        {
            return new Problem(
                "import.run.done",
                $"Run {run.Id} is {run.State.ToString().ToLowerInvariant()} already",
                "run"
            );
        }

        if (run.HeldReason?.EndsWith(".unmapped", StringComparison.Ordinal) == true)
        {
            return new Problem(
                "import.run.unmapped",
                $"Run {run.Id} has values that are not mapped. Map them for {run.Source}, then import the file again",
                "run"
            );
        }

        if (run.HeldReason is not null && command.Reason is null)
        {
            return new Problem(
                "import.reason.missing",
                $"Give a reason: run {run.Id} is held by {run.HeldReason}",
                "reason"
            );
        }

        return command.Reason is { } reason && !ReasonCode().IsMatch(reason)
            ? new Problem(
                "import.reason.form",
                "Reason must be a code in lower case, like reorganisation or checked-with-hr, and not a sentence",
                "reason"
            )
            : null;
    }

    private static async Task<ReadExtract> ReadAsync(MainstayDb db, ImportRunRow run, CancellationToken cancel)
    {
        var chunks = await db
            .ImportChunks.AsNoTracking()
            .Where(c => c.Run == run.Id && c.Part == RunKeeping.FactsPart)
            .OrderBy(c => c.Number)
            .ToListAsync(cancel);
        var facts = new StagedFacts(Chunks.Of(chunks));
        var summary = RunSummary.Parse(run.Summary);
        var drafts = new Drafts(run.AsOf);
        foreach (var fact in facts.Read())
        {
            drafts.Add(fact);
        }

        drafts.Refuse(summary.LateRefusals.ToHashSet());
        return new ReadExtract
        {
            Layout = SourceLayouts.Find(run.Source)!,
            AsOf = run.AsOf,
            IsFull = run.IsFull,
            FileName = run.FileName,
            Sha256 = run.Sha256,
            MappingSha256 = run.MappingSha256,
            Rows = run.Rows,
            Facts = facts,
            Drafts = drafts,
            Summary = summary,
        };
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReasonCode();
}
