namespace Mainstay.Core.Suppression;

/// <summary>
/// What a reader who knows every shown count exactly cannot tell about the hidden ones. Counts that add up are a flow: from
/// outside down to the parts, or from each row's whole up through its column to the top. Another table with the same shown
/// counts differs from the true one by flows round circles of hidden cells, so the most that a hidden count can be raised or
/// lowered is a maximal flow. It is exact, in whole numbers, and finding it builds the other table: that is the proof.
/// </summary>
internal sealed class HiddenFlows
{
    private const int Unbounded = int.MaxValue / 4;
    private const string Outside = "";

    private readonly CountTable _table;
    private readonly Dictionary<CellKey, (int From, int To)> _arcs = [];
    private readonly List<(int From, int To, int Count)> _hiddenWholes = [];
    private readonly Dictionary<(string Kind, string Row, string Column), int> _nodes = [];

    /// <summary>The flows of a table of one column.</summary>
    public HiddenFlows(CountTable table)
    {
        _table = table;
        foreach (var row in table.Rows)
        {
            _arcs[new(row.Key, table.Columns[0].Key)] = (
                Above(row, "whole"),
                Below(table, row, "whole", Node(Outside))
            );
        }
    }

    /// <summary>The flows of the parts of a column of another table, whose own withheld cells may move with them.</summary>
    public HiddenFlows(CountTable parts, CountTable whole, string column, IReadOnlySet<CellKey> withheld)
    {
        _table = parts;
        foreach (var row in parts.Rows)
        {
            foreach (var part in parts.Columns)
            {
                _arcs[new(row.Key, part.Key)] = (
                    Below(parts, row, part.Key, Node("row", row.Key)),
                    Above(row, part.Key)
                );
            }

            var cell = new CellKey(row.Key, column);
            if (withheld.Contains(cell))
            {
                _hiddenWholes.Add(
                    (Above(row, "whole:"), Below(parts, row, "whole:", Node("row", row.Key)), whole[cell])
                );
            }
        }
    }

    /// <summary>
    /// Whether a hidden cell could be any whole number from 0 to the threshold or, when it is larger, any from the threshold
    /// below it to the threshold above it.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="hidden">The hidden cells, the cell among them.</param>
    /// <param name="blocking">When it could not: shown cells, hiding one of which may open a way.</param>
    public bool IsOpen(CellKey cell, int threshold, IReadOnlySet<CellKey> hidden, out IReadOnlyList<CellKey> blocking)
    {
        var count = _table[cell];
        var up = count < threshold ? threshold - count : threshold;
        return CanPush(cell, up, hidden, isRaise: true, out blocking)
            && CanPush(cell, Math.Min(count, threshold), hidden, isRaise: false, out blocking);
    }

    private bool CanPush(
        CellKey cell,
        int amount,
        IReadOnlySet<CellKey> hidden,
        bool isRaise,
        out IReadOnlyList<CellKey> blocking
    )
    {
        var (from, to) = _arcs[cell];
        var (source, sink) = isRaise ? (to, from) : (from, to);
        var edges = EdgesOf(cell, hidden);
        blocking = [];
        while (amount > 0 && source != sink)
        {
            var (way, reached) = Search(edges, source, sink);
            if (way.Count == 0)
            {
                blocking =
                [
                    .. _arcs
                        .Where(a => !hidden.Contains(a.Key) && reached[a.Value.From] != reached[a.Value.To])
                        .Select(a => a.Key),
                ];
                return false;
            }

            amount -= Push(way, amount);
        }

        return true;
    }

    // A hidden count may rise without bound and fall to 0; a shown one is fixed.
    private List<Edge>[] EdgesOf(CellKey except, IReadOnlySet<CellKey> hidden)
    {
        var edges = Enumerable.Range(0, _nodes.Count).Select(_ => new List<Edge>()).ToArray();
        foreach (var cell in hidden.Where(c => c != except))
        {
            var (from, to) = _arcs[cell];
            Add(edges, from, to, _table[cell]);
        }

        foreach (var (from, to, count) in _hiddenWholes)
        {
            Add(edges, from, to, count);
        }

        return edges;
    }

    private static void Add(List<Edge>[] edges, int from, int to, int count)
    {
        var up = new Edge(to, Unbounded);
        var down = new Edge(from, count);
        (up.Back, down.Back) = (down, up);
        edges[from].Add(up);
        edges[to].Add(down);
    }

    private static (IReadOnlyList<Edge> Way, bool[] Reached) Search(List<Edge>[] edges, int source, int sink)
    {
        var by = new Edge?[edges.Length];
        var reached = new bool[edges.Length];
        reached[source] = true;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node) && !reached[sink])
        {
            foreach (var edge in edges[node].Where(e => e.Room > 0 && !reached[e.To]))
            {
                reached[edge.To] = true;
                by[edge.To] = edge;
                queue.Enqueue(edge.To);
            }
        }

        List<Edge> way = [];
        for (var edge = by[sink]; edge is not null; edge = by[edge.Back.To])
        {
            way.Add(edge);
        }

        return (way, reached);
    }

    private static int Push(IReadOnlyList<Edge> way, int amount)
    {
        var pushed = Math.Min(amount, way.Min(e => e.Room));
        foreach (var edge in way)
        {
            edge.Room -= edge.Room == Unbounded ? 0 : pushed;
            edge.Back.Room += edge.Back.Room == Unbounded ? 0 : pushed;
        }

        return pushed;
    }

    private int Above(CountRow row, string column) =>
        row.Parent is null ? Node(Outside) : Node("sum", row.Parent, column);

    private int Below(CountTable table, CountRow row, string column, int ofLeaf) =>
        table.Parts.Contains(row.Key) ? Node("sum", row.Key, column) : ofLeaf;

    private int Node(string kind, string row = "", string column = "")
    {
        if (!_nodes.TryGetValue((kind, row, column), out var node))
        {
            _nodes[(kind, row, column)] = node = _nodes.Count;
        }

        return node;
    }

    private sealed class Edge(int to, int room)
    {
        public int To => to;

        public int Room { get; set; } = room;

        public Edge Back { get; set; } = null!;
    }
}
