using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>Agency FTE on the last day of a month to come, if every assignment ends as recorded or planned.</summary>
/// <param name="On">The day.</param>
/// <param name="Fte">FTE still here; placements whose FTE is not known are left out.</param>
/// <param name="WithoutPlan">The part of it of assignments without an end or a planned day.</param>
public readonly record struct AgencyMonthAhead(DateOnly On, decimal Fte, decimal WithoutPlan);

/// <summary>When assignments are meant to end, and how many agency workers that leaves (N80).</summary>
/// <remarks>An end in the record comes before a plan. An assignment that has passed its planned day is still here and has no plan.</remarks>
public static class AgencyOutlook
{
    /// <summary>The last day of an assignment as recorded, else as planned and not yet past; null when there is neither.</summary>
    public static DateOnly? LastDay(WorkforceHistory history, Assignment assignment, DateOnly day) =>
        assignment.Days.To ?? (Plan(history, assignment, day)?.On is { } on && on >= day ? on : null);

    /// <summary>The plan for an assignment's end on a day; null when none is recorded.</summary>
    public static AgencyExit? Plan(WorkforceHistory history, Assignment assignment, DateOnly day) =>
        history.Nearest<AgencyExit>(assignment.Placement, day);

    /// <summary>Assignments of social workers in force on a day that have neither an end nor a planned day, by first day.</summary>
    public static IReadOnlyList<Assignment> WithoutPlan(WorkforceHistory history, DateOnly day) =>
        [.. Here(history, day, day).Where(a => LastDay(history, a, day) is null)];

    /// <summary>The day itself and the last days of the months after it.</summary>
    /// <param name="history">The record.</param>
    /// <param name="day">The day as at which the plans are read.</param>
    /// <param name="months">Month ends after the day, 1 or more.</param>
    public static IReadOnlyList<AgencyMonthAhead> Months(WorkforceHistory history, DateOnly day, int months)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var ends = Enumerable
            .Range(1, months + 1)
            .Select(m => first.AddMonths(m).AddDays(-1))
            .Where(d => d > day)
            .Take(months);
        return [.. ends.Prepend(day).Select(end => Month(history, day, end))];
    }

    private static AgencyMonthAhead Month(WorkforceHistory history, DateOnly day, DateOnly on)
    {
        var here = Here(history, day, on).ToArray();
        decimal Fte(Func<Assignment, bool> which) => here.Where(which).Sum(a => a.On(on).WholeFte ?? 0);
        return new(on, Fte(_ => true), Fte(a => LastDay(history, a, day) is null));
    }

    private static IEnumerable<Assignment> Here(WorkforceHistory history, DateOnly day, DateOnly on) =>
        Assignment
            .All(history)
            .Where(a => a.Days.Contains(on) && (LastDay(history, a, day) is not { } last || last >= on))
            .Where(a => IsSocialWork(history, a, on));

    /// <summary>Whether the role of an assignment on a day is social work, as agency FTE counts it.</summary>
    internal static bool IsSocialWork(WorkforceHistory history, Assignment assignment, DateOnly day) =>
        history.Nearest<People.Role>(assignment.On(day).Role, day)?.IsSocialWorker == true;
}
