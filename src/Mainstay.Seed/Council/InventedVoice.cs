using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Seed.Council;

/// <summary>
/// What people of the invented council have typed: workload plans for two of those longest over target, one agreed and one not
/// yet answered, and a concern of a third. No extract brings these, so they are stated as a page would.
/// </summary>
internal static class InventedVoice
{
    private const string Manager = "the team manager";

    public static async Task StateAsync(
        TypedFacts facts,
        WorkforceHistory history,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var over = SustainedExcess.InScope(history, Scope.Council, today);
        foreach (var (excess, i) in over.Take(2).Select((e, i) => (e, i)))
        {
            var on = today.AddDays(-9);
            await StateAsync(facts, excess.Worker.Key, Plan(excess, on, isAgreed: i == 0), on, cancel);
        }

        foreach (var excess in over.Skip(2).Take(1))
        {
            var on = today.AddDays(-1);
            await StateAsync(facts, excess.Worker.Key, Concern(history, excess, on), on, cancel);
        }
    }

    private static WorkloadPlan Plan(SustainedExcess excess, DateOnly on, bool isAgreed)
    {
        PlanStep[] steps =
        [
            new(
                PlanStepKind.Move,
                "two cases that belong to the next team since their conference",
                Manager,
                on.AddDays(14),
                2
            ),
            new(PlanStepKind.Pause, "no new case until the next review", Manager, on.AddDays(14)),
            new(
                PlanStepKind.Support,
                "a family support worker on three visits a week",
                "the senior practitioner",
                on.AddDays(7)
            ),
        ];
        var made = WorkloadPlan.Make(excess, steps, on, Manager).Value!;
        return isAgreed ? made.WithView(agrees: true, null, on.AddDays(1), excess.Worker.Name).Value! : made;
    }

    private static WorkloadConcern Concern(WorkforceHistory history, SustainedExcess excess, DateOnly on)
    {
        var caseload = history.Reading(Caseloads.Of).Of(excess.Worker, on);
        var raised = new ConcernEntry(
            ConcernEntryKind.Raised,
            on,
            excess.Worker.Name,
            "Two sets of proceedings in one week, and visits that cannot wait.",
            null,
            caseload.Count.Counted,
            caseload.Target.Target?.Value
        );
        return WorkloadConcern.Raise(excess.Worker.Key, AccessRole.TeamManager, raised).Value!;
    }

    private static Task StateAsync(
        TypedFacts facts,
        string worker,
        object said,
        DateOnly on,
        CancellationToken cancel
    ) =>
        facts.StateAsync(
            $"{worker}/1",
            $"person:{worker}",
            "invented for the demonstration",
            said,
            new DateRange(on, null),
            cancel
        );
}
