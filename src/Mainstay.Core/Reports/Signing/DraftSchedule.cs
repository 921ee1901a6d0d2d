namespace Mainstay.Core.Reports.Signing;

/// <summary>When a week's draft is prepared by itself.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="At">The time of London's clock.</param>
public sealed record DraftSchedule(DayOfWeek Weekday, TimeOnly At)
{
    /// <summary>The latest time on or before a moment at which a draft fell due, both by London's clock.</summary>
    /// <param name="london">The moment.</param>
    public DateTime LastDue(DateTime london)
    {
        var today = DateOnly.FromDateTime(london);
        var due = today.AddDays(-(((int)today.DayOfWeek - (int)Weekday + 7) % 7)).ToDateTime(At);
        return due <= london ? due : due.AddDays(-7);
    }

    /// <summary>The first time after a moment at which a draft falls due, both by London's clock.</summary>
    /// <param name="london">The moment.</param>
    public DateTime NextDue(DateTime london) => LastDue(london).AddDays(7);

    /// <summary>The Friday whose report a draft due on a day is of: the last one on or before it.</summary>
    /// <param name="due">A time at which a draft fell due.</param>
    public static DateOnly ReportOf(DateTime due) => Fridays.OnOrBefore(DateOnly.FromDateTime(due));
}
