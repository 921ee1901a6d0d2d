namespace Mainstay.Planning.Survival;

/// <summary>The product-limit estimate of the survival curve, with left truncation.</summary>
/// <remarks>
/// <para>Formula: S(t) = Π (1 − d/n) over event times up to t, d events among n at risk (Kaplan and Meier, 1958).</para>
/// <para>Standard error: S(t) √ Σ d / (n (n − d)) (Greenwood, 1926).</para>
/// <para>Cumulative hazard: Σ d/n, its error √ Σ d/n² (Nelson, 1972; Aalen, 1978).</para>
/// <para>An event at a time comes before a censoring at the same time; whoever enters at a time is at risk from the next one.</para>
/// </remarks>
public static class KaplanMeier
{
    /// <summary>The curve of all rows.</summary>
    public static SurvivalCurve Curve(SurvivalData data) => Of(data, RiskTable.Of(data), "all", data.Count);

    /// <summary>A curve for each group, in the order of its labels.</summary>
    public static IReadOnlyList<SurvivalCurve> Curves(SurvivalData data, Groups groups)
    {
        groups.MustFit(data);
        return
        [
            .. groups.Rows().Select((rows, g) => Of(data, RiskTable.Of(data, rows), groups.Labels[g], rows.Length)),
        ];
    }

    private static SurvivalCurve Of(SurvivalData data, RiskTable table, string label, int records)
    {
        var steps = new List<SurvivalStep>(data.Times.Length);
        var (survival, greenwood, hazard, hazardVariance) = (1.0, 0.0, 0.0, 0.0);
        for (var t = 0; t < data.Times.Length; t++)
        {
            if (table.Left[t] == 0)
            {
                continue;
            }

            double n = table.AtRisk[t];
            double d = table.Events[t];
            survival *= (n - d) / n;
            greenwood += d / (n * (n - d));
            hazard += d / n;
            hazardVariance += d / (n * n);
            steps.Add(
                new SurvivalStep(
                    data.Times[t],
                    table.AtRisk[t],
                    table.Events[t],
                    table.Left[t] - table.Events[t],
                    survival,
                    survival * Math.Sqrt(greenwood),
                    hazard,
                    Math.Sqrt(hazardVariance)
                )
            );
        }

        return new SurvivalCurve(label, records, steps);
    }
}
