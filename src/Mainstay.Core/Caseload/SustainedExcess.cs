using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>Which rule of sustained excess holds (practice P16).</summary>
public enum ExcessKind
{
    /// <summary>Over 110% of the effective target in 4 of the last 6 weeks present.</summary>
    Ordinary,

    /// <summary>Over the effective target at one weekly snapshot while a programme, a return or an adjustment protects it.</summary>
    Protected,
}

/// <summary>One weekly snapshot of a worker.</summary>
/// <param name="Friday">The Friday of the snapshot.</param>
/// <param name="IsPresent">Whether the worker was available in that week; weeks away are skipped, they neither count nor reset.</param>
/// <param name="Counted">The caseload by the policy's count rule.</param>
/// <param name="Target">The effective target, unrounded; null when not known.</param>
/// <param name="IsProtected">Whether a programme, a return after absence or an adjustment was in force.</param>
public sealed record ExcessWeek(DateOnly Friday, bool IsPresent, decimal Counted, decimal? Target, bool IsProtected)
{
    /// <summary>Whether the caseload is over the effective target, compared unrounded.</summary>
    public bool IsOver => Counted > Target;

    /// <summary>Whether it is over 110% of the effective target.</summary>
    public bool IsWellOver => Counted > Target * SustainedExcess.OrdinaryRatio;
}

/// <summary>
/// Sustained excess of one worker at a weekly snapshot; it opens a workload plan (practice P16). Snapshots are Fridays.
/// </summary>
/// <param name="Worker">The worker.</param>
/// <param name="Kind">The rule that holds; protected where both do.</param>
/// <param name="Since">The first Friday since which it has held without a break, looked for half a year back.</param>
/// <param name="IsLonger">Whether it has held for longer than the half year that is looked back.</param>
/// <param name="Weeks">The snapshots that were looked at, latest first: the last six present for ordinary excess, one for protected.</param>
public sealed record SustainedExcess(
    Worker Worker,
    ExcessKind Kind,
    DateOnly Since,
    bool IsLonger,
    IReadOnlyList<ExcessWeek> Weeks
)
{
    /// <summary>Ordinary excess begins above this share of the effective target.</summary>
    public const decimal OrdinaryRatio = 1.1m;

    /// <summary>Weeks present that ordinary excess looks at.</summary>
    public const int WeeksLookedAt = 6;

    /// <summary>Weeks of those that must be over.</summary>
    public const int WeeksOver = 4;

    /// <summary>Weeks present and not over target after which a plan is closed.</summary>
    public const int WeeksUnderToClose = 3;

    // Half a year away is not looked behind: who returns after it begins anew.
    private const int WeeksBack = 26;

    /// <summary>The day by which the workload plan is due: five working days after it began. Overdue, the head of service is told.</summary>
    public DateOnly PlanDue => WorkingDays.After(Since, 5);

    /// <summary>The day after which the director is told of a plan that is still not there: ten working days after it began.</summary>
    public DateOnly DirectorTold => WorkingDays.After(Since, 10);

    /// <summary>Sustained excess of a worker as at a day; null when neither rule holds.</summary>
    /// <param name="history">The record.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="day">The day; the last Friday on or before it is the snapshot.</param>
    public static SustainedExcess? Of(WorkforceHistory history, Worker worker, DateOnly day) =>
        Of(history.Reading(Caseloads.Of), worker, day);

    internal static SustainedExcess? Of(Caseloads caseloads, Worker worker, DateOnly day)
    {
        var weeks = new WeeklySnapshots(caseloads, worker, WorkingDays.FridayOnOrBefore(day));
        if (KindAt(weeks, 0) is not { } kind)
        {
            return null;
        }

        var since = 0;
        while (since < WeeksBack && KindAt(weeks, since + 1) is not null)
        {
            since++;
        }

        return new(worker, kind, weeks[since].Friday, since == WeeksBack, Looked(weeks, 0, kind));
    }

    /// <summary>Everybody in sustained excess in a team or below it on a day, longest first.</summary>
    public static IReadOnlyList<SustainedExcess> InScope(WorkforceHistory history, Scope scope, DateOnly day) =>
        [
            .. history
                .Reading(Caseloads.Of)
                .On(WorkingDays.FridayOnOrBefore(day))
                .WorkersIn(scope)
                .Select(w => Of(history, w.Worker, day))
                .OfType<SustainedExcess>()
                .OrderBy(e => e.Since)
                .ThenBy(e => e.Worker.Key),
        ];

    /// <summary>Whether a plan may be closed: present and not over target at each of the last three snapshots present.</summary>
    public static bool MayClosePlan(WorkforceHistory history, Worker worker, DateOnly day)
    {
        var weeks = new WeeklySnapshots(history.Reading(Caseloads.Of), worker, WorkingDays.FridayOnOrBefore(day));
        var present = Present(weeks, 0).Take(WeeksUnderToClose).ToArray();
        return present.Length == WeeksUnderToClose && present.All(w => w.Target is not null && !w.IsOver);
    }

    private static ExcessKind? KindAt(WeeklySnapshots weeks, int back) =>
        Looked(weeks, back, ExcessKind.Protected) is [{ IsProtected: true, IsOver: true }] ? ExcessKind.Protected
        : Looked(weeks, back, ExcessKind.Ordinary).Count(w => w.IsWellOver) >= WeeksOver ? ExcessKind.Ordinary
        : null;

    private static ExcessWeek[] Looked(WeeklySnapshots weeks, int back, ExcessKind kind) =>
        [.. Present(weeks, back).Take(kind == ExcessKind.Protected ? 1 : WeeksLookedAt)];

    private static IEnumerable<ExcessWeek> Present(WeeklySnapshots weeks, int back) =>
        Enumerable.Range(back, WeeksBack).Select(b => weeks[b]).Where(w => w.IsPresent);

    /// <summary>A worker's Fridays, each looked at once.</summary>
    private sealed class WeeklySnapshots(Caseloads caseloads, Worker worker, DateOnly friday)
    {
        private readonly Dictionary<int, ExcessWeek> _weeks = [];

        public ExcessWeek this[int back] =>
            _weeks.TryGetValue(back, out var week) ? week : _weeks[back] = On(friday.AddDays(-7 * back));

        private ExcessWeek On(DateOnly day)
        {
            var caseload = caseloads.Of(worker, day);
            return new(
                day,
                caseload.Availability.IsAvailable,
                caseload.Count.Counted,
                caseload.Target.Target?.Value,
                caseload.Target.IsProtected || caseload.Target.Target?.Reductions.Any(r => Protects(r.Reason)) == true
            );
        }

        private static bool Protects(ReductionReason reason) =>
            reason
                is ReductionReason.ProgrammeStage
                    or ReductionReason.ReturnAfterAbsence
                    or ReductionReason.Reintegration
                    or ReductionReason.ReasonableAdjustment
                    or ReductionReason.Pregnancy;
    }
}
