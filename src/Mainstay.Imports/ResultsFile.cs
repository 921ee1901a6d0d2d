using System.Text;
using Mainstay.Imports.Cells;
using Mainstay.Imports.Reading;

namespace Mainstay.Imports;

/// <summary>What became of a row.</summary>
/// <param name="Result">One word, for example <c>applied</c> or <c>refused</c>.</param>
/// <param name="Message">What is wrong and what is wanted; empty when nothing is.</param>
public sealed record RowResult(string Result, string Message);

/// <summary>A council's own file with two columns more, to be put right and sent again.</summary>
public static class ResultsFile
{
    public const string ResultHeader = "mainstay_result";
    public const string MessageHeader = "mainstay_message";

    /// <summary>The findings of a row as one message: each column, what was found and what is wanted.</summary>
    public static string Message(IEnumerable<RowFinding> findings) =>
        string.Join(
            "; ",
            findings.Select(f =>
                $"{f.Column ?? "row"}: {(f.Found.Length > 0 ? $"found {f.Found}. " : "")}{f.Wanted} ({f.Code})"
            )
        );

    /// <summary>
    /// Writes the file again with the result of each row, in the same delimiter and encoding; a workbook is written as CSV. Of a
    /// case system's file only the source's own columns are written, and lines above the header are left out.
    /// </summary>
    /// <param name="content">The file as it was read, from its start.</param>
    /// <param name="fileName">Its name, for messages only.</param>
    /// <param name="layout">The source.</param>
    /// <param name="mapping">The mapping it was read with.</param>
    /// <param name="limits">The limits it was read with.</param>
    /// <param name="resultOf">What became of the row of a line; null for none.</param>
    /// <param name="withPersonal">Whether birth dates, pay and the like are written: only into a file beside the one they came from (contract K29).</param>
    /// <param name="output">Where it is written; left open.</param>
    /// <returns>Why the file cannot be read; null when it was written.</returns>
    public static RowFinding? Write(
        Stream content,
        string fileName,
        SourceLayout layout,
        ColumnMapping mapping,
        ReadLimits limits,
        Func<int, RowResult?> resultOf,
        bool withPersonal,
        Stream output
    )
    {
        var (file, refusal) = OpenedFile.Open(content, fileName, layout, mapping, limits);
        if (file is null)
        {
            return refusal;
        }

        var delimiter = (file.Table as CsvTable)?.Delimiter ?? ',';
        using var writer = new StreamWriter(output, EncodingOf(file.Coding), leaveOpen: true);
        var places = Places(file.Header, layout, withPersonal);
        var width = Enumerable.Range(0, places.Count);
        WriteRow(writer, delimiter, width.Select(i => file.Header.Headers[places[i]]), ResultHeader, MessageHeader);
        while (file.Table.NextFilled())
        {
            var result = resultOf(file.Table.Line) ?? new RowResult("", "");
            WriteRow(writer, delimiter, places.Select(p => Cell(file, p)), result.Result, result.Message);
        }

        return null;
    }

    // Of a case system's file, free text in a column of codes and a name in place of a reference go nowhere, not even back.
    private static string Cell(OpenedFile file, int place)
    {
        if (place >= file.Table.Count)
        {
            return "";
        }

        var layout = file.Header.Layout;
        var text = file.Table.Text(place);
        if (!layout.IsAllowListed || text is null)
        {
            return file.Table.Raw(place);
        }

        var column = layout.Columns[file.Header.Places.ToList().IndexOf(place)];
        return column.Type switch
        {
            CellType.CodeOrNothing => column.Codes!.Find(text) ?? "",
            CellType.Reference => CellText.IsReference(text) ? text : "",
            _ => text,
        };
    }

    private static List<int> Places(HeaderRow header, SourceLayout layout, bool withPersonal)
    {
        var personal = layout.Columns.Select((c, i) => c.IsPersonal ? header.Places[i] : -1).ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, header.Width)
                .Where(p => layout.IsAllowListed ? header.Places.Contains(p) : !IsOurs(header.Headers[p]))
                .Where(p => withPersonal || !personal.Contains(p)),
        ];
    }

    private static bool IsOurs(string header) => header is ResultHeader or MessageHeader;

    private static void WriteRow(
        TextWriter writer,
        char delimiter,
        IEnumerable<string> cells,
        string result,
        string message
    )
    {
        foreach (var cell in cells)
        {
            writer.Write(CsvText.Quoted(cell, delimiter));
            writer.Write(delimiter);
        }

        writer.Write(CsvText.QuotedPlain(result, delimiter));
        writer.Write(delimiter);
        writer.Write(CsvText.QuotedPlain(message, delimiter));
        writer.Write("\r\n");
    }

    private static Encoding EncodingOf(TextCoding? coding) =>
        coding switch
        {
            TextCoding.Utf16LittleEndian => Encoding.Unicode,
            TextCoding.Utf16BigEndian => Encoding.BigEndianUnicode,
            TextCoding.Windows1252 => Utf8Text.Windows1252,
            TextCoding.Ascii or TextCoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            _ => Encoding.UTF8,
        };
}
