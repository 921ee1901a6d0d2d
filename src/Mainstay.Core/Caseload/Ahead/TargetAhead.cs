using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Ahead;

/// <summary>Workers' effective targets on days to come, by what is confirmed and expected now: what room will be by then.</summary>
/// <param name="history">The record.</param>
/// <param name="scope">The team with those below it, or the council.</param>
/// <param name="today">The day from which it looks ahead.</param>
public sealed class TargetAhead(WorkforceHistory history, Scope scope, DateOnly today)
{
    private readonly PeopleAhead _people = new(history, scope, today);

    /// <summary>Targets on a day, today or later.</summary>
    /// <returns>By worker's key, in cases, unrounded; 0 for who has left or is away by then; no entry where the target is not known.</returns>
    public IReadOnlyDictionary<string, decimal> On(DateOnly day) =>
        _people
            .On(day)
            .Where(p => p.Expected.Chain is not null || p.Expected.IsAway || !p.Expected.IsHere)
            .GroupBy(p => p.Key)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Expected.Target));
}
