using Mainstay.Core.Time;

namespace Mainstay.Seed.Council;

/// <summary>The days that an invented council's story hangs on.</summary>
/// <param name="Year">The census year that is calibrated.</param>
public sealed record CouncilDays(CensusYear Year)
{
    /// <summary>30 September: the day that is measured.</summary>
    public DateOnly CensusDay => Year.LastDay;

    /// <summary>The first day of the four years told.</summary>
    public DateOnly Begin => Year.LastDay.AddYears(-4).AddDays(1);

    /// <summary>The Monday of the week of the census day: from here to the census day nobody comes, goes or changes.</summary>
    public DateOnly QuietFrom => CensusDay.AddDays(-(((int)CensusDay.DayOfWeek + 6) % 7));

    /// <summary>The last Friday before the quiet days.</summary>
    public DateOnly LastEventful => QuietFrom.AddDays(-3);

    /// <summary>The first Friday after the census day: the day on which the demonstration stands.</summary>
    public DateOnly Today => WorkingDays.FridayOnOrBefore(CensusDay.AddDays(7));

    /// <summary>The Fridays of the extracts: one for the history, then one a week for eight weeks.</summary>
    public IReadOnlyList<DateOnly> ExtractFridays =>
        [.. Enumerable.Range(0, 9).Select(i => Today.AddDays(7 * (i - 8)))];

    /// <summary>The first Monday of a month, when cohorts begin.</summary>
    public static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
