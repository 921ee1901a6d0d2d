using Mainstay.App.Reports.Rendering;

namespace Mainstay.App.Reports.Office;

/// <summary>One table of a document as CSV: numbers unrounded, days as ISO writes them, symbols where there is no number.</summary>
public static class OfficeCsv
{
    public static string Write(OfficeTable table) =>
        string.Concat(table.Rows.Select(r => CsvText.Line(r.Select(Cell))).Prepend(CsvText.Line(table.Columns)));

    private static object? Cell(OfficeCell cell) =>
        (object?)cell.Day ?? (object?)(cell.Number / 1.0000000000000000000000000000m) ?? cell.Symbol ?? cell.Shown;
}
