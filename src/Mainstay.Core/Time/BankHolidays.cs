namespace Mainstay.Core.Time;

/// <summary>Bank holidays in England and Wales, by rule, with the one-off days that were proclaimed.</summary>
/// <remarks>
/// Rules: Banking and Financial Dealings Act 1971, schedule 1, with New Year's Day and the early May day as proclaimed
/// each year since 1974 and 1978, and substitute days as GOV.UK lists them. Checked for 2014 to 2030.
/// </remarks>
public static class BankHolidays
{
    // Moved or added by proclamation: the early May day in 2020 (VE Day), jubilees, the state funeral, the coronation.
    private static readonly Dictionary<int, DateOnly[]> Proclaimed = new()
    {
        [2011] = [new(2011, 4, 29)],
        [2012] = [new(2012, 6, 4), new(2012, 6, 5)],
        [2020] = [new(2020, 5, 8)],
        [2022] = [new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19)],
        [2023] = [new(2023, 5, 8)],
    };

    private static readonly HashSet<DateOnly> NotHeld = [new(2012, 5, 28), new(2020, 5, 4), new(2022, 5, 30)];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, HashSet<DateOnly>> ByYear = new();

    /// <summary>Whether the day is a bank holiday in England.</summary>
    public static bool IsBankHoliday(DateOnly day) => ByYear.GetOrAdd(day.Year, y => [.. Of(y)]).Contains(day);

    /// <summary>The bank holidays of a year, in order.</summary>
    /// <param name="year">A calendar year from 1978 on; later proclamations for years to come are not foreseen.</param>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        IEnumerable<DateOnly> regular =
        [
            NewYear(year),
            easter.AddDays(-2),
            easter.AddDays(1),
            MondayOnOrAfter(new DateOnly(year, 5, 1)),
            MondayOnOrAfter(new DateOnly(year, 5, 25)),
            MondayOnOrAfter(new DateOnly(year, 8, 25)),
            .. Christmas(year),
        ];

        return [.. regular.Where(d => !NotHeld.Contains(d)).Concat(Proclaimed.GetValueOrDefault(year, [])).Order()];
    }

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    /// <remarks>The "anonymous Gregorian" algorithm, Meeus, Astronomical Algorithms, chapter 8.</remarks>
    internal static DateOnly EasterSunday(int year)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100;
        int d = b / 4,
            e = b % 4,
            f = (b + 8) / 25,
            g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4,
            k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;

        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly NewYear(int year)
    {
        var day = new DateOnly(year, 1, 1);
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MondayOnOrAfter(day) : day;
    }

    private static DateOnly[] Christmas(int year) =>
        new DateOnly(year, 12, 25).DayOfWeek switch
        {
            DayOfWeek.Friday => [new(year, 12, 25), new(year, 12, 28)],
            DayOfWeek.Saturday => [new(year, 12, 27), new(year, 12, 28)],
            DayOfWeek.Sunday => [new(year, 12, 26), new(year, 12, 27)],
            _ => [new(year, 12, 25), new(year, 12, 26)],
        };

    private static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);
}
