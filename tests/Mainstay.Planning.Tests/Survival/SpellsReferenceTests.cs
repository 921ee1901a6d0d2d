using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

/// <summary>2,500 invented spells, left-truncated, against R: the same figures that the benchmark checks at 250,000.</summary>
public sealed class SpellsReferenceTests
{
    private static readonly DataTable Spells = DataTable.Read("spells-2500.csv");
    private static readonly DataTable Reference = DataTable.Read("spells-2500-reference.csv");
    private static readonly double[] Part = [.. Spells.Numbers("fte").Select(fte => fte < 1 ? 1.0 : 0)];
    private static readonly SurvivalData Data = SurvivalData.Of(
        Spells.Numbers("exit"),
        Spells.Whole("event"),
        Spells.Numbers("entry")
    );

    private static Covariates Five =>
        new(
            ["nqsw", "part", "over_cap", "agency_share", "grade"],
            [
                Spells.Numbers("nqsw"),
                Part,
                Spells.Numbers("over_cap"),
                Spells.Numbers("agency_share"),
                Spells.Numbers("grade"),
            ]
        );

    private static void Same(string item, double? actual) =>
        Agreement.Same(Reference.Where("item", item).Numbers("value")[0], actual, item);

    [Theory]
    [InlineData(365)]
    [InlineData(730)]
    [InlineData(1825)]
    public void Curve_IsRs(int day)
    {
        var curve = KaplanMeier.Curve(Data);

        Same($"km_surv_{day}", curve.At(day)?.Survival);
        Same($"km_se_{day}", curve.At(day)?.StandardError);
        Same("km_median", curve.Quantile(0.5).Value);
    }

    [Fact]
    public void LogRankOfNewlyQualified_IsRs()
    {
        var lasted = Spells.Numbers("exit").Zip(Spells.Numbers("entry"), (exit, entry) => exit - entry);
        var data = SurvivalData.Of([.. lasted], Spells.Whole("event"));

        Same("logrank_chisq", RankTest.Compare(data, Groups.Of(Spells.Text("nqsw"))).ChiSquared);
    }

    [Fact]
    public void CoxModel_IsRs()
    {
        var fit = CoxModel.Fit(Data, Five).Value!;

        Assert.Empty(fit.Notes);
        Same("cox_loglik", fit.LogLikelihood);
        Same("cox_iterations", fit.Steps);
        foreach (var term in fit.Terms)
        {
            Same($"cox_{term.Name}", term.Coefficient);
            Same($"cox_se_{term.Name}", term.StandardError);
        }
    }

    [Fact]
    public void CoxModelWithinRegions_IsRs()
    {
        var fit = CoxModel.Fit(Data, Five, Groups.Of(Spells.Text("region"))).Value!;

        Same("cox_strata_loglik", fit.LogLikelihood);
        foreach (var term in fit.Terms)
        {
            Same($"cox_strata_{term.Name}", term.Coefficient);
        }
    }
}
