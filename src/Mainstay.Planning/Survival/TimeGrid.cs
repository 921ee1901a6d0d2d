namespace Mainstay.Planning.Survival;

/// <summary>
/// The distinct times of a data set in order, so that every later pass works on whole-number ranks. Times that differ by less
/// than rounding are one time, as in R's <c>survival</c>: neighbours no further apart than √ε (1.5e-8), absolutely or
/// relative to the mean of the distinct times.
/// </summary>
internal static class TimeGrid
{
    // √ε, and the size from which whole neighbours would come within √ε of one another.
    private const double Tolerance = 1.4901161193847656e-8;
    private const double WholeBelow = 1 << 26;

    /// <summary>Ranks every exit and entry.</summary>
    /// <param name="exit">Finite.</param>
    /// <param name="entry">Finite and as long, or null.</param>
    public static (double[] Times, int[] Exit, int[]? Entry) Build(ReadOnlySpan<double> exit, double[]? entry)
    {
        var (low, high, whole) = Range(exit);
        if (entry is not null)
        {
            var (entryLow, entryHigh, entryWhole) = Range(entry);
            (low, high, whole) = (Math.Min(low, entryLow), Math.Max(high, entryHigh), whole && entryWhole);
        }

        var isDense = whole && high - low < Math.Max(1 << 16, 4.0 * exit.Length) && Math.Max(-low, high) < WholeBelow;
        return isDense ? ByCounting(exit, entry, (int)low, (int)high) : BySorting(exit, entry);
    }

    private static (double Low, double High, bool Whole) Range(ReadOnlySpan<double> values)
    {
        var (low, high, whole) = (double.PositiveInfinity, double.NegativeInfinity, true);
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
            whole &= Math.Floor(value) == value;
        }

        return (low, high, whole);
    }

    private static (double[], int[], int[]?) ByCounting(ReadOnlySpan<double> exit, double[]? entry, int low, int high)
    {
        var rankOf = new int[high - low + 1];
        Mark(exit, rankOf, low);
        Mark(entry, rankOf, low);
        var times = new double[rankOf.AsSpan().Count(1)];
        var next = 0;
        for (var day = 0; day < rankOf.Length; day++)
        {
            if (rankOf[day] == 1)
            {
                times[next] = (double)low + day;
                rankOf[day] = next++;
            }
        }

        return (times, Ranks(exit, rankOf, low), entry is null ? null : Ranks(entry, rankOf, low));
    }

    private static void Mark(ReadOnlySpan<double> values, int[] seen, int low)
    {
        foreach (var value in values)
        {
            seen[unchecked((int)value - low)] = 1;
        }
    }

    private static int[] Ranks(ReadOnlySpan<double> values, int[] rankOf, int low)
    {
        var ranks = new int[values.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = rankOf[unchecked((int)values[i] - low)];
        }

        return ranks;
    }

    private static (double[], int[], int[]?) BySorting(ReadOnlySpan<double> exit, double[]? entry)
    {
        double[] all = [.. exit, .. entry ?? []];
        Array.Sort(all);
        var distinct = Distinct(all);
        var mean = distinct.Sum(Math.Abs) / Math.Max(1, distinct.Count);
        var times = distinct
            .Where((t, i) => i == 0 || !(t - distinct[i - 1] <= Tolerance || (t - distinct[i - 1]) / mean <= Tolerance))
            .ToArray();
        return (times, Search(times, exit), entry is null ? null : Search(times, entry));
    }

    private static List<double> Distinct(double[] sorted)
    {
        var distinct = new List<double>();
        foreach (var time in sorted)
        {
            if (distinct.Count == 0 || time > distinct[^1])
            {
                distinct.Add(time);
            }
        }

        return distinct;
    }

    // The last grid time that is not after the value.
    private static int[] Search(double[] times, ReadOnlySpan<double> values)
    {
        var ranks = new int[values.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            var at = Array.BinarySearch(times, values[i]);
            ranks[i] = at >= 0 ? at : ~at - 1;
        }

        return ranks;
    }
}
