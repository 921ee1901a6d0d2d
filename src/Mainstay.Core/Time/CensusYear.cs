namespace Mainstay.Core.Time;

/// <summary>DfE's census year: 1 October to 30 September, named by the year in which it ends.</summary>
/// <param name="EndsIn">The calendar year of its last day, for example 2025 for 1 October 2024 to 30 September 2025.</param>
public readonly record struct CensusYear(int EndsIn)
{
    /// <summary>1 October of the year before.</summary>
    public DateOnly FirstDay => new(EndsIn - 1, 10, 1);

    /// <summary>The census day, 30 September.</summary>
    public DateOnly LastDay => new(EndsIn, 9, 30);

    /// <summary>All its days, both ends included.</summary>
    public DateRange Days => new(FirstDay, LastDay);

    /// <summary>Working days in DfE's absence rate: 253, or 254 when the census year holds 29 February.</summary>
    /// <remarks>A fixed number, not a count of that year's bank holidays: national-figures.md (a), contract K11.</remarks>
    public int WorkingDays => DateTime.IsLeapYear(EndsIn) ? 254 : 253;

    /// <summary>The census year that a day falls in.</summary>
    public static CensusYear Of(DateOnly day) => new(day.Month >= 10 ? day.Year + 1 : day.Year);

    /// <summary>The year of its end, for example <c>2025</c>.</summary>
    public override string ToString() => EndsIn.ToString();
}
