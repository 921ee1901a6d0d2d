using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Ahead;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Planning.Allocation;
using Mainstay.Planning.Allocation.Families;
using Mainstay.Planning.Choosing;

namespace Mainstay.Planning.Reallocation;

/// <summary>What a plan is asked for.</summary>
/// <param name="Kind">Cover or reallocation.</param>
/// <param name="From">Whose cases.</param>
/// <param name="LastDay">The last day with that worker, today or later; for cover today.</param>
/// <param name="Scope">Whose workers may receive.</param>
/// <param name="Marks">The manager's marks.</param>
public sealed record ReallocationRequest(
    PlanKind Kind,
    Worker From,
    DateOnly LastDay,
    Scope Scope,
    IReadOnlyList<UnitMark> Marks
);

/// <summary>Makes the plan that is cheapest by the terms shown, families whole and nobody over target (practice P17, P18; contract K30).</summary>
/// <remarks>
/// A worker may receive up to the effective target on the day after the last one; the moves are dated so that no week before passes that
/// week's target where an earlier day allows it (<see cref="MoveDates"/>).
/// </remarks>
public static class ReallocationPlanner
{
    /// <summary>Makes the plan.</summary>
    /// <param name="history">The record.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="today">The day.</param>
    /// <param name="weights">What each term counts; null for the standard ones.</param>
    public static ReallocationPlan Make(
        WorkforceHistory history,
        ReallocationRequest request,
        DateOnly today,
        ChoiceWeights? weights = null
    )
    {
        var held = history.Reading(Caseloads.Of).On(today);
        var own = history.Reading(Caseloads.Of).Of(request.From, today);
        var ahead = new TargetAhead(history, request.Scope, today);
        var dates = new MoveDates(today, request.LastDay, ahead);
        var places = new PlaceScale(held.Policy?.Policy);
        CaseRecord[] open = [.. own.Led.Where(c => !c.IsRestrictedOn(today))];
        var units = UnitsOf(open, request, history, today);
        WorkerCaseload[] receivers =
        [
            .. held.WorkersIn(request.Scope)
                .Where(w => w.Worker != request.From && w.IsInCaseHoldingRole)
                .OrderBy(w => w.Worker.Name)
                .ThenBy(w => w.Worker.Key, StringComparer.Ordinal),
        ];
        var options = new UnitOptions(history, today, own, weights ?? ChoiceWeights.Standard);
        var judged = units.Select(u => u with { Options = options.Of(u, receivers, dates.AtEnd) }).ToArray();
        var moving = judged.Where(u => !u.Closes && Moves(u, request.Kind, history, today)).ToArray();
        var solved = Solve(moving, receivers, places, dates.AtEnd);
        var placed = moving.Select((u, i) => (u.Key, To: solved.Worker[i])).ToDictionary(u => u.Key, u => u.To);
        PlannedUnit[] answered =
        [
            .. judged.Select(u =>
                !placed.TryGetValue(u.Key, out var to) ? u
                : to >= 0 ? u with { To = receivers[to].Worker }
                : u with { NotPlaced = WhyNotPlaced(u) }
            ),
        ];
        var dated = dates.Put(answered, receivers);
        return new(
            request.Kind,
            request.From,
            today,
            request.LastDay,
            dated,
            [.. receivers.Select(r => Receive(r, dated, dates))],
            own.Led.Count - open.Length,
            solved.IsProved,
            solved.Cost
        );
    }

    // Cover is for what may never wait, and for what the manager gives to somebody by a mark.
    private static bool Moves(PlannedUnit unit, PlanKind kind, WorkforceHistory history, DateOnly today)
    {
        if (kind == PlanKind.Reallocation || unit.Marks.Any(m => m.Kind == UnitMarkKind.MustGoTo))
        {
            return true;
        }

        var rules = PolicyInForce.AllocationOn(history, today).Rules;
        return unit.Cases.Any(c => c.StatusesOn(today).Any(s => rules.Any(r => r.Status == s && !r.MayWait)));
    }

    private static PlannedUnit[] UnitsOf(
        CaseRecord[] cases,
        ReallocationRequest request,
        WorkforceHistory history,
        DateOnly today
    )
    {
        var split = request
            .Marks.Where(m => m.Kind == UnitMarkKind.Split)
            .Select(m => m.Unit)
            .ToHashSet(StringComparer.Ordinal);
        string KeyOf(CaseRecord c) =>
            c.FamilyNear(today) is { } family && !split.Contains($"family:{family}")
                ? $"family:{family}"
                : $"case:{c.Key}";

        return
        [
            .. cases
                .GroupBy(KeyOf)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new PlannedUnit(
                    g.Key,
                    [.. g],
                    [.. request.Marks.Where(m => m.Unit == g.Key)],
                    null,
                    null,
                    [],
                    null
                )),
        ];
    }

    private static FamilyPlan Solve(
        PlannedUnit[] units,
        WorkerCaseload[] receivers,
        PlaceScale places,
        IReadOnlyDictionary<string, decimal> targets
    )
    {
        if (units.Length == 0 || receivers.Length == 0)
        {
            return new([.. units.Select(_ => -1)], 0, units.Sum(u => places.Of(u.Cases.Count)), true, 0);
        }

        int[][] costs =
        [
            .. receivers.Select(r =>
                targets.TryGetValue(r.Worker.Key, out var target) ? places.Costs(target, r.Count.Counted) : []
            ),
        ];
        var numbers = receivers.Select((r, i) => (r.Worker, i)).ToDictionary(r => r.Worker, r => r.i);
        var pairs =
            from unit in units.Select((u, i) => (Options: u.Options, Number: i))
            from option in unit.Options
            where option.WhyNot is null
            select new PermittedPair(unit.Number, numbers[option.Worker], option.Cost);
        int[] sizes = [.. units.Select(u => places.Of(u.Cases.Count))];
        return FamilyEngine.Solve(FamilyProblem.Create(sizes, costs, [.. pairs]).Value!);
    }

    private static string WhyNotPlaced(PlannedUnit unit)
    {
        var can = unit.Options.Where(o => o.WhyNot is null).Select(o => o.Worker.Name).ToArray();
        if (can.Length > 0)
        {
            return $"those who may hold it have no room left under their targets: {string.Join(", ", can)}";
        }

        var against = unit
            .Options.GroupBy(o => o.WhyNot!)
            .OrderByDescending(g => g.Count())
            .Select(g => $"{g.Key} ({g.Count()})");
        return "nobody may hold it: "
            + string.Join("; ", against.DefaultIfEmpty("there is nobody in the teams chosen"));
    }

    private static Receiver Receive(WorkerCaseload receiver, PlannedUnit[] units, MoveDates dates)
    {
        var theirs = units.Where(u => u.To == receiver.Worker).ToArray();
        return new(
            receiver,
            receiver.Spells.Where(s => s.HoldsCases).OrderByDescending(s => s.Fte).FirstOrDefault()?.Team,
            receiver.CountWith([.. theirs.SelectMany(u => u.Cases)]),
            [
                .. dates.Weeks.Select(w => new ReceiverWeek(
                    w.Day,
                    receiver.CountWith([.. theirs.Where(u => u.MoveOn <= w.Day).SelectMany(u => u.Cases)]).Counted,
                    w.Targets.TryGetValue(receiver.Worker.Key, out var target) ? target : null
                )),
            ]
        );
    }
}
