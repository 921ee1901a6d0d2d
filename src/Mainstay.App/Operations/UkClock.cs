namespace Mainstay.App.Operations;

/// <summary>Today is London's today.</summary>
public static class UkClock
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day it is in London.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The London day of an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(InLondon(utc));

    /// <summary>
    /// The instant, UTC, at which London's clock shows a time. What the clock shows twice when summer time ends is the first of the
    /// two; what it leaps over when summer time begins is as far after the leap.
    /// </summary>
    public static DateTime InstantOf(DateTime london)
    {
        var local = DateTime.SpecifyKind(london, DateTimeKind.Unspecified);
        var offset = London.IsAmbiguousTime(local)
            ? London.GetAmbiguousTimeOffsets(local).Max()
            : London.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>London's clock at an instant, for showing.</summary>
    public static DateTime InLondon(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);
}
