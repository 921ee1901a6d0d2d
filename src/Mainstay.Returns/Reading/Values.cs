using System.Buffers.Text;

namespace Mainstay.Returns.Reading;

/// <summary>A decimal number as it stands in a return, exact.</summary>
/// <param name="Millionths">The value in millionths; beyond six decimals it is cut off.</param>
/// <param name="Decimals">Decimals up to the last that is not nought.</param>
/// <param name="HasPoint">Whether it is written with a decimal point.</param>
public readonly record struct WrittenNumber(long Millionths, int Decimals, bool HasPoint)
{
    /// <summary>A million: the number 1.</summary>
    public const long One = 1_000_000;

    /// <summary>The value; exact with up to six decimals.</summary>
    public decimal Value => (decimal)Millionths / One;
}

/// <summary>Reads the values of a return from their text, by XML Schema's rules and without a culture.</summary>
public static class Values
{
    private const int MostWholeDigits = 12;

    /// <summary>Reads a decimal number: sign, digits, point, digits; white space around it is ignored.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="number">The number; default when it is none or has over 12 digits before the point.</param>
    public static bool TryNumber(ReadOnlySpan<byte> text, out WrittenNumber number)
    {
        number = default;
        text = Trimmed(text);
        var isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+')
        {
            text = text[1..];
        }

        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + part.Length == 0 || !TryDigits(whole.TrimStart((byte)'0'), MostWholeDigits, out var wholes))
        {
            return false;
        }

        part = part.TrimEnd((byte)'0');
        if (part.ContainsAnyExceptInRange((byte)'0', (byte)'9') || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        TryDigits(part[..Math.Min(6, part.Length)], 6, out var parts);
        for (var i = part.Length; i < 6; i++)
        {
            parts *= 10;
        }

        var millionths = (wholes * WrittenNumber.One) + parts;
        number = new(isNegative ? -millionths : millionths, part.Length, point >= 0);
        return true;
    }

    /// <summary>Reads a date written yyyy-mm-dd that is in the calendar; white space around it is ignored.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="day">The day; default when it is none.</param>
    public static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        text = Trimmed(text);
        if (
            text.Length != 10
            || text[4] != '-'
            || text[7] != '-'
            || !TryDigits(text[..4], 4, out var year)
            || !TryDigits(text[5..7], 2, out var month)
            || !TryDigits(text[8..], 2, out var dayOfMonth)
            || year == 0
            || month is 0 or > 12
            || dayOfMonth == 0
            || dayOfMonth > DateTime.DaysInMonth((int)year, (int)month)
        )
        {
            return false;
        }

        day = new((int)year, (int)month, (int)dayOfMonth);
        return true;
    }

    /// <summary>Reads an instant written yyyy-mm-ddThh:mm:ss with an optional Z.</summary>
    /// <param name="text">UTF-8.</param>
    public static bool IsInstant(ReadOnlySpan<byte> text)
    {
        text = Trimmed(text).TrimEnd((byte)'Z');
        return text.Length == 19
            && text[10] == 'T'
            && TryDay(text[..10], out _)
            && Utf8Parser.TryParse(text[11..], out TimeSpan time, out var read)
            && read == 8
            && time.TotalHours < 24;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int most, out long number)
    {
        number = 0;
        if (text.Length > most)
        {
            return false;
        }

        foreach (var b in text)
        {
            var digit = b - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);
}
