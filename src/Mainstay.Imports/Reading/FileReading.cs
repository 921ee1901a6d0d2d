using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Reading;

/// <summary>What the rows of one file have in common while they are read.</summary>
internal sealed class FileReading
{
    private readonly Dictionary<string, string>?[] _codes;
    private readonly string?[] _constants;
    private readonly HeaderRow _header;
    private readonly SortedDictionary<string, SortedSet<string>> _unmapped = new(StringComparer.Ordinal);

    public FileReading(HeaderRow header, ColumnMapping mapping, ReadLimits limits, Table table)
    {
        (_header, Mapping, Limits) = (header, mapping, limits);
        (HasSerials, Epoch) = (table.HasSerials, table.Epoch);
        Width = WidthOf(header, table);
        Placeholders = [.. mapping.Placeholders];
        _codes = [.. Layout.Columns.Select(c => Folded(mapping.Codes.GetValueOrDefault(c.Name)))];
        _constants =
        [
            .. Layout.Columns.Select(
                (c, i) => header.Places[i] < 0 ? mapping.Constants.GetValueOrDefault(c.Name) : null
            ),
        ];
    }

    public SourceLayout Layout => _header.Layout;

    public ColumnMapping Mapping { get; }

    public ReadLimits Limits { get; }

    public bool HasSerials { get; }

    public DateOnly Epoch { get; }

    public StatedFacts Stated { get; } = new();

    /// <summary>Cells that a row may have: as many as headers, or as the first row, where what is over is empty.</summary>
    public int Width { get; }

    /// <summary>Workers of the case system that are no person.</summary>
    public HashSet<string> Placeholders { get; }

    /// <summary>The header of a column as the file spells it; our own name where the file has none.</summary>
    public string HeaderOf(int place) =>
        _header.Places[place] is >= 0 and var at ? CellText.Show(_header.Headers[at]) : Layout.Columns[place].Name;

    /// <summary>Whether the file has a column, or the mapping a constant for it.</summary>
    public bool Has(int place) => _header.Places[place] >= 0 || _constants[place] is not null;

    /// <summary>What a cell means: the constant where the file has no such column, and the council's own code turned into ours.</summary>
    public string? Value(string? cell, int place)
    {
        var text = cell ?? _constants[place];
        return text is not null && _codes[place] is { } codes ? codes.GetValueOrDefault(Key(text), text) : text;
    }

    /// <summary>What the cells of a faulty row say that are not faulty themselves; null when it is good or faulty as a whole.</summary>
    public Dictionary<string, string>? Says(string?[] cells, List<RowFinding>? findings)
    {
        if (findings is null || Layout.IsAllowListed || findings.Exists(f => f.Column is null))
        {
            return null;
        }

        var says = new Dictionary<string, string>();
        for (var place = 0; place < cells.Length; place++)
        {
            if (Value(cells[place], place) is { } text && !findings.Exists(f => f.Column == HeaderOf(place)))
            {
                says[Layout.Columns[place].Name] = text;
            }
        }

        return says;
    }

    /// <summary>What the mapping's codes for a column say of a value; null when they do not have it.</summary>
    public string? OwnCode(int place, string value) => _codes[place]?.GetValueOrDefault(Key(value));

    public void NoteUnmapped(string column, string value)
    {
        if (!_unmapped.TryGetValue(column, out var values))
        {
            _unmapped[column] = values = new SortedSet<string>(StringComparer.Ordinal);
        }

        if (values.Count < 50)
        {
            values.Add(CellText.Show(value));
        }
    }

    /// <summary>A finding for each column that holds values nobody has mapped yet: the file waits (practice P1).</summary>
    public IEnumerable<RowFinding> Unmapped() =>
        _unmapped.Select(c => new RowFinding(
            0,
            HeaderOf(Layout.IndexOf(c.Key)),
            $"{Layout.Name}.{c.Key}.unmapped",
            string.Join(", ", c.Value),
            $"Each of these mapped once to {string.Join(", ", Layout.Columns[Layout.IndexOf(c.Key)].Codes!.Codes)}"
        ));

    // Some exports end every row with a delimiter, but not the header. One row with more cells than the first has shifted.
    private static int WidthOf(HeaderRow header, Table firstRow)
    {
        for (var i = header.Headers.Count; i < firstRow.Count; i++)
        {
            if (!firstRow.IsEmpty(i))
            {
                return header.Headers.Count;
            }
        }

        return Math.Max(header.Headers.Count, firstRow.Count);
    }

    private static Dictionary<string, string>? Folded(IReadOnlyDictionary<string, string>? codes) =>
        codes?.GroupBy(c => Key(c.Key)).ToDictionary(g => g.Key, g => g.First().Value);

    // A code of punctuation only still is itself.
    private static string Key(string text) => CodeList.Fold(text) is { Length: > 0 } folded ? folded : text;
}
