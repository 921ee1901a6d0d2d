namespace Mainstay.Planning.Survival;

/// <summary>One step of a cumulative incidence: the chance that a destination has been reached by a time.</summary>
/// <param name="Time">The time, in the data's unit.</param>
/// <param name="Events">Events of this destination at it.</param>
/// <param name="Incidence">The chance of having left to this destination by then, 0 to 1.</param>
/// <param name="StandardError">Its standard error.</param>
public readonly record struct IncidenceStep(double Time, int Events, double Incidence, double StandardError);

/// <summary>The cumulative incidence of one destination.</summary>
/// <param name="Destination">The outcome's number, 1 or more.</param>
/// <param name="Steps">One for each time at which any row ended, as in the survival curve of the same rows.</param>
public sealed record IncidenceCurve(int Destination, IReadOnlyList<IncidenceStep> Steps);

/// <summary>How many have left, and where to, when somebody who leaves for one destination can no longer leave for another.</summary>
/// <remarks>
/// <para>Formula: F(k, t) = Σ S(s−) d(k, s)/n(s) over times s up to t, S the survival of all destinations together
/// (Aalen and Johansen, 1978). At every time the incidences and S add up to 1.</para>
/// <para>Variance, by the multinomial increments of Greenwood's kind (Marubini and Valsecchi, 1995):
/// Σ (F(k,t) − F(k,s))² d/(n(n − d)) + Σ S(s−)² d(k)(n − d(k))/n³ − 2 Σ (F(k,t) − F(k,s)) S(s−) d(k)/n².
/// With one destination it is Greenwood's.</para>
/// </remarks>
public static class CumulativeIncidence
{
    /// <summary>A curve for each destination from 1 to the highest in the data.</summary>
    public static IReadOnlyList<IncidenceCurve> Curves(SurvivalData data)
    {
        var table = RiskTable.Of(data);
        var highest = 0;
        foreach (var outcome in data.Outcome)
        {
            highest = Math.Max(highest, outcome);
        }

        return [.. Enumerable.Range(1, highest).Select(k => new IncidenceCurve(k, Steps(data, table, k)))];
    }

    private static List<IncidenceStep> Steps(SurvivalData data, RiskTable table, int destination)
    {
        var events = EventsOf(data, destination);
        var steps = new List<IncidenceStep>();
        var (survival, incidence) = (1.0, 0.0);
        var variance = default(VarianceSums);
        for (var t = 0; t < data.Times.Length; t++)
        {
            if (table.Left[t] == 0)
            {
                continue;
            }

            var (n, d, own) = ((double)table.AtRisk[t], (double)table.Events[t], (double)events[t]);
            incidence += survival * own / n;
            variance.Add(n, d, own, survival, incidence);
            survival *= (n - d) / n;
            steps.Add(new(data.Times[t], events[t], incidence, Math.Sqrt(Math.Max(0, variance.At(incidence)))));
        }

        return steps;
    }

    private static int[] EventsOf(SurvivalData data, int destination)
    {
        var events = new int[data.Times.Length];
        for (var i = 0; i < data.Count; i++)
        {
            events[data.Exit[i]] += data.Outcome[i] == destination ? 1 : 0;
        }

        return events;
    }

    // The variance is a quadratic in F(t) whose coefficients are running sums, so each time costs the same.
    private struct VarianceSums
    {
        private double _square;
        private double _linear;
        private double _constant;

        public void Add(double n, double d, double own, double survival, double incidence)
        {
            // Nobody remains after n = d, so no later F(t) differs from this one.
            var all = n > d ? d / (n * (n - d)) : 0;
            var step = survival * own / (n * n);
            _square += all;
            _linear += (all * incidence) + step;
            _constant += (all * incidence * incidence) + (2 * step * incidence) + (survival * step * (n - own) / n);
        }

        public readonly double At(double incidence) =>
            (incidence * incidence * _square) - (2 * incidence * _linear) + _constant;
    }
}
