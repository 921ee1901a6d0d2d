using System.Text;
using Mainstay.Imports.Cells;
using Mainstay.Imports.Reading;

namespace Mainstay.Imports.Columns;

/// <summary>Named columns of a CSV file, as arrays: what the analyses of a file of numbers start from.</summary>
public sealed class ColumnTable
{
    private const int MostFindings = 20;

    // One column may be asked for as a label and as a number.
    private readonly Dictionary<(string Name, ColumnKind Kind), ColumnCells> _cells;
    private readonly List<int> _lines = [];

    private ColumnTable(IEnumerable<ColumnWanted> wanted) =>
        _cells = wanted
            .DistinctBy(w => Key(w.Name, w.Kind))
            .ToDictionary(w => Key(w.Name, w.Kind), w => new ColumnCells(w));

    /// <summary>How many rows have every column.</summary>
    public int Count => _lines.Count;

    /// <summary>How many rows were left out because a column that may be empty is.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The line of a row, as a spreadsheet numbers it.</summary>
    public int LineOf(int row) => _lines[row];

    /// <summary>A column of numbers.</summary>
    public double[] Numbers(string column) => _cells[Key(column, ColumnKind.Number)].Numbers.ToArray();

    /// <summary>A column of whole numbers.</summary>
    public int[] Whole(string column) => _cells[Key(column, ColumnKind.Whole)].Whole.ToArray();

    /// <summary>A column of labels.</summary>
    public IReadOnlyList<string> Labels(string column) => _cells[Key(column, ColumnKind.Label)].Labels;

    /// <summary>Reads the wanted columns of every row.</summary>
    /// <param name="content">The file, with a header row.</param>
    /// <param name="wanted">The columns; others are passed over.</param>
    /// <returns>The table, or the first 20 findings.</returns>
    public static (ColumnTable? Table, IReadOnlyList<RowFinding> Findings) Read(
        Stream content,
        IReadOnlyList<ColumnWanted> wanted
    )
    {
        using var text = Utf8Text.Open(content);
        var start = text.Start;
        var header = start[..Math.Max(0, start.IndexOfAny((byte)'\r', (byte)'\n'))];
        var delimiter = header.Contains((byte)';') && !header.Contains((byte)',') ? ';' : ',';
        using var rows = new CsvTable(text, delimiter, ReadLimits.Default);
        if (!rows.NextFilled())
        {
            return (
                null,
                [rows.Fault ?? new(0, null, "file.empty", "an empty file", "A header row and rows below it")]
            );
        }

        var table = new ColumnTable(wanted);
        var findings = table.Locate(rows);
        var isReadable = findings.Count == 0;
        while (isReadable && findings.Count < MostFindings && rows.NextFilled())
        {
            table.Take(rows, findings);
        }

        if (rows.Fault is not null)
        {
            findings.Add(rows.Fault);
        }

        return findings.Count > 0 ? (null, findings) : (table, []);
    }

    private List<RowFinding> Locate(CsvTable header)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            names.TryAdd(header.Text(i) ?? "", i);
        }

        var findings = new List<RowFinding>();
        foreach (var cells in _cells.Values)
        {
            var name = cells.Wanted.Name;
            cells.Place = names.GetValueOrDefault(name, -1);
            if (cells.Place < 0)
            {
                var found = string.Join(", ", names.Keys.Where(n => n.Length > 0).Select(CellText.Show));
                findings.Add(new(header.Line, name, "file.column.missing", found, $"A column named {name}"));
            }
        }

        return findings;
    }

    private void Take(CsvTable row, List<RowFinding> findings)
    {
        var isWhole = true;
        foreach (var cells in _cells.Values)
        {
            var cell = cells.Place < row.Count ? row.Cell(cells.Place) : [];
            if (CellText.IsEmpty(cell) && cells.Wanted.MayBeEmpty)
            {
                isWhole = false;
            }
            else if (!cells.Take(cell))
            {
                var wanted = $"{cells.Wanted.Name} as {InWords(cells.Wanted.Kind)}";
                findings.Add(
                    new(
                        row.Line,
                        cells.Wanted.Name,
                        "file.cell.unfit",
                        CellText.Show(Encoding.UTF8.GetString(cell)),
                        wanted
                    )
                );
                isWhole = false;
            }
        }

        if (isWhole)
        {
            _lines.Add(row.Line);
            return;
        }

        LeftOut++;
        foreach (var cells in _cells.Values)
        {
            cells.CutTo(_lines.Count);
        }
    }

    private static (string, ColumnKind) Key(string name, ColumnKind kind) => (name.ToUpperInvariant(), kind);

    private static string InWords(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Label => "a word or number that is not empty",
            ColumnKind.Whole => "a whole number",
            _ => "a number",
        };
}
