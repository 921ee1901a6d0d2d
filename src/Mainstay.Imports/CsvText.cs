namespace Mainstay.Imports;

/// <summary>Cells as CSV writes them.</summary>
public static class CsvText
{
    /// <summary>A cell that reads back as it was: in quotes where it holds a delimiter, quote, line break or outer blank.</summary>
    public static string Quoted(string? cell, char delimiter)
    {
        if (string.IsNullOrEmpty(cell))
        {
            return "";
        }

        var needsQuotes =
            cell.AsSpan().ContainsAny(['"', '\r', '\n', delimiter])
            || char.IsWhiteSpace(cell[0])
            || char.IsWhiteSpace(cell[^1]);
        return needsQuotes ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }

    /// <summary>The same, for text of ours: a spreadsheet must not take it for a formula.</summary>
    public static string QuotedPlain(string cell, char delimiter) =>
        Quoted(cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell, delimiter);
}
