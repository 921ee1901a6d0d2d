using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

public sealed class CoxModelTests
{
    [Fact]
    public void TwoPeople_HaveTheHazardWorkedByHand()
    {
        // The one with x = 0 leaves first, of two; then the one with x = 1: the likelihood is 1 / (1 + e^β).
        var data = SurvivalData.Of([1, 2, 3], [1, 1, 0]);

        var fit = CoxModel
            .Fit(
                data,
                new(
                    ["x"],
                    [
                        [0, 1, 0],
                    ]
                )
            )
            .Value!;

        // First event: e^0 / (2 + e^β); second: e^β / (1 + e^β). The slope is 0 at e^β = √2.
        Assert.Equal(Math.Log(2) / 2, fit.Terms[0].Coefficient, 6);
    }

    [Fact]
    public void EverybodyOfOneKindLeavesFirst_IsSaidInWords()
    {
        var data = SurvivalData.Of([1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 0, 0]);

        var fit = CoxModel
            .Fit(
                data,
                new(
                    ["newly_qualified"],
                    [
                        [1, 1, 1, 0, 0, 0],
                    ]
                )
            )
            .Value!;

        Assert.Contains("'newly_qualified'", fit.Notes[0], StringComparison.Ordinal);
        Assert.Contains("may be without end", fit.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void CoefficientThatRanUntilTheRowsNoLongerHoldIt_IsNotCalledRedundant()
    {
        var data = SurvivalData.Of(
            [17, 10, 6, 16, 5, 21, 6, 7, 5, 13],
            [0, 2, 1, 2, 2, 0, 2, 1, 0, 0],
            [7, 0, 0, 11, 4, 11, 1, 3, 3, 9]
        );
        Covariates covariates = new(
            ["grade"],
            [
                [2, 2, 1, 2, 0, -1, 2, 2, 0, -2],
            ]
        );

        var fit = CoxModel.Fit(data, covariates, Groups.Of([1, 1, 2, 2, 2, 1, 0, 2, 1, 0])).Value!;

        // Of the pairs of group 2, the lower grade always leaves first; group 1 has one pair, of equal grades.
        Assert.True(fit.Terms[0].Coefficient < -10);
        Assert.Equal(double.PositiveInfinity, fit.Terms[0].StandardError);
        Assert.Equal((0.875, 4.0), (fit.Concordance().Value, fit.Concordance().ComparablePairs));
        Assert.Contains("may be without end", Assert.Single(fit.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void CoefficientThatRanUntilTheLikelihoodRoundsToItsLimit_IsSaidInWords()
    {
        var data = SurvivalData.Of([13, 5, 7, 14], [0, 0, 2, 2], [2, 4, 4, 9]);

        var fit = CoxModel
            .Fit(
                data,
                new(
                    ["grade"],
                    [
                        [1, -1, 0, -1],
                    ]
                )
            )
            .Value!;

        Assert.Contains("may be without end", Assert.Single(fit.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void CovariateThatFollowsFromAnother_IsLeftOutAndTheOtherKept()
    {
        var table = DataTable.Read("data-lung.csv");
        var (data, age) = (ReferenceData.Of(table), table.Numbers("age"));
        double[] months = [.. age.Select(a => 12 * a)];

        var both = CoxModel.Fit(data, new(["age", "months"], [age, months])).Value!;

        var alone = CoxModel.Fit(data, new(["age"], [age])).Value!;
        Assert.Equal(alone.Terms[0].Coefficient, both.Terms[0].Coefficient, 12);
        Assert.Equal(alone.LogLikelihood, both.LogLikelihood, 9);
        Assert.True(double.IsNaN(both.Terms[1].Coefficient));
        Assert.Equal(1, both.WaldTest.DegreesOfFreedom);
        Assert.Contains("'months' was left out", Assert.Single(both.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyLeft_IsRefusedInWords() =>
        Assert.Equal(
            "survival.no-events",
            CoxModel
                .Fit(
                    SurvivalData.Of([1, 2], [0, 0]),
                    new(
                        ["x"],
                        [
                            [1, 0],
                        ]
                    )
                )
                .Problems[0]
                .Code
        );

    [Fact]
    public void ManyCovariates_AreFittedAsFew()
    {
        // Nine covariates need two vectors to a row; those that say nothing of their own leave the first alone.
        var table = DataTable.Read("data-veteran.csv");
        var karno = table.Numbers("karno");
        double[][] columns =
        [
            karno,
            .. Moduli.Select(m => Enumerable.Range(0, karno.Length).Select(i => (double)(7 * i % m)).ToArray()),
        ];

        var fit = CoxModel
            .Fit(
                ReferenceData.Of(table),
                new([.. Enumerable.Range(0, 9).Select(i => $"x{i}")], columns),
                options: new(Tolerance: 1e-12)
            )
            .Value!;

        // R 4.2.2, survival 3.5-3: coxph(Surv(time, status) ~ karno + 7i %% 11 + 7i %% 13 + ..., veteran) for the moduli below, i = 0..136, eps 1e-12.
        Agreement.Same(NineOfVeteran[0], fit.Terms[0].Coefficient, "karno");
        Agreement.Same(NineOfVeteran[1], fit.Terms[8].Coefficient, "the ninth");
        Agreement.Same(NineOfVeteran[2], fit.LogLikelihood, "log likelihood");
    }

    private static readonly int[] Moduli = [11, 13, 17, 19, 23, 29, 31, 37];
    private static readonly double[] NineOfVeteran = [-0.0352316794373295, 0.00419311377738534, -482.403359102804];

    [Fact]
    public void HeavyTies_AreWhatREfronGives()
    {
        // R: coxph(Surv(exit, event) ~ x), eps 1e-12. Seventy tied events in each of two times: the logarithms are taken in several parts.
        double[] exit = [.. Enumerable.Range(0, 300).Select(i => i < 140 ? 1 + (i % 2) : 3.0)];
        int[] outcome = [.. Enumerable.Range(0, 300).Select(i => i < 140 ? 1 : 0)];
        double[] x = [.. Enumerable.Range(0, 300).Select(i => i * 7 % 13 / 10.0)];

        var fit = CoxModel.Fit(SurvivalData.Of(exit, outcome), new(["x"], [x]), options: new(Tolerance: 1e-12)).Value!;

        Agreement.Same(HeavyTies[0], fit.Terms[0].Coefficient, "x");
        Agreement.Same(HeavyTies[1], fit.LogLikelihood, "log likelihood");
    }

    private static readonly double[] HeavyTies = [-0.0425504022264854, -759.40318979549];
}
