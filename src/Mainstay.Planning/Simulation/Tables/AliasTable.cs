using System.Runtime.CompilerServices;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>
/// Draws a whole number from any finite distribution with one random number and one look-up, whatever its length.
/// <para>Each of n equal columns holds one outcome and, above a mark, one other; a column is chosen, then a side.
/// Source: A. J. Walker, ACM TOMS 3(3), 1977; built as by M. D. Vose, IEEE Trans. Software Eng. 17(9), 1991.</para>
/// </summary>
internal sealed class AliasTable
{
    // The mark in the low 32 bits, the other outcome above.
    private readonly ulong[] _columns;

    /// <summary>The table of outcomes 0 .. n − 1.</summary>
    /// <param name="weights">In proportion to the chances; 0 or more, not all 0.</param>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        var n = weights.Length;
        _columns = new ulong[n];
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var height = new double[n];
        var (low, high) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < n; i++)
        {
            height[i] = weights[i] / total * n;
            (height[i] < 1 ? low : high).Push(i);
        }

        while (low.Count > 0 && high.Count > 0)
        {
            var (under, over) = (low.Pop(), high.Peek());
            _columns[under] = Column(height[under], over);
            height[over] -= 1 - height[under];
            if (height[over] < 1)
            {
                low.Push(high.Pop());
            }
        }

        // What is left differs from 1 by rounding only: the whole column is its own.
        foreach (var whole in low.Concat(high))
        {
            _columns[whole] = Column(1, whole);
        }
    }

    /// <summary>One draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Draw(ref RandomStream random)
    {
        unchecked
        {
            var bits = random.Next();
            var i = (int)(((bits >> 32) * (ulong)_columns.Length) >> 32);
            var column = _columns[i];
            return (uint)bits < (uint)column ? i : (int)(column >> 32);
        }
    }

    private static ulong Column(double mark, int other) =>
        Math.Min(Chance.Threshold(mark), uint.MaxValue) | ((ulong)other << 32);
}
