using System.Text;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Reading;

/// <summary>Rows of a CSV file as a table: cells stay bytes until one is asked for.</summary>
/// <param name="text">The file as UTF-8.</param>
/// <param name="delimiter">The character between cells.</param>
/// <param name="limits">How much is read before the file is refused.</param>
internal sealed class CsvTable(Stream text, char delimiter, ReadLimits limits) : Table
{
    private readonly CsvRows _rows = new(text, Encoding.UTF8.GetBytes([delimiter]), limits);
    private readonly TextPool _pool = new();

    public override int Count => _rows.Count;

    /// <summary>The character between cells.</summary>
    public char Delimiter => delimiter;

    public override bool Next()
    {
        var isRow = _rows.Next();
        (Line, Fault, IsCutOff) = (_rows.Line, _rows.Fault, _rows.IsCutOff);
        return isRow;
    }

    public override string? Text(int cell)
    {
        var trimmed = Cell(cell);
        return CellText.IsEmpty(trimmed) ? null : _pool.Get(trimmed);
    }

    public override string Raw(int cell) => Encoding.UTF8.GetString(_rows[cell]);

    /// <summary>A cell trimmed, as its bytes.</summary>
    public ReadOnlySpan<byte> Cell(int cell) => CellText.Trimmed(_rows[cell]);

    public override bool IsEmpty(int cell) => Cell(cell).Length == 0;

    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        base.Dispose(disposing);
    }
}
