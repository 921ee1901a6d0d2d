namespace Mainstay.Imports.Typed;

/// <summary>Months as day numbers, so that a date is one look-up and one addition.</summary>
internal static class Calendar
{
    /// <summary>The first year that has a place; a date before it goes the careful way.</summary>
    public const int FirstYear = 1900;

    /// <summary>How many years have places.</summary>
    public const int Years = 256;

    /// <summary>Places of a year: 0 and 13 to 15 are no months and have no days.</summary>
    public const int Months = 16;

    /// <summary>The day number of the day before a month's first, at (year - first year) * 16 + month.</summary>
    public static int[] DayBefore { get; } = Fill((y, m) => new DateOnly(y, m, 1).DayNumber - 1);

    /// <summary>How many days a month has; 0 where there is no such month.</summary>
    public static int[] Length { get; } = Fill(DateTime.DaysInMonth);

    private static int[] Fill(Func<int, int, int> of)
    {
        var table = new int[Years * Months];
        for (var year = 0; year < Years; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                table[(year * Months) + month] = of(FirstYear + year, month);
            }
        }

        return table;
    }
}
