using Mainstay.App.Imports.Applying;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Imports;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports;

/// <summary>Throws away a run that was held or staged.</summary>
/// <param name="Run">The run.</param>
public sealed record RefuseRunCommand(long Run);

/// <summary>Marks the run as refused; what its rows state is no longer kept.</summary>
public sealed class RefuseRunHandler(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    public async Task<Result<long>> HandleAsync(RefuseRunCommand command, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"run:{command.Run}", "refused"),
            cancel
        );
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == command.Run, cancel);
        if (run is null || run.State is not (RunState.Held or RunState.Staged))
        {
            return new Problem("import.run.unknown", $"There is no run {command.Run} that waits for a decision", "run");
        }

        run.State = RunState.Refused;
        await db.ImportChunks.Where(c => c.Run == run.Id && c.Part == RunKeeping.FactsPart).ExecuteDeleteAsync(cancel);
        await write.CommitAsync(cancel);
        return run.Id;
    }
}
