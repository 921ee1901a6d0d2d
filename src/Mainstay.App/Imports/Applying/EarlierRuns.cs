using Mainstay.App.Imports.Staging;
using Mainstay.Store;
using Mainstay.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Applying;

/// <summary>What was applied before from the same source.</summary>
/// <param name="Same">A run that applied the same rows, as the last one or for the same day; null when none.</param>
/// <param name="NewerExtract">The day of the newest extract, when it is after this one's.</param>
/// <param name="LastRows">Rows of the last full file; null when there was none.</param>
/// <param name="LastTeams">Its open rows by team.</param>
internal sealed record EarlierRuns(
    ImportRunRow? Same,
    DateOnly? NewerExtract,
    int? LastRows,
    IReadOnlyDictionary<string, int> LastTeams
)
{
    public static async Task<EarlierRuns> OfAsync(MainstayDb db, ReadExtract extract, CancellationToken cancel)
    {
        var ofSource = db.ImportRuns.AsNoTracking().Where(r => r.Source == extract.Layout.Name);
        var applied = ofSource.Where(r => r.State == RunState.Applied);
        var newest = await ofSource
            .Where(r => r.State == RunState.Applied || r.State == RunState.Unchanged)
            .MaxAsync(r => (DateOnly?)r.AsOf, cancel);
        var last = await applied.OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        var lastId = last?.Id ?? 0;
        var same = await applied
            .Where(r =>
                r.Sha256 == extract.Sha256
                && r.MappingSha256 == extract.MappingSha256
                && r.IsFull == extract.IsFull
                && (r.AsOf == extract.AsOf || r.Id == lastId)
            )
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancel);
        var lastFull = await applied.Where(r => r.IsFull).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        return new EarlierRuns(
            same,
            newest > extract.AsOf ? newest : null,
            lastFull?.Rows,
            lastFull is null ? new Dictionary<string, int>() : RunSummary.Parse(lastFull.Summary).OpenByTeam
        );
    }
}
