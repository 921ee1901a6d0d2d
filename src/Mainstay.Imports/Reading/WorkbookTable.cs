using ExcelDataReader;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Reading;

/// <summary>Rows of a workbook's sheet. Days and numbers that Excel holds as such come as text in one plain form.</summary>
internal sealed class WorkbookTable(IExcelDataReader reader, bool from1904, ReadLimits limits) : Table
{
    private const int MaximumColumns = 16_384;

    public override bool HasSerials => true;

    public override DateOnly Epoch => from1904 ? new DateOnly(1904, 1, 1) : base.Epoch;

    public override int Count => reader.FieldCount;

    public override bool Next()
    {
        if (Fault is not null)
        {
            return false;
        }

        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fault = Workbook.Unreadable();
            return false;
        }

        Line++;
        return IsWithinLimits();
    }

    public override string? Text(int cell)
    {
        var text = Raw(cell);
        var trimmed = CellText.Trimmed(text);
        return CellText.IsEmpty(trimmed) ? null
            : trimmed.Length == text.Length ? text
            : trimmed.ToString();
    }

    public override string Raw(int cell) =>
        reader.GetValue(cell) switch
        {
            null => "",
            string text => text,
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd"),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss"),
            double number => Plain(number),
            bool yes => yes ? "yes" : "no",
            var other => other.ToString() ?? "",
        };

    public override bool IsEmpty(int cell) => CellText.Trimmed(Raw(cell)).Length == 0;

    protected override void Dispose(bool disposing)
    {
        reader.Dispose();
        base.Dispose(disposing);
    }

    private bool IsWithinLimits()
    {
        if (Line > limits.WorkbookRows)
        {
            Refuse(
                "file.workbook.rows",
                $"more than {limits.WorkbookRows} rows",
                "A sheet with only the rows that hold something"
            );
        }
        else if (reader.FieldCount > MaximumColumns)
        {
            Refuse("file.columns.many", $"{reader.FieldCount} columns", $"At most {limits.Columns} columns");
        }

        return Fault is null;
    }

    // An id of many digits is written out, not as 1.2E+15; 0.1 + 0.2 is written as Excel shows it.
    private static string Plain(double number) =>
        Math.Abs(number) < 1e15 && Math.Floor(number) == number ? ((long)number).ToString()
        : Math.Abs(number) is < 1e15 and > 1e-9 ? ((decimal)number).ToString()
        : number.ToString("R");
}
