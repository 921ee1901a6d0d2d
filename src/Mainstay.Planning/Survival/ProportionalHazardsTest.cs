namespace Mainstay.Planning.Survival;

/// <summary>Do the hazard ratios stay the same over time? A small p says that one does not.</summary>
/// <remarks>
/// Formula: the score test of adding x·g(t) to the fitted model, g(t) = 1 − S(t−) with S the Kaplan–Meier curve of all rows, for
/// each covariate alone and for all together (Grambsch and Therneau, 1994; Therneau and Grambsch, 2000, chapter 6). With V(t) the
/// covariance of x in the risk set at an event time, the information of (β, θ) is Σ V(t) ⊗ [[1, g], [g, g²]]; the score of θ is
/// Σ g(t) (x − mean of x at risk).
/// </remarks>
public sealed class ProportionalHazardsTest
{
    private ProportionalHazardsTest(IReadOnlyList<(string, ChiSquaredTest)> terms, ChiSquaredTest all) =>
        (Terms, All) = (terms, all);

    /// <summary>Each covariate's own test, in their order.</summary>
    public IReadOnlyList<(string Name, ChiSquaredTest Test)> Terms { get; }

    /// <summary>The test of all together.</summary>
    public ChiSquaredTest All { get; }

    internal static ProportionalHazardsTest Of(RiskRows rows, double[] weights, Ties ties, IReadOnlyList<string> names)
    {
        var sums = new TimeSums(rows, ties, TimeBefore(rows));
        RiskSweep.Run(rows, weights, sums.Add);
        var p = rows.Terms;
        var terms = new List<(string, ChiSquaredTest)>();
        for (var a = 0; a < p; a++)
        {
            int[] chosen = [.. Enumerable.Range(0, p), p + a];
            terms.Add((names[a], sums.Test(chosen)));
        }

        return new(terms, sums.Test([.. Enumerable.Range(0, 2 * p)]));
    }

    // g(t) at each rank, centred on its mean over events; the tests do not depend on the centre and the arithmetic gains.
    private static double[] TimeBefore(RiskRows rows)
    {
        var table = RiskTable.Of(rows.Data);
        var g = new double[rows.Data.Times.Length];
        var (survival, sum) = (1.0, 0.0);
        for (var t = 0; t < g.Length; t++)
        {
            g[t] = 1 - survival;
            if (table.Events[t] > 0)
            {
                sum += g[t] * table.Events[t];
                survival *= (double)(table.AtRisk[t] - table.Events[t]) / table.AtRisk[t];
            }
        }

        var mean = sum / rows.Data.Events;
        return Array.ConvertAll(g, value => value - mean);
    }

    private sealed class TimeSums(RiskRows rows, Ties ties, double[] g)
    {
        private readonly double[] _moments = new double[(rows.Terms + 1) * rows.Width];
        private readonly SymmetricMatrix _information = new(2 * rows.Terms);
        private readonly double[] _score = new double[2 * rows.Terms];

        public void Add(int time, ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, Range places)
        {
            var (p, at) = (rows.Terms, g[time]);
            var (start, end) = (places.Start.Value, places.End.Value);
            Array.Clear(_moments);
            new TiedEvents(atRisk[0], events[0], end - start, ties).AddMoments(atRisk, events, rows.Width, p, _moments);
            for (var a = 0; a < p; a++)
            {
                var difference = -_moments[a + 1];
                for (var place = start; place < end; place++)
                {
                    difference += rows.Columns[a][place];
                }

                _score[p + a] += at * difference;
                for (var b = 0; b < p; b++)
                {
                    var covariance = _moments[((a + 1) * rows.Width) + b + 1];
                    _information[a, b] += covariance;
                    _information[a, p + b] += at * covariance;
                    _information[p + a, b] += at * covariance;
                    _information[p + a, p + b] += at * at * covariance;
                }
            }
        }

        public ChiSquaredTest Test(int[] chosen)
        {
            var information = new SymmetricMatrix(chosen.Length);
            for (var i = 0; i < chosen.Length; i++)
            {
                for (var j = 0; j < chosen.Length; j++)
                {
                    information[i, j] = _information[chosen[i], chosen[j]];
                }
            }

            var factor = information.Factor();
            var df = Enumerable.Range(rows.Terms, chosen.Length - rows.Terms).Count(i => !factor.IsRedundant(i));
            return new(factor.Quadratic(Array.ConvertAll(chosen, c => _score[c])), df);
        }
    }
}
