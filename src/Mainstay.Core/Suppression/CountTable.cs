namespace Mainstay.Core.Suppression;

/// <summary>A row of a table of counts: a place that is whole, or a part of another.</summary>
/// <param name="Key">Unique in the table.</param>
/// <param name="Parent">The row whose count is the sum of its parts'; null for the one row on top.</param>
/// <param name="IsPrinted">False for a row that no reader ever sees; those of its counts that are small must still stay unknown.</param>
/// <param name="IsSmallGroup">
/// True for a row about fewer people than the threshold although it counts something else, such as the cases of a team of six:
/// it is not printed, and its counts, however large, must stay unknown.
/// </param>
public sealed record CountRow(string Key, string? Parent, bool IsPrinted = true, bool IsSmallGroup = false);

/// <summary>A column: a kind of people, or the whole of which the columns are the parts.</summary>
/// <param name="Key">Unique in the table.</param>
/// <param name="IsPrinted">False for a column that no reader ever sees, such as "not over target", which the whole would give away.</param>
public sealed record CountColumn(string Key, bool IsPrinted = true);

/// <summary>
/// Counts about people in rows that add up: each row that has parts is their sum, in every column. A table of several columns
/// is a split of a whole: in every row its columns sum to the whole's count, which is another table's.
/// </summary>
public sealed class CountTable
{
    private readonly Dictionary<(string Row, string Column), int> _counts;

    /// <summary>A table.</summary>
    /// <param name="rows">The rows, exactly one without a parent; a parent stands before its parts.</param>
    /// <param name="columns">The columns; one, or the parts of a whole.</param>
    /// <param name="count">The count of a row and column, 0 or more.</param>
    /// <exception cref="ArgumentException">A count is below 0, a parent is not known or not the sum of its parts, or there is not one row on top.</exception>
    public CountTable(IReadOnlyList<CountRow> rows, IReadOnlyList<CountColumn> columns, Func<string, string, int> count)
    {
        (Rows, Columns) = (rows, columns);
        _counts = rows.SelectMany(r => columns.Select(c => (r.Key, c.Key)))
            .ToDictionary(k => k, k => count(k.Item1, k.Item2));
        Parts = rows.Where(r => r.Parent is not null).ToLookup(r => r.Parent!);
        if (Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(rows));
        }
    }

    /// <summary>The rows, a parent before its parts.</summary>
    public IReadOnlyList<CountRow> Rows { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<CountColumn> Columns { get; }

    /// <summary>The parts of each row by its key.</summary>
    public ILookup<string, CountRow> Parts { get; }

    /// <summary>The row on top.</summary>
    public CountRow Top => Rows.First(r => r.Parent is null);

    /// <summary>Every cell, row by row.</summary>
    public IEnumerable<CellKey> Cells => Rows.SelectMany(r => Columns.Select(c => new CellKey(r.Key, c.Key)));

    /// <summary>The count of a cell.</summary>
    public int this[CellKey cell] => _counts[(cell.Row, cell.Column)];

    private IEnumerable<string> Faults()
    {
        if (Rows.Count(r => r.Parent is null) != 1)
        {
            yield return "A table has one row on top.";
        }

        foreach (var row in Rows.Where(r => r.Parent is not null && Rows.All(p => p.Key != r.Parent)))
        {
            yield return $"Row {row.Key} has no parent {row.Parent}.";
        }

        foreach (var cell in Cells)
        {
            var parts = Parts[cell.Row].Select(p => this[cell with { Row = p.Key }]).ToArray();
            if (this[cell] < 0)
            {
                yield return $"The count of {cell.Row}, {cell.Column} is {this[cell]}.";
            }
            else if (parts.Length > 0 && parts.Sum() != this[cell])
            {
                yield return $"{cell.Row}, {cell.Column} is {this[cell]} and its parts sum to {parts.Sum()}.";
            }
        }
    }
}

/// <summary>A cell of a table.</summary>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
public readonly record struct CellKey(string Row, string Column);
