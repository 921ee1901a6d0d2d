using System.Globalization;
using Mainstay.Core.Time;

namespace Mainstay.Returns.Agency;

/// <summary>A quarter of the calendar year, for which agency use is returned.</summary>
/// <param name="Year">For example 2025.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct AgencyQuarter(int Year, int Number)
{
    /// <summary>Its days.</summary>
    public DateRange Days => new(From, To);

    /// <summary>Its first day.</summary>
    public DateOnly From => new(Year, (Number * 3) - 2, 1);

    /// <summary>Its last day.</summary>
    public DateOnly To => From.AddMonths(3).AddDays(-1);

    /// <summary>The quarter of a day.</summary>
    public static AgencyQuarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>The latest quarter that has ended before a day.</summary>
    public static AgencyQuarter Before(DateOnly day) => Of(Of(day).From.AddDays(-1));

    /// <summary>Reads <c>2025-Q4</c>; null when it is none of the years 2024 to 2199.</summary>
    public static AgencyQuarter? Read(string? text) =>
        text is { Length: 7 }
        && text[4] == '-'
        && text[5] is ('Q' or 'q')
        && text[6] is >= '1' and <= '4'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 2024 and <= 2199
            ? new AgencyQuarter(year, text[6] - '0')
            : null;

    /// <summary>As <see cref="Read"/> takes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
