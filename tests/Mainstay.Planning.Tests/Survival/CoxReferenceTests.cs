using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

/// <summary>Cox models against R's coxph, basehaz and cox.zph, converged tightly on both sides.</summary>
public sealed class CoxReferenceTests
{
    private static readonly Dictionary<string, (string Data, string[] Terms, string? Strata, bool Complete)> Models =
        new()
        {
            ["lung: age + sex"] = ("lung", ["age", "sex"], null, false),
            ["lung complete cases: age + sex + ph.ecog + ph.karno + wt.loss"] = (
                "lung",
                ["age", "sex", "ph.ecog", "ph.karno", "wt.loss"],
                null,
                true
            ),
            ["veteran: trt + karno + diagtime + age + prior"] = (
                "veteran",
                ["trt", "karno", "diagtime", "age", "prior"],
                null,
                false
            ),
            ["veteran: karno + age + strata(celltype)"] = ("veteran", ["karno", "age"], "celltype", false),
            ["ovarian: age + resid.ds + rx + ecog.ps"] = ("ovarian", ["age", "resid.ds", "rx", "ecog.ps"], null, false),
            ["heart: age + year + surgery + transplant"] = (
                "heart",
                ["age", "year", "surgery", "transplant"],
                null,
                false
            ),
            ["heart: age + surgery + strata(transplant)"] = ("heart", ["age", "surgery"], "transplant", false),
        };

    public static TheoryData<string, Ties> All()
    {
        var all = new TheoryData<string, Ties>();
        foreach (var model in Models.Keys)
        {
            all.Add(model, Ties.Efron);
            all.Add(model, Ties.Breslow);
        }

        return all;
    }

    public static TheoryData<string> Names() => [.. Models.Keys];

    private static CoxFit Fit(string model, Ties ties)
    {
        var (name, terms, strata, complete) = Models[model];
        var table = DataTable.Read($"data-{name}.csv");
        table = complete ? table.Complete() : table;
        var fit = CoxModel.Fit(
            ReferenceData.Of(table),
            ReferenceData.Covariates(table, terms),
            strata is null ? null : Groups.Of(table.Text(strata)),
            new CoxOptions(ties, Tolerance: 1e-12, MostSteps: 50)
        );
        return fit.Value!;
    }

    private static DataTable Expected(string file, string model, Ties ties) =>
        DataTable.Read(file).Where("model", model).Where("ties", ties == Ties.Efron ? "efron" : "breslow");

    [Theory]
    [MemberData(nameof(All))]
    public void Coefficients_AreRs(string model, Ties ties)
    {
        var fit = Fit(model, ties);

        var expected = Expected("cox-coefficients.csv", model, ties);
        Assert.Equal(expected.Text("term"), fit.Terms.Select(t => t.Name));
        Assert.Empty(fit.Notes);
        for (var a = 0; a < fit.Terms.Count; a++)
        {
            var term = fit.Terms[a];
            Agreement.Same(expected.Numbers("coef")[a], term.Coefficient, $"{term.Name} coef");
            Agreement.Same(expected.Numbers("se")[a], term.StandardError, $"{term.Name} se");
            Agreement.Same(expected.Numbers("z")[a], term.Z, $"{term.Name} z");
            Agreement.Same(expected.Numbers("p")[a], term.P, $"{term.Name} p");
            Agreement.Same(expected.Numbers("hr")[a], term.HazardRatio, $"{term.Name} hr");
            Agreement.Same(expected.Numbers("hr_lower")[a], term.HazardRatioLimits().Lower, $"{term.Name} hr_lower");
            Agreement.Same(expected.Numbers("hr_upper")[a], term.HazardRatioLimits().Upper, $"{term.Name} hr_upper");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void TestsAndConcordance_AreRs(string model, Ties ties)
    {
        var fit = Fit(model, ties);
        var concordance = fit.Concordance();

        var expected = Expected("cox-fit.csv", model, ties);
        Same("n", fit.Records);
        Same("events", fit.Events);
        Same("loglik0", fit.LogLikelihoodAtZero);
        Same("loglik", fit.LogLikelihood);
        Same("lr", fit.LikelihoodRatioTest.Statistic);
        Same("score", fit.ScoreTest.Statistic);
        Same("wald", fit.WaldTest.Statistic);
        Same("df", fit.WaldTest.DegreesOfFreedom);
        Same("concordance", concordance.Value);
        Same("concordance_se", concordance.StandardError);

        void Same(string column, double actual) => Agreement.Same(expected.Numbers(column)[0], actual, column);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Covariance_IsRs(string model, Ties ties)
    {
        var fit = Fit(model, ties);

        var expected = Expected("cox-vcov.csv", model, ties);
        var actual =
            from column in Enumerable.Range(0, fit.Terms.Count)
            from row in Enumerable.Range(0, fit.Terms.Count)
            select fit.Covariance[row, column];
        Assert.Equal(expected.Count, actual.Count());
        foreach (var (wanted, found) in expected.Numbers("value").Zip(actual))
        {
            Agreement.Same(wanted, found, "covariance");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void BaselineHazard_IsRs(string model, Ties ties)
    {
        var points = Fit(model, ties).BaselineHazard();

        var expected = Expected("cox-basehaz.csv", model, ties);
        Assert.Equal(expected.Count, points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            Assert.EndsWith(points[i].Stratum, expected.Text("stratum")[i], StringComparison.Ordinal);
            Agreement.Same(expected.Numbers("time")[i], points[i].Time, "time");
            Agreement.Same(expected.Numbers("hazard")[i], points[i].Hazard, $"hazard at {points[i].Time}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ProportionalHazards_AreRs(string model)
    {
        var test = Fit(model, Ties.Efron).ProportionalHazards();

        var expected = DataTable.Read("cox-zph.csv").Where("model", model);
        ChiSquaredTest[] all = [.. test.Terms.Select(t => t.Test), test.All];
        Assert.Equal([.. test.Terms.Select(t => t.Name), "GLOBAL"], expected.Text("term"));
        for (var a = 0; a < all.Length; a++)
        {
            Agreement.Same(expected.Numbers("chisq")[a], all[a].Statistic, $"chisq of {a}");
            Agreement.Same(expected.Numbers("df")[a], all[a].DegreesOfFreedom, "df");
            Agreement.Same(expected.Numbers("p")[a], all[a].P, "p");
        }
    }
}
