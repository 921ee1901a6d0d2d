namespace Mainstay.Imports.Typed;

/// <summary>The columns that are read of a kind of file, in whatever order the file has them.</summary>
/// <param name="Name">What the file is called in findings.</param>
/// <param name="Columns">The columns; every one must be there, others of the file are passed over.</param>
public sealed record TypedLayout(string Name, params IReadOnlyList<TypedColumn> Columns)
{
    /// <summary>The layout on a file's header row.</summary>
    /// <param name="names">The headers as the file has them.</param>
    /// <param name="delimiter">The byte between cells.</param>
    /// <returns>Where each cell goes, or what is missing or there twice.</returns>
    internal (TypedHeader? Header, RowFinding? Refusal) On(IReadOnlyList<string> names, byte delimiter)
    {
        var cells = new (TypedColumn Column, int Target)[names.Count];
        var found = new int[Columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var target = TargetOf(names[i]);
            cells[i] = target < 0 ? (new TypedColumn(names[i], TypedKind.NotRead), -1) : (Columns[target], target);
            if (target >= 0)
            {
                found[target]++;
            }
        }

        var wrong = Array.FindIndex(found, n => n != 1);
        return wrong < 0
            ? (new TypedHeader(cells, delimiter), null)
            : (null, Refusal(Columns[wrong], found[wrong], names));
    }

    private int TargetOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private RowFinding Refusal(TypedColumn column, int found, IReadOnlyList<string> names) =>
        found == 0
            ? new(
                0,
                column.Name,
                $"{Name}.{column.Name}.absent",
                $"columns {Shown(names)}",
                $"A column headed {column.Name}"
            )
            : new(
                0,
                column.Name,
                "file.header.twice",
                $"{found} columns headed {column.Name}",
                "One column of each name"
            );

    private static string Shown(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(40).Select(Cells.CellText.Show));
}

/// <summary>What each cell of a file's rows is, in the file's order.</summary>
/// <param name="Cells">The column and its place in the layout; -1 for a cell that is passed over.</param>
/// <param name="Delimiter">The byte between cells.</param>
internal sealed record TypedHeader(IReadOnlyList<(TypedColumn Column, int Target)> Cells, byte Delimiter);
