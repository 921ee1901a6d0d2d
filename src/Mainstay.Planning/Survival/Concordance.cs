namespace Mainstay.Planning.Survival;

/// <summary>How well a model orders those who leave: of two rows that can be compared, the share in which the one with the higher modelled rate left first.</summary>
/// <remarks>
/// <para>Formula: C = (agreeing pairs + half the pairs with equal rates) / comparable pairs (Harrell, 1982). A pair can be compared
/// when one leaves while the other is at risk and is still there afterwards; two who leave at the same time cannot. Within strata only.</para>
/// <para>Standard error: √ Σ ((C(i) − C n(i)) / n)² over rows, C(i) and n(i) being the pairs that row i is part of: the infinitesimal
/// jackknife (Therneau and Atkinson, 2024).</para>
/// <para>Cost: O(n log n), by counting ranks.</para>
/// </remarks>
/// <param name="Value">0.5 when the model orders no better than chance, 1 when always rightly; not a number without a comparable pair.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="ComparablePairs">How many pairs could be compared.</param>
public sealed record Concordance(double Value, double StandardError, double ComparablePairs)
{
    internal static Concordance Of(RiskRows rows, double[] predictors)
    {
        var rank = Ranks(predictors.AsSpan(0, rows.Count), out var ranks);
        var pairs = new Pairs(rows, rank, ranks);
        for (var stratum = 0; stratum < rows.Strata.Length; stratum++)
        {
            pairs.Count(rows.Strata[stratum]);
        }

        return pairs.Result();
    }

    private static int[] Ranks(ReadOnlySpan<double> predictors, out int ranks)
    {
        var sorted = predictors.ToArray();
        var places = new int[sorted.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(sorted, places);
        var rank = new int[sorted.Length];
        ranks = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            ranks += i > 0 && sorted[i] > sorted[i - 1] ? 1 : 0;
            rank[places[i]] = ranks;
        }

        ranks++;
        return rank;
    }

    /// <summary>Walks up time with two tallies of rank: those at risk, whom a leaver is compared with, and those who have left, whom a stayer was.</summary>
    private sealed class Pairs(RiskRows rows, int[] rank, int ranks)
    {
        private readonly RankTally _atRisk = new(ranks);
        private readonly RankTally _left = new(ranks);

        // Of each place: twice its agreeing pairs (so that halves stay whole), and its comparable ones.
        private readonly long[] _agreeing = new long[rows.Count];
        private readonly long[] _comparable = new long[rows.Count];

        public void Count(Range stratum)
        {
            _atRisk.Clear();
            _left.Clear();
            var (start, end) = (stratum.Start.Value, stratum.End.Value);
            var entries = Entries(start, end);
            var next = 0;
            for (var last = end; last > start; )
            {
                var first = last;
                var time = rows.Time[last - 1];
                while (first > start && rows.Time[first - 1] == time)
                {
                    first--;
                }

                next = Enter(entries, next, time);
                Leave(first, last);
                last = first;
            }
        }

        public Concordance Result()
        {
            double agreeing = _agreeing.Sum() / 2.0;
            double comparable = _comparable.Sum();
            var (value, sum) = (agreeing / comparable, 0.0);
            for (var place = 0; place < rows.Count; place++)
            {
                var influence = ((_agreeing[place] / 2.0) - (value * _comparable[place])) / (comparable / 2);
                sum += influence * influence;
            }

            return new(value, Math.Sqrt(sum), comparable / 2);
        }

        // The stratum's places by rising entry; by their own order when all start together.
        private int[] Entries(int start, int end)
        {
            var places = new int[end - start];
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = start + i;
            }

            if (rows.Data.Entry is not { } entry)
            {
                return places;
            }

            var key = Array.ConvertAll(places, p => entry[rows.Order[p]]);
            return Array.ConvertAll(CountingSort.Order(key, rows.Data.Times.Length), i => places[i]);
        }

        // Whoever entered before this time is now at risk; those who had left by then were never compared with them.
        private int Enter(int[] entries, int next, int time)
        {
            var entry = rows.Data.Entry;
            while (next < entries.Length && (entry is null || entry[rows.Order[entries[next]]] < time))
            {
                var place = entries[next++];
                _atRisk.Add(rank[place], 1);
                CompareWithLeft(place, -1);
            }

            return next;
        }

        // Events come first among the places of a time. They are compared with all who stay longer, and no longer stay themselves.
        private void Leave(int first, int last)
        {
            var events = first;
            while (events < last && rows.IsEvent[events])
            {
                _atRisk.Add(rank[events++], -1);
            }

            for (var place = first; place < events; place++)
            {
                var (below, equal) = _atRisk.Count(rank[place]);
                _agreeing[place] += (2L * below) + equal;
                _comparable[place] += _atRisk.Total;
                CompareWithLeft(place, 1);
            }

            for (var place = first; place < events; place++)
            {
                _left.Add(rank[place], 1);
            }

            for (var place = events; place < last; place++)
            {
                _atRisk.Add(rank[place], -1);
                CompareWithLeft(place, 1);
            }
        }

        private void CompareWithLeft(int place, int sign)
        {
            if (_left.Total == 0)
            {
                return;
            }

            var (below, equal) = _left.Count(rank[place]);
            _agreeing[place] += sign * ((2L * (_left.Total - below - equal)) + equal);
            _comparable[place] += sign * (long)_left.Total;
        }
    }
}
