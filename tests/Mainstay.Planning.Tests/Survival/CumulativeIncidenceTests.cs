using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

public sealed class CumulativeIncidenceTests
{
    // Five people: to another council on day 1, still here on day 2, out of the profession on day 3, to another council on day 4, still here.
    private static readonly SurvivalData Five = SurvivalData.Of([1, 2, 3, 4, 5], [1, 0, 2, 1, 0]);

    [Fact]
    public void TwoDestinations_AreAsWorkedByHand()
    {
        var curves = CumulativeIncidence.Curves(Five);

        // S before each day: 1, 4/5, 4/5, 8/15; at risk 5, 4, 3, 2.
        Assert.Equal([1 / 5.0, 1 / 5.0, 1 / 5.0, 7 / 15.0, 7 / 15.0], curves[0].Steps.Select(s => s.Incidence), Close);
        Assert.Equal([0, 0, 4 / 15.0, 4 / 15.0, 4 / 15.0], curves[1].Steps.Select(s => s.Incidence), Close);

        // The second's error on day 3: the variance of S(2) 1/3, by hand (4/15)² (1/5 · 1/4 + 2/3 · 1/3 · 9/3).
        Assert.Equal(Math.Sqrt(16 / 225.0 * ((1 / 20.0) + (2 / 3.0))), curves[1].Steps[2].StandardError, 12);
    }

    [Fact]
    public void EveryStep_IsRs()
    {
        var table = DataTable.Read("data-veteran.csv");
        int[] outcome =
        [
            .. table
                .Whole("event")
                .Zip(
                    table.Whole("prior"),
                    (e, prior) =>
                        e == 0 ? 0
                        : prior == 0 ? 1
                        : 2
                ),
        ];

        var curves = CumulativeIncidence.Curves(SurvivalData.Of(table.Numbers("time"), outcome));

        var expected = DataTable.Read("cif-veteran.csv");
        Assert.Equal(expected.Count, curves[0].Steps.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Agreement.Same(expected.Numbers("time")[i], curves[0].Steps[i].Time, "time");
            Agreement.Same(expected.Numbers("first")[i], curves[0].Steps[i].Incidence, $"first, step {i}");
            Agreement.Same(expected.Numbers("second")[i], curves[1].Steps[i].Incidence, $"second, step {i}");
        }
    }

    [Fact]
    public void OneDestination_IsWhatTheSurvivalCurveLacksWithItsError()
    {
        var heart = ReferenceData.Of(DataTable.Read("data-heart.csv"));

        var incidence = Assert.Single(CumulativeIncidence.Curves(heart)).Steps;

        foreach (var (step, curve) in incidence.Zip(KaplanMeier.Curve(heart).Steps))
        {
            Assert.Equal(1 - curve.Survival, step.Incidence, 12);
            Assert.Equal(curve.StandardError, step.StandardError, 12);
        }
    }

    [Fact]
    public void Errors_AreThoseOfTheMatrixRecursion()
    {
        var table = DataTable.Read("data-lung.csv");
        int[] outcome = [.. table.Whole("event").Zip(table.Whole("sex"), (e, sex) => e * sex)];
        var data = SurvivalData.Of(table.Numbers("time"), outcome);
        var curves = CumulativeIncidence.Curves(data);
        var both = KaplanMeier.Curve(data);

        // The state (S, F1, F2) moves by multinomial steps: covariance by A C Aᵀ + S² Σ, A the step's matrix.
        var covariance = new double[3, 3];
        var survival = 1.0;
        for (var i = 0; i < both.Steps.Count; i++)
        {
            double n = both.Steps[i].AtRisk;
            double[] share = [curves[0].Steps[i].Events / n, curves[1].Steps[i].Events / n];
            covariance = Step(covariance, survival, n, share);
            survival = both.Steps[i].Survival;
            Assert.Equal(Math.Sqrt(covariance[1, 1]), curves[0].Steps[i].StandardError, 10);
            Assert.Equal(Math.Sqrt(covariance[2, 2]), curves[1].Steps[i].StandardError, 10);
        }
    }

    private static double[,] Step(double[,] covariance, double survival, double n, double[] share)
    {
        double[] p = [1 - share[0] - share[1], share[0], share[1]];
        double[,] move =
        {
            { p[0], 0, 0 },
            { p[1], 1, 0 },
            { p[2], 0, 1 },
        };
        var next = new double[3, 3];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                next[i, j] = survival * survival * ((i == j ? p[i] : 0) - (p[i] * p[j])) / n;
                for (var k = 0; k < 3; k++)
                {
                    for (var l = 0; l < 3; l++)
                    {
                        next[i, j] += move[i, k] * covariance[k, l] * move[j, l];
                    }
                }
            }
        }

        return next;
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < 1e-12;
}
