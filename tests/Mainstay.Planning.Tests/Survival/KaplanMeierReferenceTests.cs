using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

/// <summary>Kaplan–Meier against R's survfit, on R's own data sets.</summary>
public sealed class KaplanMeierReferenceTests
{
    [Theory]
    [InlineData("lung", null)]
    [InlineData("lung", "sex")]
    [InlineData("veteran", "trt")]
    [InlineData("veteran", "celltype")]
    [InlineData("ovarian", "rx")]
    [InlineData("heart", null)]
    [InlineData("heart", "transplant")]
    public void EveryStep_IsRs(string name, string? by)
    {
        foreach (var (curve, expected) in CurvesAndReferences(name, by, ""))
        {
            Assert.Equal(expected.Count, curve.Steps.Count);
            var plain = curve.Intervals(IntervalScale.Plain);
            var log = curve.Intervals(IntervalScale.Log);
            var logLog = curve.Intervals(IntervalScale.LogLog);
            for (var i = 0; i < curve.Steps.Count; i++)
            {
                var step = curve.Steps[i];
                Same("time", step.Time);
                Same("n_risk", step.AtRisk);
                Same("n_event", step.Events);
                Same("n_censor", step.Censored);
                Same("surv", step.Survival);
                Same("std_err", step.StandardError);
                Same("cumhaz", step.CumulativeHazard);
                Same("std_chaz", step.CumulativeHazardError);
                Same("plain_lower", plain[i].Lower);
                Same("plain_upper", plain[i].Upper);
                Same("log_lower", log[i].Lower);
                Same("log_upper", log[i].Upper);
                Same("loglog_lower", logLog[i].Lower);
                Same("loglog_upper", logLog[i].Upper);

                void Same(string column, double actual) =>
                    Agreement.Same(expected.Numbers(column)[i], actual, $"{curve.Label} step {i} {column}");
            }
        }
    }

    [Theory]
    [InlineData("lung", null)]
    [InlineData("lung", "sex")]
    [InlineData("veteran", "trt")]
    [InlineData("veteran", "celltype")]
    [InlineData("ovarian", "rx")]
    [InlineData("heart", null)]
    [InlineData("heart", "transplant")]
    public void MediansAndRestrictedMeans_AreRs(string name, string? by)
    {
        var curves = CurvesAndReferences(name, by, "-median").ToList();

        // R's means run to the last time of any group.
        var until = curves.Max(c => c.Curve.Steps[^1].Time);
        foreach (var (curve, expected) in curves)
        {
            foreach (
                var (scale, r) in new[]
                {
                    (IntervalScale.Plain, "plain"),
                    (IntervalScale.Log, "log"),
                    (IntervalScale.LogLog, "log-log"),
                }
            )
            {
                var row = expected.Where("conf_type", r);
                var median = curve.Quantile(0.5, scale);
                var mean = curve.Mean(until);
                Agreement.Same(row.Numbers("records")[0], curve.Records, "records");
                Agreement.Same(row.Numbers("events")[0], curve.Events, "events");
                Agreement.Same(row.Numbers("rmean")[0], mean.Value, "rmean");
                Agreement.Same(row.Numbers("se_rmean")[0], mean.StandardError, "se_rmean");
                Agreement.Same(row.Numbers("median")[0], median.Value, $"{curve.Label} {r} median");
                Agreement.Same(row.Numbers("lower")[0], median.Lower, $"{curve.Label} {r} lower");
                Agreement.Same(row.Numbers("upper")[0], median.Upper, $"{curve.Label} {r} upper");
            }
        }
    }

    private static IEnumerable<(SurvivalCurve Curve, DataTable Expected)> CurvesAndReferences(
        string name,
        string? by,
        string ending
    )
    {
        var table = DataTable.Read($"data-{name}.csv");
        var data = ReferenceData.Of(table);
        var expected = DataTable.Read(by is null ? $"km-{name}{ending}.csv" : $"km-{name}-{by}{ending}.csv");
        return by is null
            ? [(KaplanMeier.Curve(data), expected)]
            : KaplanMeier
                .Curves(data, Groups.Of(table.Text(by)))
                .Select(curve => (curve, expected.Where("stratum", $"{by}={curve.Label}")));
    }
}
