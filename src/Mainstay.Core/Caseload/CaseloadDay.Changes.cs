using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <content>The day in a later history.</content>
public sealed partial class CaseloadDay
{
    private CaseloadDay(WorkforceHistory history, Caseloads caseloads, CaseloadDay before, CaseloadsTouched touched)
    {
        (_history, _caseloads, Day, Policy) = (history, caseloads, before.Day, before.Policy);
        var gone = touched.Workers.Select(w => w.Before).OfType<Worker>().ToHashSet();
        (_below, Lineage) = (before._below, before.Lineage);
        _caseloadOf = new(before._caseloadOf.Where(c => !gone.Contains(c.Key)));
        _excessOf = new(before._excessOf.Where(e => !gone.Contains(e.Key)));
        _workers = new(WorkersOf);
        _allocations = new(() => AllocationRule.Of(history, caseloads, Day));
    }

    /// <summary>This day after a change that leaves teams, roles and policies as they are.</summary>
    /// <param name="history">The later history.</param>
    /// <param name="caseloads">Its caseloads.</param>
    /// <param name="touched">What the change may have touched.</param>
    /// <returns>The day, and the teams of whom something changed on it; null among them for what is in no team.</returns>
    internal (CaseloadDay Day, IReadOnlySet<string?> Changed) After(
        WorkforceHistory history,
        Caseloads caseloads,
        CaseloadsTouched touched
    )
    {
        var next = new CaseloadDay(history, caseloads, this, touched);
        HashSet<string?> changed = [];
        foreach (var (before, after) in touched.Workers)
        {
            CompareWorker(next, before, after, changed);
        }

        if (_allocations.IsValueCreated)
        {
            next._allocations = new(CompareCases(next, touched, changed));
        }

        return (next.WithFiguresOf(this, changed), changed);
    }

    private CaseloadDay WithFiguresOf(CaseloadDay before, HashSet<string?> changed)
    {
        bool IsKept(Scope scope) =>
            scope.Team is null ? changed.Count == 0 : !changed.OfType<string>().Any(t => IsIn(t, scope));
        Figures = changed.Count == 0 ? before.Figures : before.Figures.Only(IsKept);
        return this;
    }

    private void CompareWorker(CaseloadDay next, Worker? before, Worker? after, HashSet<string?> changed)
    {
        var was = before is null ? null : CaseloadOf(before);
        var @is = after is null ? null : next.CaseloadOf(after);
        if (was is null || @is is null || !was.SaysTheSame(@is) || !SameExcess(next, before!, after!))
        {
            AddTeams(changed, was);
            AddTeams(changed, @is);
        }
    }

    private bool SameLeads(CaseloadDay next, CaseRecord before, CaseRecord after) =>
        SocialWorkersOf(before) == next.SocialWorkersOf(after);

    // Nothing rests on an excess that was never asked for.
    private bool SameExcess(CaseloadDay next, Worker before, Worker after) =>
        !_excessOf.TryGetValue(before, out var excess) || excess.SaysTheSame(next.ExcessOf(after));

    private static void AddTeams(HashSet<string?> changed, WorkerCaseload? caseload)
    {
        if (caseload is null || (caseload.Spells.Count == 0 && caseload.Led.Count == 0))
        {
            return;
        }

        changed.Add(null);
        changed.UnionWith(caseload.Spells.Select(s => s.Team));
    }

    private CaseAllocation[] CompareCases(CaseloadDay next, CaseloadsTouched touched, HashSet<string?> changed)
    {
        var references = touched.Cases;
        var cases = references.Select(next._caseloads.Find).OfType<CaseRecord>();
        var after = AllocationRule.Of(next._history, next._caseloads, Day, cases);
        var byReference = after.ToDictionary(a => a.Case.Key);
        foreach (var reference in references)
        {
            var was = ByReference.Find(Allocations, a => a.Case.Key, reference);
            var @is = byReference.GetValueOrDefault(reference);
            if (
                was is null || @is is null
                    ? was != @is
                    : !was.SaysTheSame(@is) || (touched.Led.Contains(reference) && !SameLeads(next, was.Case, @is.Case))
            )
            {
                changed.Add(was?.Team);
                changed.Add(@is?.Team);
            }
        }

        return ByReference.Replaced(Allocations, a => a.Case.Key, references, after);
    }
}
