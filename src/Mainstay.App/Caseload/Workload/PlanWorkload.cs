using System.Globalization;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Core.Results;
using Mainstay.Store.Access;

namespace Mainstay.App.Caseload.Workload;

/// <summary>
/// Makes, reviews and closes workload plans, and takes the worker's own view of them (practice P16, P8). Whether a manager may
/// plan for a worker is decided where the request comes in.
/// </summary>
public sealed class PlanWorkloadHandler(TypedFacts facts, Histories histories)
{
    /// <summary>Makes the plan that a worker's sustained excess asks for.</summary>
    public async Task<Result<WorkloadPlan>> MakeAsync(
        Reader by,
        string worker,
        IReadOnlyList<PlanStep> steps,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        if (history.Reading(Workforce.Of).ByPerson(worker) is not { } person)
        {
            return NoWorker(worker);
        }

        if (SustainedExcess.Of(history, person, by.Today) is not { } excess)
        {
            return new Problem(
                "workload.plan.no-excess",
                $"No plan is due: {person.Name} is not in sustained excess on {by.Today:d MMMM yyyy}"
            );
        }

        var plans = PlanStanding.PlansOf(history, person, by.Today);
        if (plans.Any(p => !p.Plan.IsClosed))
        {
            return new Problem("workload.plan.open", $"A plan for {person.Name} is open already: review it");
        }

        var number = (plans.Count + 1).ToString(CultureInfo.InvariantCulture);
        return await ChangeAsync(
            $"{person.Key}/{number}",
            person.Key,
            "workload plan made",
            plan =>
                plan is null
                    ? WorkloadPlan.Make(excess, steps, by.Today, NameOf(by))
                    : new Problem(
                        "workload.plan.open",
                        $"A plan for {person.Name} was made at the same moment: review it"
                    ),
            cancel
        );
    }

    /// <summary>Reviews an open plan; with steps when they change.</summary>
    public Task<Result<WorkloadPlan>> ReviewAsync(
        Reader by,
        PlanStanding standing,
        string? words,
        IReadOnlyList<PlanStep>? steps,
        CancellationToken cancel = default
    ) =>
        ChangeAsync(
            standing,
            "workload plan reviewed",
            plan => plan.Review(words, steps, by.Today, NameOf(by)),
            cancel
        );

    /// <summary>Closes an open plan when it may be closed.</summary>
    public async Task<Result<WorkloadPlan>> CloseAsync(
        Reader by,
        PlanStanding standing,
        string? words,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        var mayClose = PlanStanding.MayClose(history, standing.Worker, by.Today);
        return await ChangeAsync(
            standing,
            "workload plan closed",
            plan => plan.Close(mayClose, words, by.Today, NameOf(by)),
            cancel
        );
    }

    /// <summary>Takes the worker's own view. Nobody else gives it.</summary>
    public Task<Result<WorkloadPlan>> ViewAsync(
        Reader by,
        PlanStanding standing,
        bool agrees,
        string? words,
        CancellationToken cancel = default
    ) =>
        by.Holder?.Person is { } self && standing.Worker.PersonKeys.Contains(self)
            ? ChangeAsync(
                standing,
                "view of a workload plan",
                plan => plan.WithView(agrees, words, by.Today, NameOf(by)),
                cancel
            )
            : Task.FromResult<Result<WorkloadPlan>>(
                new Problem("workload.view.own", "Only the worker gives a view of their plan")
            );

    private Task<Result<WorkloadPlan>> ChangeAsync(
        PlanStanding standing,
        string what,
        Func<WorkloadPlan, Result<WorkloadPlan>> change,
        CancellationToken cancel
    ) =>
        standing.Key is { } key
            ? ChangeAsync(
                key,
                standing.Worker.Key,
                what,
                plan => plan is null ? NoPlan(standing.Worker.Name) : change(plan),
                cancel
            )
            : Task.FromResult<Result<WorkloadPlan>>(NoPlan(standing.Worker.Name));

    private Task<Result<WorkloadPlan>> ChangeAsync(
        string key,
        string worker,
        string what,
        Func<WorkloadPlan?, Result<WorkloadPlan>> change,
        CancellationToken cancel
    ) => facts.ChangeAsync(key, new LedgerEntry("change", $"person:{worker}", what), change, cancel: cancel);

    private static string NameOf(Reader by) =>
        by.Name ?? throw new InvalidOperationException("A plan is changed by somebody who is signed in.");

    private static Problem NoWorker(string worker) =>
        new("workload.worker.unknown", $"The record holds no worker {worker}");

    private static Problem NoPlan(string name) => new("workload.plan.none", $"No plan for {name} is open");
}
