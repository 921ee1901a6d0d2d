using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>The lines of the weekly report (R18, practice P7, P21). A later area adds its own here.</summary>
public static class WeeklyLines
{
    /// <summary>The lines as at a Friday: over target is also given for each band of the policy in force.</summary>
    /// <param name="history">The record.</param>
    /// <param name="asAt">The Friday.</param>
    public static IReadOnlyList<WeeklyLine> On(WorkforceHistory history, DateOnly asAt) =>
        [.. Caseload, .. OverTarget(history, asAt), .. NotAllocated, .. Ahead, .. Team];

    private static IReadOnlyList<WeeklyLine> Caseload { get; } =
    [
        Average(AvailableCaseload.PerFte),
        Average(AvailableCaseload.PerWorker),
        Average(DfeCaseload.CaseloadFte),
        new(AvailableCaseload.FamiliesPerWorker, LineGroup.Caseload, HasHistory: false),
        new(CaseloadRange.Highest, LineGroup.Caseload) { IsOfOneWorker = true },
        new(CaseloadRange.Median, LineGroup.Caseload) { IsOfOneWorker = true },
        new(CaseloadRange.Lowest, LineGroup.Caseload) { IsOfOneWorker = true },
        new(AllocationMeasures.Open, LineGroup.Caseload, IsSum: true),
    ];

    private static IReadOnlyList<WeeklyLine> NotAllocated { get; } =
    [
        new(AllocationMeasures.NotAllocated, LineGroup.NotAllocated, IsSum: true),
        Brief(AllocationMeasures.MayNeverWait),
        Brief(AllocationMeasures.Escalate),
        new(AllocationMeasures.LongestWait, LineGroup.NotAllocated, HasHistory: false) { IsOfOneWorker = true },
        .. AllocationMeasures.ByKind.Select(Brief),
    ];

    private static IReadOnlyList<WeeklyLine> Ahead { get; } =
    [
        new(CaseloadRange.StartingOrReturning, LineGroup.Ahead, HasHistory: false),
        new(NoticeMeasures.Received, LineGroup.Ahead, HasHistory: false, IsSum: true),
        new(NoticeMeasures.Working, LineGroup.Ahead, HasHistory: false, IsSum: true),
        new(AgencyEnding.Headcount, LineGroup.Ahead, HasHistory: false),
        new(AgencyEnding.Cases, LineGroup.Ahead, HasHistory: false),
        new(AwaitingMeasures.Closure, LineGroup.Ahead, HasHistory: false, IsSum: true),
        new(AwaitingMeasures.Transfer, LineGroup.Ahead, HasHistory: false, IsSum: true),
        new(ContinuityMeasures.ThreeOrMoreWorkers, LineGroup.Ahead, HasHistory: false, IsSum: true),
    ];

    private static IReadOnlyList<WeeklyLine> Team { get; } =
    [
        new(InPostMeasures.PermanentFte, LineGroup.Team, IsSum: true),
        new(InPostMeasures.PermanentHeadcount, LineGroup.Team, IsSum: true),
        new(AgencyMeasures.AgencyFte, LineGroup.Team, IsSum: true),
        new(VacancyMeasures.VacantFte, LineGroup.Team, IsSum: true),
        new(VacancyMeasures.VacantUncoveredFte, LineGroup.Team, IsSum: true),
        new(SkillMixMeasures.NewlyQualifiedShareFte, LineGroup.Team),
    ];

    private static IEnumerable<WeeklyLine> OverTarget(WorkforceHistory history, DateOnly asAt) =>
        [
            new(TargetMeasures.OverTarget, LineGroup.OverTarget),
            .. Experience
                .BandsOn(history, asAt)
                .Select(b => new WeeklyLine(
                    TargetMeasures.OverTarget,
                    LineGroup.OverTarget,
                    b.Code,
                    b.Title,
                    HasHistory: false
                )),
            new(TargetMeasures.OverUpperLimit, LineGroup.OverTarget, HasHistory: false),
            new(TargetMeasures.ProtectedOver, LineGroup.OverTarget, HasHistory: false),
            new(TargetMeasures.InSustainedExcess, LineGroup.OverTarget, HasHistory: false),
        ];

    private static WeeklyLine Average(Measure measure) =>
        new(measure, LineGroup.Caseload, TrendBand: Trend.CaseloadBand);

    private static WeeklyLine Brief(Measure measure) =>
        new(measure, LineGroup.NotAllocated, HasHistory: false, IsSum: true);
}
