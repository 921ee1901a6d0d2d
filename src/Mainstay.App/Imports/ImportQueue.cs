using System.Collections.Concurrent;
using System.Threading.Channels;
using Mainstay.App.Operations;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mainstay.App.Imports;

/// <summary>
/// Applies kept runs one after the other while people do something else. What waits is in the store, so it goes on after a restart;
/// how it went is on the run.
/// </summary>
public sealed class ImportQueue(
    IDbContextFactory<MainstayDb> stores,
    ConfirmRunHandler confirm,
    TimeProvider clock,
    ILogger<ImportQueue> log
) : BackgroundService
{
    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();
    private readonly ConcurrentDictionary<long, ImportProgress> _progress = [];

    /// <summary>How far a run is; null when it is not being worked on.</summary>
    public ImportProgress? ProgressOf(long run) => _progress.GetValueOrDefault(run);

    /// <summary>Puts a staged or held run in the queue.</summary>
    public async Task<Result<long>> EnqueueAsync(ConfirmRunCommand command, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == command.Run, cancel);
        if (run is null || run.State is not (RunState.Held or RunState.Staged))
        {
            return new Problem("import.run.unknown", $"There is no run {command.Run} that waits for a decision", "run");
        }

        if (run.HeldReason is not null && command.Reason is null)
        {
            return new Problem(
                "import.reason.missing",
                $"Give a reason: run {run.Id} is held by {run.HeldReason}",
                "reason"
            );
        }

        run.State = RunState.Queued;
        run.ConfirmReason = command.Reason;
        await Ledger.SaveAsync(db, clock, new LedgerEntry("change", $"run:{run.Id}", "applied"), cancel);
        _waiting.Writer.TryWrite(run.Id);
        return run.Id;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Actor.Current = Actor.Service;
        foreach (var run in await LeftOverAsync(stoppingToken))
        {
            _waiting.Writer.TryWrite(run);
        }

        await foreach (var run in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await ApplyAsync(run, stoppingToken);
        }
    }

    private async Task<List<long>> LeftOverAsync(CancellationToken cancel)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await db
            .ImportRuns.Where(r => r.State == RunState.Queued)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancel);
    }

    private async Task ApplyAsync(long run, CancellationToken cancel)
    {
        try
        {
            var reason = await ReasonAsync(run, cancel);
            var progress = new ProgressAtOnce<ImportProgress>(p => _progress[run] = p);
            var outcome = await confirm.HandleAsync(new ConfirmRunCommand(run, reason), progress, cancel);
            if (!outcome.IsOk || outcome.Value.State is ImportState.Refused or ImportState.Unchanged)
            {
                await SettleAsync(run, outcome.Value?.State, cancel);
            }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // A run that fails must not stop those behind it; it goes back to a person.
            log.LogError(e, "Import run {Run} failed", run);
            await SettleAsync(run, null, cancel);
        }
        finally
        {
            _progress.TryRemove(run, out _);
        }
    }

    private async Task<string?> ReasonAsync(long run, CancellationToken cancel)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await db.ImportRuns.Where(r => r.Id == run).Select(r => r.ConfirmReason).SingleAsync(cancel);
    }

    private async Task SettleAsync(long run, ImportState? state, CancellationToken cancel)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var next = state switch
        {
            ImportState.Unchanged => RunState.Unchanged,
            ImportState.Refused => RunState.Refused,
            _ => RunState.Held,
        };
        await db
            .ImportRuns.Where(r => r.Id == run && r.State == RunState.Queued)
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.State, next), cancel);
    }
}
