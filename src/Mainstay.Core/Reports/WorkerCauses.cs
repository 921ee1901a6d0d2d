using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>Why what one worker adds to a figure changed between two days.</summary>
internal sealed class WorkerCauses(WorkforceHistory history, DateOnly then, DateOnly now)
{
    private readonly Caseloads _caseloads = history.Reading(Caseloads.Of);
    private readonly TeamTree _tree = history.Reading(TeamTree.Of);

    /// <summary>The causes of one worker's difference; they sum to it.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="before">The worker's rows on the earlier day; empty when not counted.</param>
    /// <param name="after">The worker's rows on the later day.</param>
    public IEnumerable<RowCause> Of(Worker worker, MeasureRow[] before, MeasureRow[] after)
    {
        var above = after.Sum(r => r.Numerator) - before.Sum(r => r.Numerator);
        var below = after.Sum(r => r.Denominator) - before.Sum(r => r.Denominator);
        if (WhyCounted(worker) is { } cause)
        {
            return [new(cause, above, below)];
        }

        return ByCases(worker, above, below);
    }

    /// <summary>Why a worker who holds or held a post is there or gone.</summary>
    public Cause WhyInPost(Worker worker) => WhyCounted(worker) ?? Cause.Hours;

    // In the order of the causes: the first that holds has changed whether, where or for how much the worker counts.
    private Cause? WhyCounted(Worker worker)
    {
        var (was, @is) = (SpellOnDay.Of(history, worker, then), SpellOnDay.Of(history, worker, now));
        var isAgency = was.Concat(@is).All(s => s.Kind == "agency-spell");
        if (was.Count == 0 || @is.Count == 0)
        {
            return isAgency ? Cause.Agency
                : was.Count == 0 ? Cause.Starters
                : Cause.Leavers;
        }

        var (from, to) = (Places(was), Places(@is));
        return IsReorganised(was, @is) ? Cause.Reorganisation
            : was.All(s => s.Kind == "agency-spell") != @is.All(s => s.Kind == "agency-spell") ? Cause.Starters
            : !from.SetEquals(to) ? Cause.Transfers
            : was.Sum(s => s.Fte ?? 0) != @is.Sum(s => s.Fte ?? 0) ? Cause.Hours
            : IsAvailable(worker, then) != IsAvailable(worker, now) ? Cause.Absence
            : null;
    }

    private static HashSet<(string Team, string Role, bool Out)> Places(IEnumerable<SpellOnDay> spells) =>
        [.. spells.Select(s => (s.Team, s.RoleCode, s.IsSecondedOut))];

    // The worker's team began, ended or went under another service, whether or not the worker's spell says another team.
    private bool IsReorganised(IReadOnlyList<SpellOnDay> was, IReadOnlyList<SpellOnDay> @is) =>
        was.Concat(@is)
            .Select(s => s.Team)
            .Distinct()
            .Any(t =>
                history.On<Team>(t, then) is null != history.On<Team>(t, now) is null
                || !_tree.WithAncestors(t, then).SequenceEqual(_tree.WithAncestors(t, now))
            );

    private bool IsAvailable(Worker worker, DateOnly day)
    {
        var caseload = _caseloads.Of(worker, day);
        return caseload.Availability.IsAvailable && caseload.IsRegistered;
    }

    // Nothing but the cases, or the rule that counts them, has changed.
    private IEnumerable<RowCause> ByCases(Worker worker, decimal above, decimal below)
    {
        var (was, @is) = (_caseloads.Of(worker, then), _caseloads.Of(worker, now));
        var (lost, gained) = (was.Led.Except(@is.Led).ToArray(), @is.Led.Except(was.Led).ToArray());
        decimal closed = -lost.Count(c => !c.IsOpenOn(now));
        decimal opened = gained.Count(c => !c.IsOpenOn(then));
        decimal moved = gained.Length - lost.Length - closed - opened;
        (Cause Cause, decimal Cases)[] steps =
        [
            (Cause.CasesClosed, closed),
            (Cause.CasesMoved, moved),
            (Cause.CasesIn, opened),
        ];
        if (closed == 0 && moved == 0 && opened == 0)
        {
            yield return new(Cause.RuleChanges, above, below);
            yield break;
        }

        // A count of cases changes by the cases; whatever else the figure counts goes with the largest change of its own sign.
        var net = closed + moved + opened;
        if (net != 0 && above == net)
        {
            var lead = steps.MaxBy(s => s.Cases * Math.Sign(net)).Cause;
            foreach (var (cause, cases) in steps.Where(s => s.Cases != 0 || (s.Cause == lead && below != 0)))
            {
                yield return new(cause, cases, cause == lead ? below : 0);
            }

            yield break;
        }

        var sign = above != 0 ? Math.Sign(above) : Math.Sign(below);
        yield return new(steps.MaxBy(s => s.Cases * sign).Cause, above, below);
    }
}
