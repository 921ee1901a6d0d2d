using Mainstay.Core.Access;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload.Workload;

/// <summary>What a worker's workload plan asks for on a day.</summary>
public enum PlanState
{
    /// <summary>Sustained excess and no open plan: one is due.</summary>
    Due,

    /// <summary>It runs until its next review.</summary>
    Running,

    /// <summary>The day of its review has come or passed.</summary>
    ReviewDue,

    /// <summary>Three weeks present and not over target, or the worker is here no more: it may be closed.</summary>
    MayClose,
}

/// <summary>How a worker stands to a workload plan on a day (practice P16).</summary>
/// <param name="Worker">The worker.</param>
/// <param name="State">What is asked for.</param>
/// <param name="Due">The day by which.</param>
/// <param name="Owner">Who has it: the team manager; once overdue the head of service; five working days later the director.</param>
/// <param name="Excess">The sustained excess; null when it does not hold any more.</param>
/// <param name="Key">The open plan's key; null when there is none.</param>
/// <param name="Plan">The open plan as it stood on the day; null when there is none.</param>
public sealed record PlanStanding(
    Worker Worker,
    PlanState State,
    DateOnly Due,
    AccessRole Owner,
    SustainedExcess? Excess,
    string? Key,
    WorkloadPlan? Plan
)
{
    /// <summary>Whether the worker has not yet given a view of the open plan's steps.</summary>
    public bool WaitsForWorker => Plan is not null && Plan.WorkersView is null;

    /// <summary>Every plan of a worker as it stood on a day, oldest first, with its key.</summary>
    public static IReadOnlyList<(string Key, WorkloadPlan Plan)> PlansOf(
        WorkforceHistory history,
        Worker worker,
        DateOnly day
    ) =>
        [
            .. history
                .All<WorkloadPlan>()
                .Where(f => worker.PersonKeys.Contains(f.Content.Worker))
                .OrderBy(f => f.Valid.From)
                .ThenBy(f => f.Key.Length)
                .ThenBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => (f.Key, Plan: f.Content.AsAt(day)))
                .Where(p => p.Plan is not null)
                .Select(p => (p.Key, p.Plan!)),
        ];

    /// <summary>How a worker stands on a day; null when no plan is open and none is due.</summary>
    public static PlanStanding? Of(WorkforceHistory history, Worker worker, DateOnly day)
    {
        var excess = SustainedExcess.Of(history, worker, day);
        var (key, plan) = PlansOf(history, worker, day).LastOrDefault(p => !p.Plan.IsClosed);
        if (plan is null)
        {
            return excess is null
                ? null
                : new(worker, PlanState.Due, excess.PlanDue, OwnerOf(excess.PlanDue, day), excess, null, null);
        }

        var due = plan.ReviewDue!.Value;
        var state =
            excess is null && MayClose(history, worker, day) ? PlanState.MayClose
            : due <= day ? PlanState.ReviewDue
            : PlanState.Running;
        return new(worker, state, due, OwnerOf(due, day), excess, key, plan);
    }

    /// <summary>Everybody in a team or below it for whom a plan is due or open, soonest first.</summary>
    public static IReadOnlyList<PlanStanding> InScope(WorkforceHistory history, Scope scope, DateOnly day) =>
        [
            .. history
                .Reading(Caseloads.Of)
                .On(WorkingDays.FridayOnOrBefore(day))
                .WorkersIn(scope)
                .Select(w => Of(history, w.Worker, day))
                .OfType<PlanStanding>()
                .OrderBy(s => s.Due)
                .ThenBy(s => s.Worker.Key, StringComparer.Ordinal),
        ];

    /// <summary>Whether a worker's plan may be closed on a day.</summary>
    public static bool MayClose(WorkforceHistory history, Worker worker, DateOnly day) =>
        SpellOnDay.Of(history, worker, day).Count == 0 || SustainedExcess.MayClosePlan(history, worker, day);

    /// <summary>Who has something that is due on a day: overdue it is the head of service's, five working days later the director's.</summary>
    public static AccessRole OwnerOf(DateOnly due, DateOnly day) =>
        day > WorkingDays.After(due, 5) ? AccessRole.Director
        : day > due ? AccessRole.HeadOfService
        : AccessRole.TeamManager;
}
