using System.Buffers;
using System.Text;

namespace Mainstay.App.Reports.Rendering;

/// <summary>CSV (RFC 4180) that a spreadsheet cannot take for a formula: the one way in which tables leave as CSV.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@|\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>One line with its line break.</summary>
    /// <param name="cells">Text, numbers and days; null is an empty cell.</param>
    public static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>UTF-8 with the mark by which spreadsheets know it.</summary>
    public static byte[] Bytes(string csv) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)];

    private static string Cell(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd"),
            bool yes => yes ? "yes" : "no",
            string text => Quoted(Harmless(text)),
            IFormattable number => number.ToString(null, null),
            _ => Quoted(Harmless(cell.ToString() ?? "")),
        };

    // Text that begins with one of these is run as a formula; the apostrophe makes it text and is not shown. A number is no
    // text: it is given as one, and keeps its sign.
    private static string Harmless(string text) =>
        text.AsSpan().TrimStart(' ') is [var first, ..] && Dangerous.Contains(first) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
