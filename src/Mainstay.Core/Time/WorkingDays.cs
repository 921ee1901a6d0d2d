namespace Mainstay.Core.Time;

/// <summary>Working days: Monday to Friday, less England's bank holidays.</summary>
public static class WorkingDays
{
    /// <summary>Whether a day is Monday to Friday and not a bank holiday in England.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.IsBankHoliday(day);

    /// <summary>How many working days a closed range holds, both ends included.</summary>
    /// <exception cref="InvalidOperationException">The range is open.</exception>
    public static int In(DateRange range) => range.Days().Count(IsWorkingDay);

    /// <summary>The day that is a number of working days after a day.</summary>
    /// <param name="day">The day to count from; itself not counted.</param>
    /// <param name="count">How many working days on; 0 gives <paramref name="day"/> itself.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0; )
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The Friday on or before a day: the day of a weekly report (contract K13).</summary>
    public static DateOnly FridayOnOrBefore(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 2) % 7));
}
