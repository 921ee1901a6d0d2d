using Mainstay.Imports.Reading;

namespace Mainstay.Imports.Typed;

/// <summary>A whole file that holds quotes, row by row into the same blocks.</summary>
internal static unsafe class QuotedPart
{
    /// <summary>Reads it; returns what ended the reading before the file's end, or null.</summary>
    public static RowFinding? Read(Func<Stream> open, FileStart start, BlockTaker taker)
    {
        using var stream = open();
        stream.Position = start.DataAt;
        var rows = new CsvRows(stream, [start.Header.Delimiter], ReadLimits.None);
        var block = new TypedBlock(start.Header.Cells.Max(c => c.Target) + 1);
        var codes = start.Header.Cells.Select(c => c.Column.PackedCodes()).ToArray();
        while (rows.Next())
        {
            if (rows.Count == 1 && rows[0].IsEmpty)
            {
                continue;
            }

            Put(rows, start.Header, codes, block);
            if (block.Count == TypedBlock.Rows)
            {
                taker.Take(block);
                block.Count = 0;
            }
        }

        if (block.Count > 0)
        {
            taker.Take(block);
        }

        return rows.Fault;
    }

    private static void Put(CsvRows rows, TypedHeader header, ulong[][] codes, TypedBlock block)
    {
        var row = block.Count++;
        block.LineNumbers[row] = rows.Line;
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var (column, target) = header.Cells[i];
            if (target >= 0)
            {
                block.Cells(target)[row] =
                    rows.Count == header.Cells.Count ? CellBytes.Read(rows[i], column.Kind, codes[i]) : TypedColumn.Bad;
            }
        }
    }
}
