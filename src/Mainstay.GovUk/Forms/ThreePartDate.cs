using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mainstay.GovUk;

/// <summary>What was typed into a date's three inputs, and what is wrong with it. Months may be numbers or names.</summary>
internal sealed record ThreePartDate(string? DayText, string? MonthText, string? YearText)
{
    public const string Day = "Day";
    public const string Month = "Month";
    public const string Year = "Year";

    private static readonly string[] MonthNames =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>Whether the form was sent with this date in it, filled or not.</summary>
    public bool IsPosted => (DayText ?? MonthText ?? YearText) is not null;

    public bool IsEmpty => Missing.Count == 3;

    /// <summary>The day meant; null when something is missing or it is not a day.</summary>
    public DateOnly? Value =>
        Number(DayText) is { } day
        && MonthNumber is { } month
        && FourDigitYear is { } year
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private List<string> Missing =>
        [
            .. new[] { (DayText, Day), (MonthText, Month), (YearText, Year) }
                .Where(p => string.IsNullOrWhiteSpace(p.Item1))
                .Select(p => p.Item2),
        ];

    private int? FourDigitYear => YearText?.Trim().Length == 4 && Number(YearText) is { } year and > 0 ? year : null;

    private int? MonthNumber
    {
        get
        {
            var typed = MonthText?.Trim().ToLowerInvariant() ?? "";
            if (Number(typed) is { } number)
            {
                return number is >= 1 and <= 12 ? number : null;
            }

            // Three letters are enough to tell the months apart; "sept" is common.
            var index =
                typed.Length < 3 ? -1 : Array.FindIndex(MonthNames, m => m.StartsWith(typed, StringComparison.Ordinal));
            return index < 0 ? null : index + 1;
        }
    }

    public static ThreePartDate Of(DateOnly day) =>
        new(day.Day.ToString(), day.Month.ToString(), day.Year.ToString("D4"));

    public static ThreePartDate From(ModelStateDictionary state, string name)
    {
        string? Typed(string part) => state.TryGetValue($"{name}.{part}", out var entry) ? entry.AttemptedValue : null;
        return new ThreePartDate(Typed(Day), Typed(Month), Typed(Year));
    }

    /// <summary>What is wrong, in words that begin with the field's name; null when it is a day or is empty.</summary>
    public string? Fault(string field)
    {
        if (Value is not null || IsEmpty)
        {
            return null;
        }

        if (Missing.Count > 0)
        {
            return $"{field} must include a {string.Join(" and ", Missing.Select(p => p.ToLowerInvariant()))}";
        }

        return Number(YearText) is not null && FourDigitYear is null
            ? $"{field} must have a year of 4 numbers"
            : $"{field} must be a real date";
    }

    /// <summary>Whether a part is marked when the date is refused: the faulty ones, or all when each part alone is fine.</summary>
    public bool Blames(string part) => Faulty is { Count: > 0 } faulty ? faulty.Contains(part) : true;

    /// <summary>The name of the first part to look at.</summary>
    public string FirstBadPart(string name) => $"{name}.{(Faulty is [var first, ..] ? first : Day)}";

    private List<string> Faulty
    {
        get
        {
            if (IsEmpty || Missing.Count > 0)
            {
                return IsEmpty ? [] : Missing;
            }

            var faulty = new List<string>();
            if (Number(DayText) is not (>= 1 and <= 31))
            {
                faulty.Add(Day);
            }

            if (MonthNumber is null)
            {
                faulty.Add(Month);
            }

            if (FourDigitYear is null)
            {
                faulty.Add(Year);
            }

            return faulty;
        }
    }

    private static int? Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
