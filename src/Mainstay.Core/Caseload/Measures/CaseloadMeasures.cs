using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>The measures of caseload and allocation.</summary>
public static class CaseloadMeasures
{
    /// <summary>Every measure, in the order of the weekly report.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        .. DfeCaseload.All,
        .. AvailableCaseload.All,
        .. TargetMeasures.All,
        .. AllocationMeasures.All,
        .. AwaitingMeasures.All,
        ContinuityMeasures.ThreeOrMoreWorkers,
        .. ReconciliationMeasures.All,
    ];
}
