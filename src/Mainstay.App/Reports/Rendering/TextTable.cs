using System.Text;

namespace Mainstay.App.Reports.Rendering;

/// <summary>A table for a terminal: columns as wide as their widest cell, numbers to the right.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes a header, a rule and the rows; the first <paramref name="textColumns"/> columns are set to the left.</summary>
    public static void Write(StringBuilder to, string[] header, IReadOnlyList<string[]> rows, int textColumns = 1)
    {
        var widths = header.Select((h, i) => rows.Select(r => r[i].Length).Append(h.Length).Max()).ToArray();
        Row(to, header, widths, textColumns);
        Row(to, [.. widths.Select(w => new string('-', w))], widths, textColumns);
        foreach (var row in rows)
        {
            Row(to, row, widths, textColumns);
        }
    }

    private static void Row(StringBuilder to, string[] cells, int[] widths, int textColumns)
    {
        var padded = cells.Select((c, i) => i < textColumns ? c.PadRight(widths[i]) : c.PadLeft(widths[i]));
        to.Append(string.Join(Gap, padded).TrimEnd()).Append('\n');
    }
}
