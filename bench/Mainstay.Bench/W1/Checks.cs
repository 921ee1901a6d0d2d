using System.Globalization;
using System.Numerics;
using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary>The workload's checks of every column: how many values, their sum, and their sum weighted by week and team.</summary>
internal sealed class Checks
{
    private readonly long[] _sums = new long[Columns.Whole.Count];
    private readonly long[] _weighted = new long[Columns.Whole.Count];
    private readonly double[] _rates = new double[Columns.Rates.Count];
    private readonly long[] _values = new long[Columns.Whole.Count + Columns.Rates.Count];

    /// <summary>Checks of one council's teams.</summary>
    public static Checks Of(CouncilColumns council, Council ids)
    {
        var checks = new Checks();
        var rows = new TeamRows();
        var weights = new long[Columns.Weeks];
        for (var i = 0; i < ids.TeamIds.Count; i++)
        {
            rows.Read(council.Teams[i]);
            for (var week = 0; week < weights.Length; week++)
            {
                weights[week] = ((week * 7919L) + (ids.TeamIds[i] * 31L)) % 9973;
            }

            checks.Add(rows, weights);
        }

        return checks;
    }

    public void Add(Checks other)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            (_sums[i], _weighted[i]) = (_sums[i] + other._sums[i], _weighted[i] + other._weighted[i]);
        }

        for (var i = 0; i < _rates.Length; i++)
        {
            _rates[i] += other._rates[i];
        }

        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] += other._values[i];
        }
    }

    /// <summary>The lines of the reference.</summary>
    public IEnumerable<string> Lines()
    {
        yield return "column,non_null,sum,weighted_sum";
        for (var i = 0; i < _sums.Length; i++)
        {
            yield return $"{Columns.Whole[i].Name},{_values[i]},{_sums[i]},{_weighted[i]}";
        }

        for (var i = 0; i < _rates.Length; i++)
        {
            var sum = _rates[i].ToString("F4", CultureInfo.InvariantCulture);
            yield return $"{Columns.Rates[i].Name},{_values[_sums.Length + i]},{sum},";
        }
    }

    private void Add(TeamRows rows, long[] weights)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            var first = Columns.Whole[i].FirstWeek;
            var (sum, weighted) = Sums(rows.Whole(i)[first..], weights.AsSpan(first));
            _values[i] += Columns.Weeks - first;
            _sums[i] += sum;
            _weighted[i] += weighted;
        }

        for (var i = 0; i < _rates.Length; i++)
        {
            var (count, sum) = rows.RateSum(Columns.Rates[i]);
            _values[_sums.Length + i] += count;
            _rates[i] += sum;
        }
    }

    private static (long Sum, long Weighted) Sums(ReadOnlySpan<long> values, ReadOnlySpan<long> weights)
    {
        unchecked
        {
            var (sum, weighted) = (Vector<long>.Zero, Vector<long>.Zero);
            var i = 0;
            for (; i + Vector<long>.Count <= values.Length; i += Vector<long>.Count)
            {
                var v = new Vector<long>(values[i..]);
                sum += v;
                weighted += v * new Vector<long>(weights[i..]);
            }

            var (rest, restWeighted) = (0L, 0L);
            for (; i < values.Length; i++)
            {
                rest += values[i];
                restWeighted += values[i] * weights[i];
            }

            return (Vector.Sum(sum) + rest, Vector.Sum(weighted) + restWeighted);
        }
    }
}
