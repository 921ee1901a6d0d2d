namespace Mainstay.Core.Reports;

/// <summary>How old one source was on the report's day (practice P14).</summary>
/// <param name="Source">The source's name, for example <c>assignments</c>.</param>
/// <param name="Title">As people say it, for example <c>HR assignments</c>.</param>
/// <param name="AsOf">The day that its latest applied extract describes; null when none was ever applied.</param>
/// <param name="AgeDays">Days from then to the report's day, 0 or more; null when none was ever applied.</param>
/// <param name="LongestAgeDays">Older than this it is not current.</param>
/// <param name="RowsNotRefreshed">Rows of the latest extract that were refused, so that the facts before them stand.</param>
public sealed record SourceAge(
    string Source,
    string Title,
    DateOnly? AsOf,
    int? AgeDays,
    int LongestAgeDays,
    int RowsNotRefreshed = 0
)
{
    /// <summary>Whether it is there and within its longest age.</summary>
    public bool IsCurrent => AgeDays <= LongestAgeDays;

    /// <summary>In words, for example <c>not current: HR assignments, 24 days</c>.</summary>
    public string Words =>
        AgeDays switch
        {
            null => $"{Title}: no extract yet",
            { } days when !IsCurrent => $"not current: {Title}, {Days(days)}",
            0 => $"{Title}: of the day",
            { } days => $"{Title}: {Days(days)} old",
        };

    /// <summary>A source as it was on a report's day.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="title">As people say it.</param>
    /// <param name="asOf">The day of its latest extract; null when none. A later day than the report's counts as the report's.</param>
    /// <param name="asAt">The report's day.</param>
    /// <param name="longestAgeDays">Older than this it is not current.</param>
    /// <param name="rowsNotRefreshed">Refused rows of that extract.</param>
    public static SourceAge On(
        string source,
        string title,
        DateOnly? asOf,
        DateOnly asAt,
        int longestAgeDays,
        int rowsNotRefreshed = 0
    ) =>
        new(
            source,
            title,
            asOf,
            asOf is { } day ? Math.Max(0, asAt.DayNumber - day.DayNumber) : null,
            longestAgeDays,
            rowsNotRefreshed
        );

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
