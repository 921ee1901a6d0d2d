namespace Mainstay.Planning.Survival;

/// <summary>A point of a baseline's cumulative hazard.</summary>
/// <param name="Stratum">The stratum's label, or <c>all</c>.</param>
/// <param name="Time">A time at which a row of the stratum ended.</param>
/// <param name="Hazard">The cumulative hazard up to and including it.</param>
public readonly record struct BaselinePoint(string Stratum, double Time, double Hazard);

/// <summary>The hazard that a model's ratios multiply: Σ over event times of Σ 1/s, s the weight at risk of each event (Breslow, 1974; Efron, 1977).</summary>
internal static class BaselineHazard
{
    /// <param name="rows">The model's rows.</param>
    /// <param name="weights">exp(βᵀx) of centred covariates.</param>
    /// <param name="ties">As in the fit.</param>
    /// <param name="strata">The strata; null for one.</param>
    /// <param name="zero">βᵀx of a row whose covariates are all 0, centred likewise.</param>
    public static List<BaselinePoint> Of(RiskRows rows, double[] weights, Ties ties, Groups? strata, double zero)
    {
        var increments = new Increments(rows.Count, ties);
        RiskSweep.Run(rows, weights, increments.Add);
        var factor = Math.Exp(zero);
        var points = new List<BaselinePoint>();
        for (var stratum = 0; stratum < rows.Strata.Length; stratum++)
        {
            var label = strata?.Labels[stratum] ?? "all";
            var (start, end) = (rows.Strata[stratum].Start.Value, rows.Strata[stratum].End.Value);
            var hazard = 0.0;
            for (var place = end - 1; place >= start; place--)
            {
                hazard += increments.AtPlace[place] * factor;
                if (place == start || rows.Time[place - 1] != rows.Time[place])
                {
                    points.Add(new(label, rows.Data.Times[rows.Time[place]], hazard));
                }
            }
        }

        return points;
    }

    private sealed class Increments(int places, Ties ties)
    {
        /// <summary>The increment of each event time, at the first of its places.</summary>
        public double[] AtPlace { get; } = new double[places];

        public void Add(int time, ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, Range places)
        {
            var d = places.End.Value - places.Start.Value;
            AtPlace[places.Start.Value] = new TiedEvents(atRisk[0], events[0], d, ties).Inverse;
        }
    }
}
