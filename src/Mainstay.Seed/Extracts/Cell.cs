namespace Mainstay.Seed.Extracts;

/// <summary>Cells as the extracts write them.</summary>
internal static class Cell
{
    public static string Of(DateOnly day) => $"{day:yyyy-MM-dd}";

    public static string? Of(DateOnly? day) => day is { } d ? Of(d) : null;

    public static string? Of(decimal? number) => number?.ToString("0.######");

    public static string Of(bool yes) => yes ? "yes" : "no";

    /// <summary>A last day, once the system knows it: on the day itself, or from when it was told.</summary>
    public static DateOnly? Known(DateOnly? end, DateOnly asOf, DateOnly? told = null) =>
        end <= asOf || told <= asOf ? end : null;
}
