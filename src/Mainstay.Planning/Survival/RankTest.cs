namespace Mainstay.Planning.Survival;

/// <summary>What a rank test gives the events of different times.</summary>
public enum RankWeight
{
    /// <summary>All the same: the log-rank test (Mantel, 1966).</summary>
    LogRank,

    /// <summary>The pooled curve just before the time, so that early differences count more (Peto and Peto, 1972).</summary>
    PetoPeto,
}

/// <summary>One group's part of a rank test.</summary>
/// <param name="Label">The group.</param>
/// <param name="Records">How many rows.</param>
/// <param name="Observed">Its weighted events.</param>
/// <param name="Expected">What they would be if all groups left alike.</param>
/// <param name="Variance">The variance of the difference.</param>
public sealed record RankTestGroup(string Label, int Records, double Observed, double Expected, double Variance);

/// <summary>The outcome of a rank test.</summary>
/// <param name="Groups">One for each group.</param>
/// <param name="ChiSquared">The statistic.</param>
/// <param name="DegreesOfFreedom">Groups with an expectation, less one; 0 when nothing can be compared.</param>
/// <param name="P">The chance of as large a statistic if all left alike; not a number without degrees of freedom.</param>
public sealed record RankTestResult(
    IReadOnlyList<RankTestGroup> Groups,
    double ChiSquared,
    int DegreesOfFreedom,
    double P
);

/// <summary>Do groups leave alike?</summary>
/// <remarks>
/// <para>Formula: at each event time, d events among n at risk, n(g) of them in group g; expected w d n(g)/n; covariance
/// w² d (n − d)/(n − 1) · n(g)/n (1[g = h] − n(h)/n). χ² = (O − E)ᵀ V⁻¹ (O − E) without the first group.</para>
/// <para>Within strata the sums are made stratum by stratum and added. Left-truncated rows count while at risk.</para>
/// </remarks>
public static class RankTest
{
    /// <summary>Compares groups.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="groups">Each row's group.</param>
    /// <param name="weight">What each time counts.</param>
    /// <param name="strata">Within which to compare; null for none.</param>
    public static RankTestResult Compare(
        SurvivalData data,
        Groups groups,
        RankWeight weight = RankWeight.LogRank,
        Groups? strata = null
    )
    {
        groups.MustFit(data);
        strata?.MustFit(data);
        var sums = new Sums(groups.Labels.Count);
        var rows = groups.Rows();
        foreach (var stratum in Enumerable.Range(0, strata?.Labels.Count ?? 1))
        {
            var tables = rows.Select(of =>
                RiskTable.Of(data, strata is null ? of : Array.FindAll(of, r => strata.Code[r] == stratum))
            );
            sums.Add([.. tables], weight);
        }

        var tested = sums.Expected.Index().Where(e => e.Item > 0).Select(e => e.Index).Skip(1).ToArray();
        var chi = tested.Length == 0 ? 0 : sums.ChiSquared(tested);
        return new RankTestResult(
            [
                .. groups.Labels.Select(
                    (label, g) =>
                        new RankTestGroup(
                            label,
                            rows[g].Length,
                            sums.Observed[g],
                            sums.Expected[g],
                            sums.Variance[g, g]
                        )
                ),
            ],
            chi,
            tested.Length,
            tested.Length == 0 ? double.NaN : Distributions.ChiSquaredTail(chi, tested.Length)
        );
    }

    private sealed class Sums(int groups)
    {
        public double[] Observed { get; } = new double[groups];
        public double[] Expected { get; } = new double[groups];
        public double[,] Variance { get; } = new double[groups, groups];

        public void Add(RiskTable[] tables, RankWeight weight)
        {
            var pooled = 1.0;
            for (var t = 0; t < tables[0].AtRisk.Length; t++)
            {
                var (events, atRisk) = (0, 0);
                foreach (var table in tables)
                {
                    events += table.Events[t];
                    atRisk += table.AtRisk[t];
                }

                if (events > 0)
                {
                    AddTime(tables, t, events, atRisk, weight == RankWeight.LogRank ? 1 : pooled);
                    pooled *= (double)(atRisk - events) / atRisk;
                }
            }
        }

        private void AddTime(RiskTable[] tables, int t, double d, double n, double w)
        {
            var spread = n > 1 ? w * w * d * (n - d) / (n - 1) : 0;
            for (var g = 0; g < tables.Length; g++)
            {
                var share = tables[g].AtRisk[t] / n;
                Observed[g] += w * tables[g].Events[t];
                Expected[g] += w * d * share;
                Variance[g, g] += spread * share;
                for (var h = 0; h < tables.Length; h++)
                {
                    Variance[g, h] -= spread * share * tables[h].AtRisk[t] / n;
                }
            }
        }

        public double ChiSquared(int[] tested)
        {
            var variance = new SymmetricMatrix(tested.Length);
            var difference = new double[tested.Length];
            for (var i = 0; i < tested.Length; i++)
            {
                difference[i] = Observed[tested[i]] - Expected[tested[i]];
                for (var j = 0; j < tested.Length; j++)
                {
                    variance[i, j] = Variance[tested[i], tested[j]];
                }
            }

            return variance.Factor().Quadratic(difference);
        }
    }
}
