using System.Globalization;
using Mainstay.Imports.Cells;
using Mainstay.Imports.Reading;

namespace Mainstay.Imports.Columns;

/// <summary>One column's cells as they are read.</summary>
internal sealed class ColumnCells(ColumnWanted wanted)
{
    private readonly TextPool _pool = new();

    public ColumnWanted Wanted => wanted;
    public int Place { get; set; }
    public List<double> Numbers { get; } = [];
    public List<int> Whole { get; } = [];
    public List<string> Labels { get; } = [];

    /// <summary>Takes a trimmed cell; false when it does not hold what is wanted.</summary>
    public bool Take(ReadOnlySpan<byte> cell)
    {
        switch (wanted.Kind)
        {
            case ColumnKind.Whole:
                var isWhole = int.TryParse(
                    cell,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var n
                );
                Whole.Add(n);
                return isWhole;
            case ColumnKind.Number:
                var isNumber = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var x);
                Numbers.Add(x);
                return isNumber && double.IsFinite(x);
            default:
                Labels.Add(_pool.Get(cell));
                return !CellText.IsEmpty(cell);
        }
    }

    public void CutTo(int rows)
    {
        Cut(Numbers, rows);
        Cut(Whole, rows);
        Cut(Labels, rows);
    }

    private static void Cut<T>(List<T> list, int rows)
    {
        if (list.Count > rows)
        {
            list.RemoveRange(rows, list.Count - rows);
        }
    }
}
