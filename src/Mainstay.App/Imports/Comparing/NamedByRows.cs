using Mainstay.Imports;

namespace Mainstay.App.Imports.Comparing;

/// <summary>A row that names something that is neither on record nor in a good row of its file.</summary>
internal sealed record Stranger(int Row, string? RowKey, IReadOnlyList<RowFinding> Findings);

/// <summary>What the rows of a file name and what they bring, until all are read and it is known what is missing.</summary>
internal sealed class NamedByRows(References known)
{
    private readonly List<(int Row, int Line, string? RowKey, Reference Reference)> _open = [];
    private readonly Dictionary<(string Kind, string Key), List<int>> _brought = [];

    public void Take(int row, int line, string? rowKey, FactDraft fact, string source)
    {
        if (fact.Kind is "team" or "role" or "post" or "person")
        {
            if (!_brought.TryGetValue((fact.Kind, fact.Key), out var rows))
            {
                _brought[(fact.Kind, fact.Key)] = rows = [];
            }

            rows.Add(row);
        }

        Open(row, line, rowKey, References.Of(fact, source));
    }

    /// <summary>A row that is refused already: what else it names wrongly is told with its other faults.</summary>
    public void TakeRefused(
        int row,
        int line,
        string? rowKey,
        IReadOnlyDictionary<string, string> cells,
        string source
    ) => Open(row, line, rowKey, References.Of(cells, source));

    /// <summary>The rows to refuse, and with them the rows that name only what those would have brought.</summary>
    public IReadOnlyList<Stranger> Strangers(Func<string, string> headerOf, string source)
    {
        var refused = new HashSet<int>();
        while (_open.Any(o => !refused.Contains(o.Row) && !IsBrought(o.Reference, refused)))
        {
            refused.UnionWith(_open.Where(o => !IsBrought(o.Reference, refused)).Select(o => o.Row).ToList());
        }

        return
        [
            .. _open
                .Where(o => !IsBrought(o.Reference, refused))
                .GroupBy(o => o.Row)
                .Select(g => new Stranger(
                    g.Key,
                    g.First().RowKey,
                    [
                        .. g.DistinctBy(o => o.Reference.Column)
                            .Select(o => Finding(o.Line, o.Reference, headerOf, source)),
                    ]
                )),
        ];
    }

    private void Open(int row, int line, string? rowKey, IEnumerable<Reference> named) =>
        _open.AddRange(named.Where(r => !known.Knows(r)).Select(r => (row, line, rowKey, r)));

    private bool IsBrought(Reference reference, HashSet<int> refused) =>
        _brought.TryGetValue((reference.Kind, reference.Key), out var rows) && rows.Any(r => !refused.Contains(r));

    private static RowFinding Finding(int line, Reference reference, Func<string, string> headerOf, string source) =>
        new(
            line,
            headerOf(reference.Column),
            $"{source}.{reference.Column}.unknown",
            reference.Key,
            References.Wanted(reference.Kind)
        );
}
