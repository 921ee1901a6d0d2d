namespace Mainstay.Imports.Reading;

/// <summary>A file whose kind and header are known; its table stands on the header.</summary>
internal sealed record OpenedFile(Table Table, HeaderRow Header)
{
    private const int HeaderWithin = 50;

    /// <summary>How its text is written, as far as it has been read; null for a workbook.</summary>
    public TextCoding? Coding { get; private init; }

    /// <summary>Opens a file, or says why it cannot be read.</summary>
    public static (OpenedFile? File, RowFinding? Refusal) Open(
        Stream content,
        string fileName,
        SourceLayout layout,
        ColumnMapping mapping,
        ReadLimits limits
    )
    {
        var start = StartOf(content);
        if (FileKind.Refusal(start.Bytes, fileName) is { } refusal)
        {
            return (null, refusal);
        }

        var whole = new Replayed(start.Bytes, content);
        return FileKind.IsWorkbook(start.Bytes)
            ? OpenWorkbook(whole, layout, mapping, limits)
            : OpenCsv(whole, layout, mapping, limits);
    }

    private static (byte[] Bytes, bool IsAll) StartOf(Stream content)
    {
        var bytes = new byte[4096];
        var length = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return (bytes[..length], length < bytes.Length);
    }

    private static (OpenedFile?, RowFinding?) OpenCsv(
        Stream content,
        SourceLayout layout,
        ColumnMapping mapping,
        ReadLimits limits
    )
    {
        var text = Utf8Text.Open(content);
        var start = text.Start.ToArray();
        char[] delimiters = mapping.Delimiter switch
        {
            null or "" => [',', ';', '\t', '|'],
            "tab" => ['\t'],
            var own => [own[0]],
        };
        var (best, delimiter) = delimiters
            .Select(d =>
                (Header: Best(new CsvTable(new MemoryStream(start), d, limits), layout, mapping), Delimiter: d)
            )
            .MaxBy(h => h.Header?.Known ?? 0);
        return best is null
            ? (null, NoHeader(layout))
            : OnHeader(new CsvTable(text, delimiter, limits), best, text.Coding);
    }

    private static (OpenedFile?, RowFinding?) OpenWorkbook(
        Stream content,
        SourceLayout layout,
        ColumnMapping mapping,
        ReadLimits limits
    )
    {
        var (workbook, refusal) = Workbook.Open(content, limits);
        if (workbook is null)
        {
            return (null, refusal);
        }

        var (table, missing) = workbook.Table(mapping.Sheet, limits);
        if (table is null)
        {
            return (null, missing);
        }

        var best = Best(table, layout, mapping);
        return best is null
            ? (null, table.Fault ?? NoHeader(layout))
            : OnHeader(workbook.Table(mapping.Sheet, limits).Table!, best, null);
    }

    private static (OpenedFile?, RowFinding?) OnHeader(Table table, HeaderRow header, TextCoding? coding)
    {
        while (table.Line < header.Line)
        {
            if (!table.Next())
            {
                return (null, table.Fault);
            }
        }

        return (new OpenedFile(table, header) { Coding = coding }, null);
    }

    // The row with most of the layout's columns; lines of title and date often stand above it.
    private static HeaderRow? Best(Table table, SourceLayout layout, ColumnMapping mapping)
    {
        HeaderRow? best = null;
        while (table.Line < HeaderWithin && table.Next())
        {
            var header = HeaderRow.From(table, layout, mapping);
            best = header.Known > (best?.Known ?? 0) ? header : best;
        }

        return best;
    }

    private static RowFinding NoHeader(SourceLayout layout) =>
        new(
            0,
            null,
            "file.header.missing",
            $"none of the columns of {layout.Name} in the first {HeaderWithin} lines",
            $"A header row with the columns {string.Join(", ", layout.Columns.Where(c => c.Required).Select(c => c.Name))}, or a mapping to them"
        );
}
