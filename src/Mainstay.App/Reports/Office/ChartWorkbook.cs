using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mainstay.App.Reports.Office;

/// <summary>The workbook inside a native chart: Word opens it when somebody edits the data.</summary>
internal static class ChartWorkbook
{
    public const string Sheet = "Data";

    /// <summary>One sheet: the table's headings, then its rows with their numbers.</summary>
    public static byte[] Write(OfficeTable table)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            package.ChangeIdOfPart(book, "workbook");
            var data = new SheetData(Row(table.Columns.Select(Words)));
            data.Append(table.Rows.Select(r => Row(r.Skip(1).Select(Value).Prepend(Words(NameOf(r[0]))))));
            book.AddNewPart<WorksheetPart>("sheet1").Worksheet = new Worksheet(data);
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = Sheet,
                        SheetId = 1,
                        Id = "sheet1",
                    }
                )
            );
        }

        return StablePackage.Repack(bytes);
    }

    /// <summary>The name of a point: a day is short, so that an axis holds it.</summary>
    public static string NameOf(OfficeCell cell) => cell.Day is { } day ? day.ToString("d MMM yy") : cell.Shown;

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Cell Value(OfficeCell cell) =>
        cell.Number is { } number
            ? new Cell { CellValue = new CellValue(number), DataType = CellValues.Number }
            : Words(cell.Shown);

    private static Cell Words(string text) =>
        new(new InlineString(new Text(PlainXml.Text(text)))) { DataType = CellValues.InlineString };
}
