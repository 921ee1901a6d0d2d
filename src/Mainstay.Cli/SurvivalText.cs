using System.Text;
using Mainstay.Planning.Survival;

namespace Mainstay.Cli;

/// <summary>Survival as tables for a terminal; rounded only here.</summary>
internal static class SurvivalText
{
    public static string Write(SurvivalFindings found)
    {
        var text = new StringBuilder();
        text.AppendLine(
            $"Time until half have left, and mean time within {found.Until:g6} (95% limits, log scale; standard error)"
        );
        foreach (var curve in found.Curves)
        {
            var (median, mean) = (curve.Quantile(0.5), curve.Mean(found.Until));
            text.AppendLine(
                $"  {curve.Label, -16} {curve.Records, 8} rows {curve.Events, 8} left   median {Or(median.Value)} ({Or(median.Lower)} to {Or(median.Upper)})   mean {mean.Value:f1} ({mean.StandardError:f1})"
            );
        }

        foreach (var (weight, test) in found.Tests)
        {
            text.AppendLine().AppendLine($"{Name(weight)}: {Chi(new(test.ChiSquared, test.DegreesOfFreedom))}");
            foreach (var group in test.Groups)
            {
                text.AppendLine(
                    $"  {group.Label, -16} left {group.Observed, 10:f2}   expected {group.Expected, 10:f2}"
                );
            }
        }

        if (found.Cox is not null)
        {
            Cox(text, found.Cox);
        }

        return text.AppendLine()
            .AppendLine("These results are about groups. They say nothing about one person.")
            .ToString();
    }

    private static void Cox(StringBuilder text, CoxFit fit)
    {
        text.AppendLine()
            .AppendLine(
                $"Cox model, {fit.Records} rows, {fit.Events} left, ties by {fit.Options.Ties}: rate of leaving for one unit more"
            );
        foreach (var term in fit.Terms)
        {
            var limits = term.HazardRatioLimits();
            text.AppendLine(
                $"  {term.Name, -16} × {term.HazardRatio:f3} ({limits.Lower:f3} to {limits.Upper:f3})   p {P(term.P)}"
            );
        }

        var concordance = fit.Concordance();
        var proportional = fit.ProportionalHazards();
        text.AppendLine($"Likelihood ratio: {Chi(fit.LikelihoodRatioTest)}")
            .AppendLine($"Wald:             {Chi(fit.WaldTest)}")
            .AppendLine($"Score:            {Chi(fit.ScoreTest)}")
            .AppendLine($"Concordance:      {concordance.Value:f3} (standard error {concordance.StandardError:f3})")
            .AppendLine("Do the ratios stay the same over time? (a small p says no)");
        foreach (var (name, test) in proportional.Terms.Append(("all together", proportional.All)))
        {
            text.AppendLine($"  {name, -16} {Chi(test)}");
        }

        foreach (var note in fit.Notes)
        {
            text.AppendLine(note);
        }
    }

    public static string Name(RankWeight weight) => weight == RankWeight.LogRank ? "Log-rank" : "Peto-Peto";

    private static string Chi(ChiSquaredTest test) =>
        $"chi-squared {test.Statistic:f2} on {test.DegreesOfFreedom}, p {P(test.P)}";

    private static string P(double p) => p < 0.0001 ? "below 0.0001" : p.ToString("f4");

    private static string Or(double? time) => time?.ToString("g6") ?? "not reached";
}
