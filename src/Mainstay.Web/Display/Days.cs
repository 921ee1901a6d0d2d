using System.Globalization;
using Mainstay.Core.Time;

namespace Mainstay.Web.Display;

/// <summary>Days and instants as people read them: 3 October 2025.</summary>
public static class Days
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
    ];

    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy");

    public static string Written(DateOnly? day, string otherwise) => day is { } known ? Written(known) : otherwise;

    /// <summary>With the day of the week: Friday 3 October 2025.</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy");

    /// <summary>For an axis, where the year stands in the subtitle: 3 Oct.</summary>
    public static string OnAxis(DateOnly day) => day.ToString("d MMM");

    /// <summary>For an axis over years: Oct 2025.</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy");

    /// <summary>An instant in London: 3 October 2025 at 09:05.</summary>
    public static string Instant(DateTime utc) => InLondon(utc).ToString("d MMMM yyyy 'at' HH:mm");

    /// <summary>An instant's day in London.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(InLondon(utc));

    /// <summary>The last instant of a day in London, UTC: what was known when that day ended.</summary>
    public static DateTime EndOf(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), London).AddTicks(-10);

    public static string Range(DateRange range) =>
        range.To is { } to ? $"{Written(range.From)} to {Written(to)}" : $"from {Written(range.From)}";

    /// <summary>"1 day", "24 days".</summary>
    public static string Count(int days) => days == 1 ? "1 day" : $"{days} days";

    /// <summary>Reads a day as people in England write it, never month first; null when it is not one.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The form that links carry.</summary>
    public static string InLink(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static DateTime InLondon(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);
}
