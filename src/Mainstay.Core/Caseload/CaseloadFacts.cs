using Mainstay.Core.Measures.Columns;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>Caseloads of a history by dense numbers: who is in which team as a social worker, and which cases each leads when.</summary>
/// <remarks>A reading: make it by <c>history.Reading(CaseloadFacts.Of)</c>.</remarks>
internal sealed class CaseloadFacts
{
    private readonly (string Team, WorkerDays Days)[] _spells;
    private readonly WorkerDays[] _led;
    private readonly int _workers;

    private CaseloadFacts((string, WorkerDays)[] spells, WorkerDays[] led, int workers) =>
        (_spells, _led, _workers) = (spells, led, workers);

    public static CaseloadFacts Of(WorkforceHistory history)
    {
        var caseloads = history.Reading(Caseloads.Of);
        var workers = history.Reading(Workforce.Of).Workers;
        var spells = workers.SelectMany((w, i) => SpellsOf(history, w, i));
        var led = workers.SelectMany((w, i) => caseloads.HeldBy(w)?.Led(i) ?? []);
        return new([.. spells], [.. led], workers.Count);
    }

    /// <summary>
    /// The facts of a scope as one team, a worker of two of its teams once; null when a worker is inside and outside it on
    /// one day, since cases are then shared by FTE and no longer whole numbers.
    /// </summary>
    public CouncilFacts? InScope(Func<string?, bool> isInScope)
    {
        var inside = TimesApartOf(_spells.Where(s => isInScope(s.Team)));
        var outside = TimesApartOf(_spells.Where(s => !isInScope(s.Team))).ToLookup(s => s.Worker);
        return inside.Any(i => outside[i.Worker].Any(o => o.From < i.End && i.From < o.End))
            ? null
            : new CouncilFacts
            {
                Workers = _workers,
                Teams = 1,
                Spells = inside
                    .Select(i => new TeamSpell(i.Worker, 0, i.From, i.End, 0, CouncilFacts.NotKnown))
                    .ToArray(),
                Allocations = [_led],
            };
    }

    private static WorkerDays[] TimesApartOf(IEnumerable<(string Team, WorkerDays Days)> spells) =>
        [
            .. spells
                .GroupBy(s => s.Days.Worker, s => s.Days)
                .SelectMany(w => TimesApart.Of(w.OrderBy(d => d.From).ToArray()).ToArray()),
        ];

    private static IEnumerable<(string, WorkerDays)> SpellsOf(WorkforceHistory history, Worker worker, int number)
    {
        var spells = worker
            .Spells.Select(s => (s.Content.Team, s.Content.Role, s.Valid))
            .Concat(worker.AgencySpells.Select(s => (s.Content.Team, s.Content.Role, s.Valid)));
        return from spell in spells
            from days in RoleDays.SocialWork(history, spell.Role, spell.Valid)
            select (spell.Team, new WorkerDays(number, days.From, days.End));
    }
}
