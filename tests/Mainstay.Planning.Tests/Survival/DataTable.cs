using System.Globalization;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Survival;

/// <summary>A CSV file of the test data: no quotes, no commas in cells. An empty cell is not a number.</summary>
internal sealed class DataTable
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private DataTable(string[] header, string[][] rows) => (_header, _rows) = (header, rows);

    public int Count => _rows.Length;

    public static DataTable Read(string name) => ReadFile("Survival", name);

    public static DataTable ReadFile(string folder, string name)
    {
        var path = Path.Combine(PublishedData.Root, "tests", "Mainstay.Planning.Tests", folder, "Data", name);
        var lines = File.ReadAllLines(path);
        return new DataTable(lines[0].Split(','), [.. lines.Skip(1).Select(l => l.Split(','))]);
    }

    public bool Has(string column) => _header.Contains(column);

    public string[] Text(string column) => [.. _rows.Select(r => r[Place(column)])];

    public double[] Numbers(string column) => [.. Text(column).Select(Number)];

    public int[] Whole(string column) => [.. Text(column).Select(t => int.Parse(t, CultureInfo.InvariantCulture))];

    public DataTable Where(string column, string value) =>
        new(_header, [.. _rows.Where(r => r[Place(column)] == value)]);

    /// <summary>Only rows with a value in every column.</summary>
    public DataTable Complete() => new(_header, [.. _rows.Where(r => r.All(c => c.Length > 0))]);

    public DataTable CompleteIn(string column) => new(_header, [.. _rows.Where(r => r[Place(column)].Length > 0)]);

    private int Place(string column) => Array.IndexOf(_header, column);

    private static double Number(string text) =>
        text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
