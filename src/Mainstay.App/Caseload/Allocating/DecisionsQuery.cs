using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Establishment;
using Mainstay.Core.Record;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>How many allocations of a team were made outside Mainstay, and of how many the worker gave a view.</summary>
/// <param name="Team">The team's key.</param>
/// <param name="All">Allocations since the first day.</param>
/// <param name="Outside">Of them first seen in the extract.</param>
/// <param name="WithView">Of them with the worker's own view.</param>
public sealed record OutsideShare(string Team, int All, int Outside, int WithView);

/// <summary>Decisions in the reader's reach.</summary>
public sealed class DecisionsQuery(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    /// <summary>Days that the shares look back.</summary>
    public const int ShareDays = 28;

    private const int Kept = 91;

    /// <summary>Decisions of the last 91 days and every open one, latest first.</summary>
    public async Task<IReadOnlyList<AllocationDecision>> ForAsync(
        WorkforceHistory history,
        Reader reader,
        CancellationToken cancel = default
    )
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Kept);
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db
            .AllocationDecisions.AsNoTracking()
            .Where(d => d.DecidedAtUtc >= since || d.HeldCase != null || d.State == DecisionState.Questioned)
            .OrderByDescending(d => d.Id)
            .ToListAsync(cancel);
        var reach = new AllocationReach(history, reader);
        return [.. rows.Select(d => d.Read()).Where(d => IsOf(reader, reach, d))];
    }

    /// <summary>One decision in the reader's reach by the case that it holds; null when there is none.</summary>
    public async Task<AllocationDecision?> HoldingAsync(string @case, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return (
            await db.AllocationDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.HeldCase == @case, cancel)
        )?.Read();
    }

    /// <summary>Shares by team over the last 28 days, in order of team's name; teams without an allocation left out.</summary>
    public static IReadOnlyList<OutsideShare> SharesOf(
        IReadOnlyList<AllocationDecision> decisions,
        WorkforceHistory history,
        DateOnly today
    )
    {
        var tree = history.Reading(TeamTree.Of);
        return
        [
            .. decisions
                .Where(d => d.Kind is DecisionKind.Lead or DecisionKind.Outside && d.Team is not null)
                .Where(d => d.State is DecisionState.Provisional or DecisionState.Confirmed or DecisionState.Questioned)
                .Where(d => d.StartsOn > today.AddDays(-ShareDays) && d.StartsOn <= today)
                .GroupBy(d => d.Team!)
                .OrderBy(g => tree.NameOf(g.Key, today))
                .Select(g => new OutsideShare(
                    g.Key,
                    g.Count(),
                    g.Count(d => d.Kind == DecisionKind.Outside),
                    g.Count(d => d.View is not null)
                )),
        ];
    }

    private static bool IsOf(Reader reader, AllocationReach reach, AllocationDecision decision) =>
        (decision.Team is { } team && reader.SeesTeam(team))
        || (decision.DecidedFor is { } place && reader.SeesTeam(place))
        || decision.DecidedBy == reader.Holder?.User
        || (
            decision.SecondLookBy is not null && reader.May(Permission.SecondLook) && reach.IsAbove(decision.DecidedFor)
        );
}
