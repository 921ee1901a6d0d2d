using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Caseloads against effective targets and upper limits (practice P4, P28; N20).</summary>
/// <remarks>All are <c>x</c> while the council has recorded no decision; those of the upper limit also while the policy has none.</remarks>
public static class TargetMeasures
{
    private const string Source = "Mainstay, practice rule P4, by the council's own policy";

    private const string Who =
        "Available, registered social workers in case-holding roles, agency included, whose target is known; a worker "
        + "whose target is not known is left out of both halves and counted beside. Caseload by the policy's count rule, "
        + "compared unrounded. A worker in two teams is one in each.";

    /// <summary>Workers over target.</summary>
    public static Measure OverTarget { get; } =
        Count("over_target", "Workers over target", "workers whose caseload is over their effective target", IsOver);

    /// <summary>Share of workers over target.</summary>
    public static Measure OverTargetShare { get; } =
        Share(
            "over_target_share",
            "Share of workers over target",
            "workers whose caseload is over their effective target",
            IsOver,
            w => w.Target.Target is not null
        );

    /// <summary>Workers over the upper limit.</summary>
    public static Measure OverUpperLimit { get; } =
        Count(
            "over_upper_limit",
            "Workers over the upper limit",
            "workers whose caseload is over their effective upper limit",
            IsOverLimit,
            needsLimit: true
        );

    /// <summary>Share of workers over the upper limit.</summary>
    public static Measure OverUpperLimitShare { get; } =
        Share(
            "over_upper_limit_share",
            "Share of workers over the upper limit",
            "workers whose caseload is over their effective upper limit",
            IsOverLimit,
            w => w.Target.UpperLimit is not null,
            needsLimit: true
        );

    /// <summary>Newly qualified and other protected workers over their figure.</summary>
    public static Measure ProtectedOver { get; } =
        Count(
            "protected_over_target",
            "Newly qualified and other workers on a programme over their figure",
            "workers with an open programme whose caseload is over their effective target",
            w => w.Target.IsProtected && IsOver(w)
        );

    /// <summary>Room for n more: whole cases that still fit under target.</summary>
    public static Measure Room { get; } =
        Make(
            Define(
                "room",
                "Room for more cases under target",
                Basis.Cases,
                "cases",
                "whole cases that still fit under each worker's effective target",
                null
            ),
            false,
            (day, scope) =>
                AvailableCaseload
                    .Available(day, scope)
                    .Where(h => h.Worker.Room is not null)
                    .Select(h => h.Row(h.Worker.Room!.Value, 0, Against(h.Worker)))
        );

    /// <summary>Workers whose target is not known: a fault of the record.</summary>
    public static Measure NotKnown { get; } =
        Make(
            Define(
                "target_not_known",
                "Workers whose target is not known",
                Basis.Heads,
                "people",
                "workers with no day of qualification, no FTE or no figure in the policy",
                null
            ),
            false,
            (day, scope) =>
                AvailableCaseload
                    .Available(day, scope)
                    .Where(h => h.Worker.Target.State != TargetState.Known)
                    .Select(h => h.Row(1, 0, h.Worker.Target.Fault!))
        );

    /// <summary>Workers in sustained excess: a workload plan is due for each (practice P16).</summary>
    public static Measure InSustainedExcess { get; } =
        Make(
            new(
                "sustained_excess",
                "Workers in sustained excess",
                Basis.Heads,
                "people",
                "workers in sustained excess, for whom a workload plan is due",
                null,
                $"{Who} Over 110% of the effective target in 4 of the last 6 Fridays present, or, while protected, over it at "
                    + "the last Friday; weeks away are skipped.",
                "Mainstay, practice rule P16, by the council's own policy",
                Decimals: 0
            ),
            false,
            (day, scope) =>
                AvailableCaseload
                    .Available(day, scope)
                    .Select(h => (Holder: h, Excess: day.ExcessOf(h.Worker.Worker)))
                    .Where(h => h.Excess is not null)
                    .Select(h => h.Holder.Row(1, 0, Sustained(h.Holder.Worker, h.Excess!)))
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        OverTarget,
        OverTargetShare,
        OverUpperLimit,
        OverUpperLimitShare,
        ProtectedOver,
        InSustainedExcess,
        Room,
        NotKnown,
    ];

    private static string Sustained(WorkerCaseload worker, SustainedExcess excess) =>
        $"{Against(worker)}, since {Words.Day(excess.Since)}, plan due {Words.Day(excess.PlanDue)}";

    private static bool IsOver(WorkerCaseload worker) => worker.OverTarget is not null;

    private static bool IsOverLimit(WorkerCaseload worker) => worker.OverUpperLimit is not null;

    private static Measure Count(
        string name,
        string title,
        string numerator,
        Func<WorkerCaseload, bool> isCounted,
        bool needsLimit = false
    ) =>
        Make(
            Define(name, title, Basis.Heads, "people", numerator, null),
            needsLimit,
            (day, scope) =>
                AvailableCaseload
                    .Available(day, scope)
                    .Where(h => isCounted(h.Worker))
                    .Select(h => h.Row(1, 0, Against(h.Worker)))
        );

    private static Measure Share(
        string name,
        string title,
        string numerator,
        Func<WorkerCaseload, bool> isCounted,
        Func<WorkerCaseload, bool> hasFigure,
        bool needsLimit = false
    ) =>
        Make(
            Define(name, title, Basis.Heads, "ratio", numerator, "workers with such a figure"),
            needsLimit,
            (day, scope) =>
                AvailableCaseload
                    .Available(day, scope)
                    .Where(h => hasFigure(h.Worker))
                    .Select(h => h.Row(isCounted(h.Worker) ? 1 : 0, 1, Against(h.Worker)))
        );

    private static Measure Make(
        MeasureDefinition definition,
        bool needsLimit,
        Func<CaseloadDay, Scope, IEnumerable<MeasureRow>> rows
    ) =>
        CaseloadFigure.Make(
            definition,
            (day, scope) =>
                day.Policy is null ? Behind.NotKnown(PolicyInForce.NoneInForce)
                : needsLimit && day.Policy.Policy.Targets.All(t => t.UpperLimit is null)
                    ? Behind.NotKnown("the policy has no upper limit")
                : new([.. rows(day, scope)], Unknown(day, scope))
        );

    private static string? Unknown(CaseloadDay day, Scope scope)
    {
        var unknown = AvailableCaseload.Available(day, scope).Count(h => h.Worker.Target.State != TargetState.Known);
        return unknown == 0 ? null : $"{Words.Count(unknown, "worker", "workers")} whose target is not known left out.";
    }

    private static string Against(WorkerCaseload worker)
    {
        var target = worker.Target.Target is { } t ? $"target {Words.OneDecimal(t.Value)}" : "target not known";
        var limit = worker.Target.UpperLimit is { } l ? $", upper limit {Words.OneDecimal(l.Value)}" : "";
        var over = worker.OverTarget is { } o ? $", over target by {Words.OneDecimal(o.Cases)}" : "";
        return $"{worker.Shown}, {target}{limit}{over}";
    }

    private static MeasureDefinition Define(
        string name,
        string title,
        Basis basis,
        string unit,
        string numerator,
        string? denominator
    ) => new(name, title, basis, unit, numerator, denominator, Who, Source, Decimals: unit == "ratio" ? 1 : 0);
}
