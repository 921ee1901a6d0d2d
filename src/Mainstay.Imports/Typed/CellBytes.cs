using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mainstay.Imports.Typed;

/// <summary>One cell's bytes as a number, however it is written: the careful way, for cells that surprise the quick one.</summary>
internal static class CellBytes
{
    private static ReadOnlySpan<byte> White => " \t\r"u8;

    /// <summary>The number of a cell, <see cref="TypedColumn.Empty"/> or <see cref="TypedColumn.Bad"/>.</summary>
    /// <param name="cell">The cell without quotes; spaces around it do not count.</param>
    /// <param name="kind">What it should hold.</param>
    /// <param name="codes">The packed codes of the column.</param>
    public static int Read(ReadOnlySpan<byte> cell, TypedKind kind, ulong[] codes)
    {
        var text = cell.Trim(White);
        return text.Length == 0
            ? TypedColumn.Empty
            : kind switch
            {
                TypedKind.WholeNumber => WholeNumber(text),
                TypedKind.Day => Day(text),
                TypedKind.Hundredths => Hundredths(text),
                TypedKind.Code => Code(text, codes),
                _ => TypedColumn.Empty,
            };
    }

    /// <summary>Up to eight bytes in one number, the first lowest; longer text is none and gives 0.</summary>
    public static ulong Pack(ReadOnlySpan<byte> text)
    {
        if (text.Length > sizeof(ulong))
        {
            return 0;
        }

        ulong packed = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | text[i];
        }

        return packed;
    }

    private static int WholeNumber(ReadOnlySpan<byte> text) =>
        text[0] is >= (byte)'0' and <= (byte)'9'
        && Utf8Parser.TryParse(text, out int number, out var used)
        && used == text.Length
        && number > 0
            ? number
            : TypedColumn.Bad;

    private static int Day(ReadOnlySpan<byte> text) =>
        text.Length == 10
        && DateOnly.TryParseExact(
            Encoding.Latin1.GetString(text),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day.DayNumber
            : TypedColumn.Bad;

    private static int Hundredths(ReadOnlySpan<byte> text) =>
        text[0] is >= (byte)'0' and <= (byte)'9' or (byte)'.'
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number * 100 is var hundredths
        && hundredths <= int.MaxValue
        && decimal.IsInteger(hundredths)
            ? (int)hundredths
            : TypedColumn.Bad;

    private static int Code(ReadOnlySpan<byte> text, ulong[] codes)
    {
        var at = Array.IndexOf(codes, Pack(text));
        return at < 0 ? TypedColumn.Bad : at;
    }
}
