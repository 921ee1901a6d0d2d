namespace Mainstay.Core.Time;

/// <summary>Days some months apart.</summary>
public static class MonthSteps
{
    /// <summary>Days that end on a day, earliest first; from a month's last day to the last days of months.</summary>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="months">Months between two of them, 1 or more.</param>
    /// <param name="points">How many, 1 or more.</param>
    public static IEnumerable<DateOnly> Back(DateOnly lastDay, int months, int points)
    {
        var isMonthEnd = lastDay.AddDays(1).Day == 1;
        return Enumerable
            .Range(1, points)
            .Select(i => (i - points) * months)
            .Select(by => isMonthEnd ? lastDay.AddDays(1).AddMonths(by).AddDays(-1) : lastDay.AddMonths(by));
    }

    /// <summary>The last day of the latest month that has ended by a day: the day itself when it is one.</summary>
    public static DateOnly LastMonthEnd(DateOnly day) =>
        day.AddDays(1).Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddDays(-1);
}
