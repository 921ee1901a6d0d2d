namespace Mainstay.Imports.Reading;

/// <summary>Turns the rows of an opened file into what they state.</summary>
internal static class RowReader
{
    /// <summary>The rows from the table's current one on.</summary>
    public static IEnumerable<ReadRow> Rows(OpenedFile file, ColumnMapping mapping, ReadLimits limits)
    {
        var reading = new FileReading(file.Header, mapping, limits, file.Table);
        var rows = file.Header.Layout.Together is { } together
            ? ReadTogether(reading, file, together)
            : Read(reading, file).Select(r => r.ToRow());
        foreach (var row in rows)
        {
            yield return row;
        }

        var late = reading.Unmapped().Concat(file.Table.Fault is { } fault ? [fault] : []).ToList();
        if (late.Count > 0)
        {
            yield return new ReadRow(0, [], [], late);
        }
    }

    private static IEnumerable<ReadRow> ReadTogether(
        FileReading reading,
        OpenedFile file,
        Action<IReadOnlyList<RowReading>> together
    )
    {
        var rows = Read(reading, file).ToList();
        together(rows);
        return rows.Select(r => r.ToRow());
    }

    private static IEnumerable<RowReading> Read(FileReading reading, OpenedFile file)
    {
        do
        {
            yield return Read(reading, file.Table, file.Header);
        } while (file.Table.NextFilled());
    }

    private static RowReading Read(FileReading reading, Table table, HeaderRow header)
    {
        var cells = new string?[header.Places.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var place = header.Places[i];
            cells[i] = place >= 0 && place < table.Count ? Kept(reading, i, table.Text(place)) : null;
        }

        var row = new RowReading(reading, table.Line, cells);
        CheckWidth(row, reading, table, header);
        if (row.IsGood)
        {
            header.Layout.Read(row);
        }

        return row;
    }

    // Text in a column of codes is somebody's free text: it goes no further than this.
    private static string? Kept(FileReading reading, int place, string? text)
    {
        var column = reading.Layout.Columns[place];
        return text is null || column.Type != CellType.CodeOrNothing ? text
            : reading.Value(text, place) is { } value ? column.Codes!.Find(value)
            : null;
    }

    // Spreadsheets leave off empty cells at a row's end, so fewer cells are no fault; a line that just stops may be.
    private static void CheckWidth(RowReading row, FileReading reading, Table table, HeaderRow header)
    {
        if (table.Count < header.Width && table.IsCutOff)
        {
            row.NoteRow(
                "cut-off",
                $"{table.Count} cells of {header.Width}, and the file ends without a line end",
                "The whole file: the export may have been cut off here"
            );
        }

        if (table.Count > reading.Width)
        {
            row.NoteRow(
                "cells",
                $"{table.Count} cells under {header.Width} headers",
                "As many cells as headers; put a cell that holds a delimiter in quotes"
            );
        }
    }
}
