using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mainstay.Planning.Simulation;

/// <summary>
/// Mean and quantiles of a sample. A quantile q of n figures lies at position (n − 1)q of the sorted sample, linear between
/// neighbours (Hyndman and Fan's definition 7, The American Statistician 50(4), 1996). The sample is not sorted: its figures are
/// counted in 1,024 equal ranges, and only the range that holds the position is.
/// </summary>
/// <remarks>Holds its workspace, so one finder serves one thread.</remarks>
public sealed class Quantiles
{
    private const int Ranges = 1024;

    private readonly int[] _before = new int[Ranges + 1];
    private readonly ushort[] _rangeOf;
    private readonly float[] _inRange;

    /// <summary>A finder for samples of at most <paramref name="most"/> figures.</summary>
    public Quantiles(int most) => (_rangeOf, _inRange) = (new ushort[most], new float[most]);

    /// <summary>Mean, and the quantiles asked for.</summary>
    /// <param name="sample">At least one figure; none of them NaN.</param>
    /// <param name="at">Quantiles, 0 to 1.</param>
    /// <param name="values">Written: one for each of <paramref name="at"/>.</param>
    /// <returns>The mean.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Find(ReadOnlySpan<float> sample, ReadOnlySpan<double> at, Span<double> values)
    {
        var (least, greatest, sum) = Extent(sample);
        if (least == greatest)
        {
            values.Fill(least);
            return least;
        }

        CountByRange(sample, least, greatest);
        for (var i = 0; i < at.Length; i++)
        {
            var position = (sample.Length - 1) * at[i];
            var rank = Math.Min((int)position, sample.Length - 1);
            var (low, next) = Ranked(sample, rank);
            values[i] = low + (position - rank) * (next - low);
        }

        return sum / sample.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (float Least, float Greatest, double Sum) Extent(ReadOnlySpan<float> sample)
    {
        var (least, greatest, sum) = (sample[0], sample[0], 0.0);
        var (low, high) = (new Vector<float>(least), new Vector<float>(greatest));
        var (even, odd) = (Vector<double>.Zero, Vector<double>.Zero);
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(sample);
        foreach (var vector in vectors)
        {
            (low, high) = (Vector.Min(low, vector), Vector.Max(high, vector));
            Vector.Widen(vector, out var lower, out var upper);
            (even, odd) = (even + lower, odd + upper);
        }

        for (var i = 0; i < Vector<float>.Count; i++)
        {
            (least, greatest) = (Math.Min(least, low[i]), Math.Max(greatest, high[i]));
        }

        foreach (var figure in sample[(vectors.Length * Vector<float>.Count)..])
        {
            (least, greatest) = (Math.Min(least, figure), Math.Max(greatest, figure));
            sum += figure;
        }

        return (least, greatest, sum + Vector.Sum(even + odd));
    }

    // Afterwards _before[r] is the number of figures in ranges below r.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountByRange(ReadOnlySpan<float> sample, float least, float greatest)
    {
        var scale = (Ranges - 1) / (greatest - least);
        _before.AsSpan().Clear();
        for (var i = 0; i < sample.Length; i++)
        {
            var range = (int)((sample[i] - least) * scale);
            _rangeOf[i] = (ushort)range;
            _before[range + 1]++;
        }

        for (var range = 0; range < Ranges; range++)
        {
            _before[range + 1] += _before[range];
        }
    }

    // The figures at positions rank and rank + 1 of the sorted sample.
    private (float At, float Next) Ranked(ReadOnlySpan<float> sample, int rank)
    {
        var range = RangeOf(rank);
        var figures = Sorted(sample, range);
        var at = figures[rank - _before[range]];
        if (rank + 1 == sample.Length)
        {
            return (at, at);
        }

        var after = RangeOf(rank + 1);
        return (at, after == range ? figures[rank + 1 - _before[range]] : Sorted(sample, after)[0]);
    }

    private int RangeOf(int rank)
    {
        var found = _before.AsSpan().BinarySearch(rank + 1);
        var range = found >= 0 ? found : ~found;
        // Empty ranges repeat a count: the figure is in the range that reaches it first.
        while (_before[range - 1] > rank)
        {
            range--;
        }

        return range - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<float> Sorted(ReadOnlySpan<float> sample, int range)
    {
        var n = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            _inRange[n] = sample[i];
            n += _rangeOf[i] == range ? 1 : 0;
        }

        var figures = _inRange.AsSpan(0, n);
        if (figures.IndexOfAnyExcept(figures[0]) >= 0)
        {
            figures.Sort();
        }

        return figures;
    }
}
