using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload.Policies;

/// <summary>One worker before and after a policy that is only proposed.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Before">By the policy in force on the day.</param>
/// <param name="After">By the proposed one, count rule included.</param>
public sealed record PolicyPreviewLine(Worker Worker, WorkerCaseload Before, WorkerCaseload After)
{
    /// <summary>Whether the worker would be over target and is not.</summary>
    public bool GoesOver => Before.OverTarget is null && After.OverTarget is not null;

    /// <summary>Whether the worker is over target and would not be.</summary>
    public bool GoesUnder => Before.OverTarget is not null && After.OverTarget is null;
}

/// <summary>What a proposed policy would do to the people of a day: who would go over, who under (practice P20, P28).</summary>
/// <param name="Lines">Available social workers in case-holding roles, in order of key.</param>
public sealed record PolicyPreview(IReadOnlyList<PolicyPreviewLine> Lines)
{
    /// <summary>Workers over target by the policy in force.</summary>
    public int OverBefore => Lines.Count(l => l.Before.OverTarget is not null);

    /// <summary>Workers who would be over target.</summary>
    public int OverAfter => Lines.Count(l => l.After.OverTarget is not null);

    /// <summary>Workers over the upper limit by the policy in force.</summary>
    public int OverLimitBefore => Lines.Count(l => l.Before.OverUpperLimit is not null);

    /// <summary>Workers who would be over the upper limit.</summary>
    public int OverLimitAfter => Lines.Count(l => l.After.OverUpperLimit is not null);

    /// <summary>Workers for whom the proposed policy would give no target.</summary>
    public int WithoutTarget => Lines.Count(l => l.After.Target.State != TargetState.Known);

    /// <summary>The preview on a day.</summary>
    public static PolicyPreview Of(WorkforceHistory history, TargetPolicy policy, DateOnly day)
    {
        var caseloads = history.Reading(Caseloads.Of);
        var proposed = new PolicyInForce("proposed", new DateRange(day, null), policy);
        return new([
            .. caseloads
                .On(day)
                .WorkersIn(Scope.Council)
                .Where(w => w.IsAvailableSocialWorker)
                .Select(w => new PolicyPreviewLine(w.Worker, w, caseloads.Of(w.Worker, day, proposed))),
        ]);
    }
}
