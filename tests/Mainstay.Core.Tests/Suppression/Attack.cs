using Mainstay.Core.Suppression;

namespace Mainstay.Core.Tests.Suppression;

/// <summary>
/// A reader who tries to work out withheld counts: narrows intervals over every sum, then finds exact bounds by the simplex
/// method. It shares nothing with the engine. Sums of trees and of one split are totally unimodular, so bounds are whole.
/// </summary>
internal sealed class Attack
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _index = [];
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private readonly List<(int Sum, int[] Parts)> _sums = [];

    /// <summary>A count that is published, exactly or as an interval; anything from 0 when neither is.</summary>
    public void Count(string name, double low = 0, double high = double.PositiveInfinity)
    {
        _index[name] = _names.Count;
        _names.Add(name);
        _low.Add(low);
        _high.Add(high);
    }

    /// <summary>A count that is the sum of others.</summary>
    public void Sum(string sum, IEnumerable<string> parts) =>
        _sums.Add((_index[sum], [.. parts.Select(p => _index[p])]));

    /// <summary>Two names of one count, for example a count that the reader knows has not changed since last week.</summary>
    public void Same(string one, string other) => Sum(one, [other]);

    /// <summary>Adds a table with its sums.</summary>
    /// <param name="prefix">Makes its names unique.</param>
    /// <param name="table">The table.</param>
    /// <param name="known">The interval of a cell that is shown; null for a withheld one.</param>
    public void Table(string prefix, CountTable table, Func<CellKey, (double Low, double High)?> known)
    {
        foreach (var cell in table.Cells)
        {
            var (low, high) = known(cell) ?? (0, double.PositiveInfinity);
            Count(Name(prefix, cell), low, high);
        }

        foreach (var cell in table.Cells.Where(c => table.Parts.Contains(c.Row)))
        {
            Sum(Name(prefix, cell), table.Parts[cell.Row].Select(p => Name(prefix, cell with { Row = p.Key })));
        }
    }

    /// <summary>Says that the columns of a split sum to its whole.</summary>
    public void Split(string prefix, CountTable parts, string wholePrefix, string whole)
    {
        foreach (var row in parts.Rows)
        {
            Sum(Name(wholePrefix, new(row.Key, whole)), parts.Columns.Select(c => Name(prefix, new(row.Key, c.Key))));
        }
    }

    public static string Name(string prefix, CellKey cell) => $"{prefix}:{cell.Row}:{cell.Column}";

    /// <summary>The least and the most that a count can be.</summary>
    public (double Low, double High) Bounds(string name)
    {
        var narrowed = Narrowed();
        if (_names.Count > 400)
        {
            return (narrowed.Low[_index[name]], narrowed.High[_index[name]]);
        }

        var simplex = new Simplex(_low, _high, _sums);
        return (simplex.Least(_index[name]), simplex.Most(_index[name]));
    }

    /// <summary>Bounds by narrowing intervals until nothing moves: never narrower than the truth.</summary>
    public (double[] Low, double[] High) Narrowed()
    {
        double[] low = [.. _low];
        double[] high = [.. _high];
        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var (sum, parts) in _sums)
            {
                moved |= Narrow(sum, parts.Sum(p => low[p]), parts.Sum(p => high[p]));
                foreach (var part in parts)
                {
                    var others = parts.Where(p => p != part).ToArray();
                    moved |= Narrow(part, low[sum] - others.Sum(p => high[p]), high[sum] - others.Sum(p => low[p]));
                }
            }
        }

        return (low, high);

        bool Narrow(int at, double from, double to)
        {
            var (l, h) = (Math.Max(low[at], from), Math.Min(high[at], to));
            var moves = l > low[at] + 1e-9 || h < high[at] - 1e-9;
            (low[at], high[at]) = (l, h);
            return moves;
        }
    }
}
