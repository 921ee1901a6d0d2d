using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Reading;

/// <summary>Which column of a file is which column of a layout.</summary>
internal sealed class HeaderRow
{
    private HeaderRow(SourceLayout layout, int line, string[] headers, int[] places)
    {
        (Layout, Line, Headers, Places) = (layout, line, headers, places);
        Width = Array.FindLastIndex(headers, h => h.Length > 0) + 1;
    }

    public SourceLayout Layout { get; }

    /// <summary>The header's line.</summary>
    public int Line { get; }

    /// <summary>The headers as the file spells them.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>For each column of the layout, its place in the file; -1 when the file has it not.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>How many columns the file has, empty ones at the end left off.</summary>
    public int Width { get; }

    /// <summary>How many columns of the layout the file has.</summary>
    public int Known => Places.Count(p => p >= 0);

    /// <summary>Columns of the file that are not read.</summary>
    public IReadOnlyList<string> Dropped => [.. Headers.Where((h, i) => h.Length > 0 && !Places.Contains(i))];

    /// <summary>Reads the current row as a header.</summary>
    public static HeaderRow From(Table row, SourceLayout layout, ColumnMapping mapping)
    {
        var headers = new string[row.Count];
        for (var i = 0; i < headers.Length; i++)
        {
            headers[i] = CellText.OneLine(row.Text(i) ?? "");
        }

        return new HeaderRow(layout, row.Line, headers, Resolve(headers, layout, mapping));
    }

    /// <summary>What is wrong with it: columns that are missing or come twice.</summary>
    public IEnumerable<RowFinding> Findings(ColumnMapping mapping)
    {
        for (var i = 0; i < Layout.Columns.Count; i++)
        {
            var column = Layout.Columns[i];
            if (column.Required && Places[i] < 0 && !mapping.Constants.ContainsKey(column.Name))
            {
                yield return Absent(column);
            }
        }

        foreach (var header in Headers.Where(h => h.Length > 0).GroupBy(CodeList.Fold).Where(g => g.Count() > 1))
        {
            var place = Headers.ToList().IndexOf(header.First());
            if (Places.Contains(place))
            {
                yield return new RowFinding(
                    0,
                    header.First(),
                    "file.header.twice",
                    $"{header.Count()} columns headed {header.First()}",
                    "One column of each name"
                );
            }
        }
    }

    private RowFinding Absent(SourceColumn column)
    {
        var nearest = Nearest(column.Name);
        var wanted = $"A column headed {column.Name}, or a mapping that says which column it is";
        return new RowFinding(
            0,
            column.Name,
            $"{Layout.Name}.{column.Name}.absent",
            "columns " + Shown(),
            nearest is null ? wanted : $"{wanted}; the nearest header found is {nearest}"
        );
    }

    // What stands in the first row of a case file may be a row of children where the header was forgotten.
    private string Shown()
    {
        var shown = Layout.IsAllowListed
            ? Headers.Where((_, i) => Places.Contains(i))
            : Headers.Where(h => h.Length > 0);
        var names = string.Join(", ", shown.Take(40).Select(CellText.Show));
        return Layout.IsAllowListed ? $"{names} and {Dropped.Count} others" : names;
    }

    private string? Nearest(string name)
    {
        var folded = CodeList.Fold(name);
        return Headers
            .Where((h, i) => h.Length > 0 && !Places.Contains(i))
            .Select(h => (Header: h, Distance: Distance(folded, CodeList.Fold(h))))
            .Where(h => h.Distance <= Math.Max(2, folded.Length / 3))
            .OrderBy(h => h.Distance)
            .Select(h => CellText.Show(h.Header))
            .FirstOrDefault();
    }

    private static int[] Resolve(string[] headers, SourceLayout layout, ColumnMapping mapping)
    {
        var own = mapping
            .Columns.Where(c => layout.Has(c.Value))
            .GroupBy(c => CodeList.Fold(c.Key))
            .ToDictionary(g => g.Key, g => g.First().Value);
        var mapped = own.Values.ToHashSet();
        var places = Enumerable.Repeat(-1, layout.Columns.Count).ToArray();
        for (var i = headers.Length - 1; i >= 0; i--)
        {
            var folded = CodeList.Fold(headers[i]);
            var name =
                own.GetValueOrDefault(folded)
                ?? layout
                    .Columns.FirstOrDefault(c => CodeList.Fold(c.Name) == folded && !mapped.Contains(c.Name))
                    ?.Name;
            if (name is not null)
            {
                places[layout.IndexOf(name)] = i;
            }
        }

        return places;
    }

    // How many letters must be put in, left out or changed to make one of the other.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
