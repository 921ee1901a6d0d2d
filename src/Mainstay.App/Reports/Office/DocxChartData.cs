using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Mainstay.App.Reports.Office;

/// <summary>The data of a native chart: where they stand in its workbook, and the copy that is drawn before anybody opens it.</summary>
internal static class DocxChartData
{
    /// <summary>The first column, which names the points.</summary>
    public static C.CategoryAxisData Names(OfficeTable table) =>
        new(
            Words(
                $"{Cell(0, 1)}:{Absolute(0, table.Rows.Count)}",
                [.. table.Rows.Select(r => ChartWorkbook.NameOf(r[0]))]
            )
        );

    /// <summary>A column of numbers; a row without one is a gap, since not known is not 0.</summary>
    public static C.Values Numbers(OfficeTable table, int column)
    {
        var cache = new C.NumberingCache(
            new C.FormatCode(Format(table)),
            new C.PointCount { Val = (uint)table.Rows.Count }
        );
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row][column].Number is { } number)
            {
                cache.Append(new C.NumericPoint(new C.NumericValue($"{number}")) { Index = (uint)row });
            }
        }

        return new(
            new C.NumberReference(new C.Formula($"{Cell(column, 1)}:{Absolute(column, table.Rows.Count)}"), cache)
        );
    }

    /// <summary>Words at a place of the workbook.</summary>
    public static C.StringReference Words(string place, IReadOnlyList<string> words)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)words.Count });
        cache.Append(
            words.Select((w, i) => new C.StringPoint(new C.NumericValue(PlainXml.Text(w))) { Index = (uint)i })
        );
        return new(new C.Formula(place), cache);
    }

    /// <summary>A cell of the workbook; column and row from 0, the headings in row 0.</summary>
    public static string Cell(int column, int row) => $"{ChartWorkbook.Sheet}!{Absolute(column, row)}";

    /// <summary>How the numbers are written.</summary>
    public static string Format(OfficeTable table)
    {
        var cell = table.Rows.SelectMany(r => r.Skip(1)).FirstOrDefault(c => c.Number is not null);
        var decimals = cell is { Decimals: > 0 } ? "." + new string('0', cell.Decimals) : "";
        return $"#,##0{decimals}{(cell is { IsRate: true } ? "%" : "")}";
    }

    private static string Absolute(int column, int row) => $"${(char)('A' + column)}${row + 1}";
}
