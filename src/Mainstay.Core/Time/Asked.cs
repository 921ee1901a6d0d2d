namespace Mainstay.Core.Time;

/// <summary>The days that a question may be about: those that an extract may hold, 1900 to 2199.</summary>
public static class Asked
{
    /// <summary>All of them, both ends included; the windows before and the series after fit the calendar too.</summary>
    public static DateRange Days { get; } = new(new(1900, 1, 1), new(2199, 12, 31));
}
