namespace Mainstay.Planning.Survival;

/// <summary>Which group each row belongs to: what curves are drawn by, what tests compare, what strata are.</summary>
public sealed class Groups
{
    private Groups(IReadOnlyList<string> labels, int[] code) => (Labels, Code) = (labels, code);

    /// <summary>The groups' names: by number where all are numbers, else by their characters.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Each row's place in <see cref="Labels"/>.</summary>
    internal int[] Code { get; }

    /// <summary>Groups by the value of each row.</summary>
    /// <param name="values">One for each row, not null.</param>
    public static Groups Of(IReadOnlyList<string> values)
    {
        var labels = values.Distinct().ToArray();
        if (labels.All(l => double.TryParse(l, out _)))
        {
            labels = [.. labels.OrderBy(double.Parse).ThenBy(l => l, StringComparer.Ordinal)];
        }
        else
        {
            Array.Sort(labels, StringComparer.Ordinal);
        }

        var place = labels.Index().ToDictionary(l => l.Item, l => l.Index);
        return new Groups(labels, [.. values.Select(v => place[v])]);
    }

    /// <summary>Groups by whole numbers; a label is the number as written.</summary>
    /// <param name="values">One for each row.</param>
    public static Groups Of(ReadOnlySpan<int> values)
    {
        var seen = new SortedSet<int>();
        var last = int.MinValue;
        foreach (var value in values)
        {
            if (value != last || seen.Count == 0)
            {
                seen.Add(last = value);
            }
        }

        int[] distinct = [.. seen];
        var code = new int[values.Length];
        for (var i = 0; i < code.Length; i++)
        {
            code[i] = Array.BinarySearch(distinct, values[i]);
        }

        return new Groups([.. distinct.Select(d => d.ToString())], code);
    }

    /// <summary>The rows of each group in their order.</summary>
    internal int[][] Rows()
    {
        var rows = new int[Labels.Count][];
        var size = new int[Labels.Count];
        foreach (var code in Code)
        {
            size[code]++;
        }

        for (var group = 0; group < rows.Length; group++)
        {
            rows[group] = new int[size[group]];
        }

        for (var i = Code.Length - 1; i >= 0; i--)
        {
            rows[Code[i]][--size[Code[i]]] = i;
        }

        return rows;
    }

    /// <exception cref="ArgumentException">The groups are of another number of rows.</exception>
    internal void MustFit(SurvivalData data)
    {
        if (Code.Length != data.Count)
        {
            throw new ArgumentException(
                $"{Code.Length} rows have a group and the data {data.Count} rows.",
                nameof(data)
            );
        }
    }
}
