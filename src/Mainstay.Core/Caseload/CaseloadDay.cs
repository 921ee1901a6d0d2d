using System.Collections.Concurrent;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>Every worker's caseload and every open case's allocation on one day.</summary>
public sealed partial class CaseloadDay
{
    private readonly WorkforceHistory _history;
    private readonly Caseloads _caseloads;
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _below;
    private readonly ConcurrentDictionary<string, WorkerCaseload[]> _workersIn = new();
    private readonly ConcurrentDictionary<string, CaseAllocation[]> _allocationsIn = new();
    private readonly ConcurrentDictionary<CaseRecord, int> _socialWorkersOf = new();
    private readonly ConcurrentDictionary<CaseRecord, CaseAwaiting?> _awaitingOf = new();
    private readonly ConcurrentDictionary<Worker, WorkerCaseload> _caseloadOf;
    private readonly ConcurrentDictionary<Worker, SustainedExcess?> _excessOf;
    private readonly Lazy<IReadOnlyList<WorkerCaseload>> _workers;
    private Lazy<IReadOnlyList<CaseAllocation>> _allocations;

    internal CaseloadDay(WorkforceHistory history, Caseloads caseloads, DateOnly day)
    {
        (_history, _caseloads, Day) = (history, caseloads, day);
        Policy = PolicyInForce.On(history, day);
        (_below, _caseloadOf, _excessOf) = (new(), new(), new());
        _workers = new(WorkersOf);
        _allocations = new(() => AllocationRule.Of(history, caseloads, day));
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Figures of caseloads on the day, without their rows.</summary>
    internal FiguresOfDay Figures { get; private set; } = new();

    /// <summary>Stays the same while the day is kept from history to history; a day made anew has another.</summary>
    internal object Lineage { get; } = new();

    /// <summary>Sustained excess of a worker at the last Friday on or before the day; null when there is none.</summary>
    public SustainedExcess? ExcessOf(Worker worker) =>
        _excessOf.GetOrAdd(worker, w => SustainedExcess.Of(_caseloads, w, Day));

    /// <summary>The policy in force; null when the council has recorded no decision.</summary>
    public PolicyInForce? Policy { get; }

    /// <summary>Whether the record holds open cases at all (practice P1).</summary>
    public bool KnowsOpenCases => _caseloads.HasEpisodes;

    /// <summary>Whether an extract says which cases await closure or transfer.</summary>
    public bool KnowsAwaiting => _caseloads.KnowsAwaiting;

    /// <summary>Workers in a post or placement on the day, and those who still lead a case without one; in order of key.</summary>
    public IReadOnlyList<WorkerCaseload> Workers => _workers.Value;

    /// <summary>The allocation of every case that is open on the day, in order of reference.</summary>
    public IReadOnlyList<CaseAllocation> Allocations => _allocations.Value;

    /// <summary>Whether a team belongs to a scope: it is the scope's team or lies below it.</summary>
    /// <param name="team">The team's key; null when not known, which belongs to the whole council only.</param>
    /// <param name="scope">The scope.</param>
    public bool IsIn(string? team, Scope scope) =>
        scope.Team is null || (team is not null && Below(scope.Team).Contains(team));

    /// <summary>Workers with a spell in the scope's team and in its band.</summary>
    public IEnumerable<WorkerCaseload> WorkersIn(Scope scope)
    {
        var inTeam = scope.Team is null ? Workers : _workersIn.GetOrAdd(scope.Team, WorkersOf);
        return scope.Band is null ? inTeam : inTeam.Where(w => w.Band?.Code == scope.Band);
    }

    /// <summary>Allocations of the scope's team; a case belongs to its lead's team, else to the team that the case system says.</summary>
    public IReadOnlyList<CaseAllocation> AllocationsIn(Scope scope) =>
        scope.Team is null
            ? Allocations
            : _allocationsIn.GetOrAdd(scope.Team, _ => [.. Allocations.Where(a => IsIn(a.Team, scope))]);

    /// <summary>What a case waits for on the day; null when no extract says.</summary>
    public CaseAwaiting? AwaitingOf(CaseRecord @case) => _awaitingOf.GetOrAdd(@case, c => c.AwaitingOn(Day));

    /// <summary>Different social workers who led a child's case in the twelve months to the day; 0 for a household.</summary>
    public int SocialWorkersOf(CaseRecord @case) =>
        _socialWorkersOf.GetOrAdd(
            @case,
            c => c.SubjectOn(Day) == CaseSubject.Household ? 0 : _caseloads.SocialWorkersOf(c, Day)
        );

    /// <summary>Available workers by room left under target, most first, so that the next case is offered where there is room (N23).</summary>
    public IReadOnlyList<WorkerCaseload> ByRoom(Scope scope) =>
        [
            .. WorkersIn(scope)
                .Where(w => w.IsAvailableSocialWorker && w.Target.Target is not null)
                .OrderByDescending(w => w.Target.Target!.Value - w.Count.Counted)
                .ThenBy(w => w.Worker.Key),
        ];

    private IReadOnlyList<WorkerCaseload> WorkersOf() =>
        [
            .. _history
                .Reading(Workforce.Of)
                .Workers.Where(w => IsInPost(w, _ => true) || _caseloads.LeadsOn(w, Day))
                .Select(CaseloadOf),
        ];

    private WorkerCaseload[] WorkersOf(string team)
    {
        var below = Below(team);
        return [.. _history.Reading(Workforce.Of).Workers.Where(w => IsInPost(w, below.Contains)).Select(CaseloadOf)];
    }

    private WorkerCaseload CaseloadOf(Worker worker) =>
        _caseloadOf.GetOrAdd(worker, w => _caseloads.Of(w, Day, Policy));

    private bool IsInPost(Worker worker, Func<string, bool> isInTeam)
    {
        foreach (var spell in worker.Spells)
        {
            if (spell.Valid.Contains(Day) && isInTeam(spell.Content.Team))
            {
                return true;
            }
        }

        foreach (var spell in worker.AgencySpells)
        {
            if (spell.Valid.Contains(Day) && isInTeam(spell.Content.Team))
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlySet<string> Below(string team) =>
        _below.GetOrAdd(team, t => _history.Reading(TeamTree.Of).Below(t, Day));
}
