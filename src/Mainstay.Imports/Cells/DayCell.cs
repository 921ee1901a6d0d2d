using System.Buffers;

namespace Mainstay.Imports.Cells;

/// <summary>Days as people and systems here write them: 2025-10-03, 3/10/2025, 3 October 2025; never the month first.</summary>
/// <remarks>A time after the day is left off. Years have four digits: with two, 01/02/03 has six readings, and a guess is not a fact.</remarks>
internal static class DayCell
{
    private const string Wanted = "A date with the day first, like 3/10/2025 or 3 October 2025, or 2025-10-03";

    private static readonly SearchValues<char> Serial = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Time = SearchValues.Create("0123456789:.");

    private static readonly string[] Months =
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

    /// <summary>Reads a day; the problem is a sentence saying what is wanted.</summary>
    /// <param name="text">Trimmed text.</param>
    /// <param name="serials">Whether a bare number is Excel's count of days, as in a workbook.</param>
    /// <param name="epoch">The day of Excel's serial 0.</param>
    public static bool TryRead(
        ReadOnlySpan<char> text,
        bool serials,
        DateOnly epoch,
        out DateOnly day,
        out string problem
    )
    {
        day = default;
        problem = Wanted;
        if (serials && text.IndexOfAnyExcept(Serial) < 0)
        {
            return TrySerial(text, epoch, out day);
        }

        text = WithoutTime(text);
        if (!Split(text, out var first, out var second, out var third))
        {
            return false;
        }

        return first.Length == 4
            ? TryMake(first, second, third, out day, ref problem)
            : TryMake(third, second, first, out day, ref problem);
    }

    private static bool TryMake(
        ReadOnlySpan<char> years,
        ReadOnlySpan<char> months,
        ReadOnlySpan<char> days,
        out DateOnly day,
        ref string problem
    )
    {
        day = default;
        if (!TryNumber(days, 2, out var d) || !TryMonth(months, out var m) || !TryNumber(years, 4, out var y))
        {
            return false;
        }

        if (years.Length != 4)
        {
            problem = $"{Wanted}: a year has four digits";
            return false;
        }

        if (m is < 1 or > 12)
        {
            problem = $"{Wanted}: the day comes first and there is no month {m}";
            return false;
        }

        if (y is < 1900 or > 2199)
        {
            problem = $"{Wanted}: a year from 1900 to 2199; leave an end empty while it is open";
            return false;
        }

        if (d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            problem = $"{Wanted}: {Months[m - 1][..1].ToUpperInvariant()}{Months[m - 1][1..]} {y} has no day {d}";
            return false;
        }

        day = new DateOnly(y, m, d);
        return true;
    }

    private static bool TrySerial(ReadOnlySpan<char> text, DateOnly epoch, out DateOnly day)
    {
        day = default;
        // 73,050 is the last day of 2099; small numbers are more likely counts than days of 1900.
        if (!double.TryParse(text, out var serial) || serial < 366 || serial > 110_000)
        {
            return false;
        }

        day = epoch.AddDays((int)serial);
        return true;
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return text;
        }

        var before = text[..colon].LastIndexOfAny('T', ' ');
        return before > 0 && IsTime(text[(before + 1)..]) ? text[..before].TrimEnd() : text;
    }

    // Without a zone: at a quarter to midnight UTC in summer it is already the next day in London.
    private static bool IsTime(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Time) < 0;

    private static bool Split(
        ReadOnlySpan<char> text,
        out ReadOnlySpan<char> first,
        out ReadOnlySpan<char> second,
        out ReadOnlySpan<char> third
    )
    {
        first = second = third = default;
        var one = text.IndexOfAny("/-. ");
        if (one <= 0)
        {
            return false;
        }

        var rest = text[(one + 1)..];
        var two = rest.IndexOf(text[one]);
        if (two <= 0)
        {
            return false;
        }

        first = text[..one];
        second = rest[..two];
        third = rest[(two + 1)..];
        return third.Length > 0;
    }

    private static bool TryMonth(ReadOnlySpan<char> text, out int month)
    {
        if (text.Length >= 3 && char.IsLetter(text[0]))
        {
            month = 0;
            for (var i = 0; i < Months.Length && month == 0; i++)
            {
                var isIt =
                    Months[i].AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase)
                    || (i == 8 && text.Equals("sept", StringComparison.OrdinalIgnoreCase));
                month = isIt ? i + 1 : 0;
            }

            return month > 0;
        }

        return TryNumber(text, 2, out month);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int digits, out int number)
    {
        number = 0;
        if (text.Length == 0 || text.Length > digits || text.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        foreach (var c in text)
        {
            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
