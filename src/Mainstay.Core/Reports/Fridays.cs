namespace Mainstay.Core.Reports;

/// <summary>The days of the weekly report: Fridays (contract K13).</summary>
public static class Fridays
{
    /// <summary>Fridays back that a report shows beside its own.</summary>
    public const int WeeksBack = 13;

    /// <summary>The last Friday on or before a day: a Friday is its own.</summary>
    public static DateOnly OnOrBefore(DateOnly day) =>
        day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7));

    /// <summary>The Fridays before one, latest first: the one a week ago leads.</summary>
    /// <param name="friday">The report's Friday.</param>
    /// <param name="weeks">How many; 0 or more.</param>
    public static IReadOnlyList<DateOnly> Before(DateOnly friday, int weeks) =>
        [.. Enumerable.Range(1, weeks).Select(w => friday.AddDays(-7 * w))];

    /// <summary>The Friday 52 weeks before: "a year ago".</summary>
    public static DateOnly YearBefore(DateOnly friday) => friday.AddDays(-364);
}
