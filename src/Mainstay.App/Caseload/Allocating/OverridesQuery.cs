using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Time;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>Overrides: decisions that went on although the gate asked for a reason or a second look (practice P3, P29).</summary>
public sealed class OverridesQuery(IDbContextFactory<MainstayDb> stores)
{
    /// <summary>Whether a decision is one. What was not accepted or was taken back never went on.</summary>
    public static bool IsOverride(AllocationDecision decision) =>
        decision.Level > 0
        && decision.State is DecisionState.Provisional or DecisionState.Confirmed or DecisionState.Questioned;

    /// <summary>Every override that began in the twelve months to a day, the earliest first.</summary>
    /// <param name="asAt">The last day.</param>
    /// <param name="knownAtUtc">Those decided by this instant, UTC; null for all that is known.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<AllocationDecision>> InYearToAsync(
        DateOnly asAt,
        DateTime? knownAtUtc = null,
        CancellationToken cancel = default
    )
    {
        var year = DateRange.TwelveMonthsTo(asAt);
        var known = knownAtUtc ?? DateTime.MaxValue;
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db
            .AllocationDecisions.AsNoTracking()
            .Where(d => d.Level > 0 && d.StartsOn >= year.From && d.StartsOn <= asAt && d.DecidedAtUtc <= known)
            .OrderBy(d => d.StartsOn)
            .ThenBy(d => d.Id)
            .ToListAsync(cancel);
        return [.. rows.Select(d => d.Read()).Where(IsOverride)];
    }
}
