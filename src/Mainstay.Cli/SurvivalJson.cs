using System.Text.Json;
using Mainstay.Planning.Survival;

namespace Mainstay.Cli;

/// <summary>Survival as one JSON document: unrounded; null where there is no figure.</summary>
internal static class SurvivalJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Write(SurvivalFindings found) =>
        JsonSerializer.Serialize(
            new
            {
                rows = found.Rows.Data.Count,
                events = found.Rows.Data.Events,
                rowsLeftOut = found.Rows.RowsLeftOut,
                curves = found.Curves.Select(c => Curve(c, found.Until)),
                tests = found.Tests.Select(t => new
                {
                    name = SurvivalText.Name(t.Weight),
                    groups = t.Result.Groups,
                    chiSquared = Figure(t.Result.ChiSquared),
                    degreesOfFreedom = t.Result.DegreesOfFreedom,
                    p = Figure(t.Result.P),
                }),
                cox = found.Cox is null ? null : Cox(found.Cox),
            },
            Layout
        );

    private static object Curve(SurvivalCurve curve, double until)
    {
        var (plain, log, logLog) = (
            curve.Intervals(IntervalScale.Plain),
            curve.Intervals(IntervalScale.Log),
            curve.Intervals(IntervalScale.LogLog)
        );
        return new
        {
            label = curve.Label,
            records = curve.Records,
            events = curve.Events,
            median = curve.Quantile(0.5),
            mean = curve.Mean(until),
            steps = curve.Steps.Select(
                (s, i) =>
                    new
                    {
                        time = s.Time,
                        atRisk = s.AtRisk,
                        events = s.Events,
                        censored = s.Censored,
                        survival = s.Survival,
                        standardError = Figure(s.StandardError),
                        cumulativeHazard = s.CumulativeHazard,
                        plain = Interval(plain[i]),
                        log = Interval(log[i]),
                        logLog = Interval(logLog[i]),
                    }
            ),
        };
    }

    private static object Cox(CoxFit fit)
    {
        var (concordance, proportional) = (fit.Concordance(), fit.ProportionalHazards());
        return new
        {
            records = fit.Records,
            events = fit.Events,
            ties = fit.Options.Ties.ToString().ToLowerInvariant(),
            steps = fit.Steps,
            notes = fit.Notes,
            terms = fit.Terms.Select(t => new
            {
                name = t.Name,
                coefficient = Figure(t.Coefficient),
                standardError = Figure(t.StandardError),
                z = Figure(t.Z),
                p = Figure(t.P),
                hazardRatio = Figure(t.HazardRatio),
                interval = Interval(t.HazardRatioLimits()),
            }),
            logLikelihoodAtZero = Figure(fit.LogLikelihoodAtZero),
            logLikelihood = Figure(fit.LogLikelihood),
            likelihoodRatioTest = Test(fit.LikelihoodRatioTest),
            scoreTest = Test(fit.ScoreTest),
            waldTest = Test(fit.WaldTest),
            concordance = Figure(concordance.Value),
            concordanceStandardError = Figure(concordance.StandardError),
            proportionalHazards = proportional
                .Terms.Append(("all", proportional.All))
                .Select(t => new { name = t.Item1, test = Test(t.Item2) }),
        };
    }

    private static object Test(ChiSquaredTest test) =>
        new
        {
            statistic = Figure(test.Statistic),
            degreesOfFreedom = test.DegreesOfFreedom,
            p = Figure(test.P),
        };

    private static double?[] Interval(Limits limits) => [Figure(limits.Lower), Figure(limits.Upper)];

    private static double? Figure(double value) => double.IsFinite(value) ? value : null;
}
