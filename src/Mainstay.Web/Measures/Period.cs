using Mainstay.Core.Measures;
using Mainstay.Core.Time;

namespace Mainstay.Web.Measures;

/// <summary>How far back a chart looks, and how its days lie.</summary>
/// <param name="Code">As links carry it.</param>
/// <param name="Title">As people say it.</param>
/// <param name="Points">How many days.</param>
/// <param name="MonthsApart">Months between two of them; 0 where they lie weeks apart.</param>
/// <param name="WeeksApart">Weeks between two of them, where no months do.</param>
public sealed record Period(string Code, string Title, int Points, int MonthsApart, int WeeksApart = 1)
{
    public static Period Weeks { get; } = new("weeks", "13 weeks", 14, 0);

    public static Period HalfYear { get; } = new("half-year", "26 weeks", 14, 0, WeeksApart: 2);

    public static Period Months { get; } = new("months", "12 months", 13, 1);

    public static Period Quarters { get; } = new("quarters", "8 quarters", 9, 3);

    public static Period Years { get; } = new("years", "5 years", 6, 12);

    public static IReadOnlyList<Period> All { get; } = [Weeks, HalfYear, Months, Quarters, Years];

    public static Period? Find(string? code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>Whether its days are named by month and year on an axis.</summary>
    public bool IsLong => MonthsApart > 1;

    /// <summary>The days, oldest first, ending on a day.</summary>
    public IReadOnlyList<DateOnly> Days(DateOnly lastDay) =>
        MonthsApart > 0
            ? [.. MonthSteps.Back(lastDay, MonthsApart, Points)]
            : [.. MeasureSeries.Weekly(lastDay, ((Points - 1) * WeeksApart) + 1).Where((_, i) => i % WeeksApart == 0)];
}
