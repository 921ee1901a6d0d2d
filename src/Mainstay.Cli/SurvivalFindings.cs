using Mainstay.App.Leaving;
using Mainstay.Planning.Survival;

namespace Mainstay.Cli;

/// <summary>What <c>mainstay survival</c> found.</summary>
/// <param name="Rows">The rows analysed.</param>
/// <param name="Curves">A curve, or one for each group.</param>
/// <param name="Tests">Comparisons of the groups; empty without groups.</param>
/// <param name="Cox">The model; null when none was asked for.</param>
internal sealed record SurvivalFindings(
    SurvivalFile Rows,
    IReadOnlyList<SurvivalCurve> Curves,
    IReadOnlyList<(RankWeight Weight, RankTestResult Result)> Tests,
    CoxFit? Cox
)
{
    /// <summary>The time up to which means are taken: the last of any group, so that they compare.</summary>
    public double Until => Curves.Max(c => c.Steps.Count == 0 ? 0 : c.Steps[^1].Time);
}
