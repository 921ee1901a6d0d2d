using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Downloads;

/// <summary>A table as a CSV file that a spreadsheet opens safely: no cell can become a formula.</summary>
public static class CsvFile
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>A file to download; the browser is told to keep no copy.</summary>
    public static FileContentResult Of(
        string fileName,
        IReadOnlyList<string> header,
        IEnumerable<IReadOnlyList<string?>> rows
    )
    {
        var text = new StringBuilder();
        Append(text, header);
        foreach (var row in rows)
        {
            Append(text, row);
        }

        byte[] content = [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text.ToString())];
        return new FileContentResult(content, "text/csv; charset=utf-8") { FileDownloadName = Plain(fileName) };
    }

    private static void Append(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(c => Quoted(Safe(c ?? "")))).Append("\r\n");

    // A cell that begins like a formula is written as text; a plain number keeps its sign.
    private static string Safe(string cell) =>
        cell.Length > 0
        && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠'
        && !decimal.TryParse(cell, out _)
            ? "'" + cell
            : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    private static string Plain(string fileName) =>
        string.Concat(fileName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
}
