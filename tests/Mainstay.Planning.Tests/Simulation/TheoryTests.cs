using Mainstay.Planning.Simulation;

namespace Mainstay.Planning.Tests.Simulation;

/// <summary>
/// Where theory gives the answer. A mean of R replications may differ from it by five standard errors, 5 √(variance / R): chance
/// alone passes that once in 1.7 million checks, and the seed is fixed.
/// </summary>
public sealed class TheoryTests
{
    private const int Replications = 2000;

    private static void Within(double expected, double variance, double found) =>
        Assert.InRange(Math.Abs(found - expected), 0, 5 * Math.Sqrt(variance / Replications) + 1e-6);

    [Fact]
    public void NobodyLeaves_EveryFutureIsTheSame()
    {
        var samples = SmallCouncil.Quiet(60, SmallCouncil.Filled(40, cases: 8)).Run(50);

        Assert.All(samples.Bands(SimulationMeasure.Headcount), b => Assert.Equal(new Band(40, 40, 40, 40), b));
        Assert.All(samples.Bands(SimulationMeasure.Leavers), b => Assert.Equal(new Band(0, 0, 0, 0), b));
        Assert.All(samples.Bands(SimulationMeasure.Caseload), b => Assert.Equal(new Band(8, 8, 8, 8), b));
        Assert.All(samples.Bands(SimulationMeasure.Cost), b => Assert.Equal(40 * 800, b.Mean));
    }

    // Everybody stays a week with chance 1 − h: the number left after t + 1 weeks is Binomial(n, (1 − h)^(t + 1)).
    [Theory]
    [InlineData(0.003)]
    [InlineData(0.02)]
    [InlineData(0.5)]
    public void ConstantHazardWithoutRecruitment_HeadcountIsBinomial(double hazard)
    {
        const int Posts = 100;
        var bands = SmallCouncil
            .Quiet(40, SmallCouncil.Filled(Posts))
            .Leaving(hazard)
            .Run(Replications)
            .Bands(SimulationMeasure.Headcount);

        foreach (var (week, band) in bands.Index())
        {
            var stays = Math.Pow(1 - hazard, week + 1);
            Within(Posts * stays, Posts * stays * (1 - stays), band.Mean);
        }
    }

    // Each case over the cap raises the chance of leaving by the slope.
    [Fact]
    public void CasesOverCap_RaiseLeavingByTheSlope()
    {
        const double Chance = 0.02 * (1 + 0.1 * 5);
        var bands = SmallCouncil
            .Quiet(1, SmallCouncil.Filled(200, cases: 15))
            .Leaving(0.02, perCaseOverCap: 0.1)
            .Run(Replications)
            .Bands(SimulationMeasure.Leavers);

        Within(200 * Chance, 200 * Chance * (1 - Chance), bands[0].Mean);
    }

    // Two teams with factors 1 and 3 lose n h and 3 n h in the first week.
    [Fact]
    public void LeavingFactor_MultipliesATeamsRates()
    {
        var quiet = SmallCouncil.Quiet(1, SmallCouncil.Filled(100)).Leaving(0.01);
        var model = quiet with { Teams = [quiet.Teams[0], quiet.Teams[0] with { Name = "duty", LeavingFactor = 3 }] };

        var bands = model.Run(Replications).Bands(SimulationMeasure.Leavers);

        Within(100 * 0.01 + 100 * 0.03, 100 * 0.01 * 0.99 + 100 * 0.03 * 0.97, bands[0].Mean);
    }

    // With nobody to take them, the cases waiting after t + 1 weeks are Poisson with the sum of the weeks' means.
    [Fact]
    public void Arrivals_ArePoissonWithSeason()
    {
        var quiet = SmallCouncil.Quiet(12, SmallCouncil.Empty).Team(t => t with { ArrivalsWeekly = 40 });
        var model = quiet with { Cases = quiet.Cases with { Season = [1, 0.5, 0, 2.5] } };

        var bands = model.Run(Replications).Bands(SimulationMeasure.Waiting);

        var mean = 0.0;
        foreach (var (week, band) in bands.Index())
        {
            mean += 40 * model.Cases.Season[week % 4];
            Within(mean, mean, band.Mean);
            // Percentiles of a Poisson with a large mean: the normal's, within a unit and four of their standard errors.
            Assert.InRange(band.P95, mean + 1.645 * Math.Sqrt(mean) - 3, mean + 1.645 * Math.Sqrt(mean) + 3);
        }
    }

    // Each case is still open after t + 1 weeks with chance (1 − p)^(t + 1).
    [Theory]
    [InlineData(0.025)]
    [InlineData(0.4)]
    public void Closures_AreBinomial(double closing)
    {
        var bands = SmallCouncil
            .Quiet(20, SmallCouncil.Filled(64, cases: 15))
            .Cases(closing)
            .Run(Replications)
            .Bands(SimulationMeasure.Caseload);

        foreach (var (week, band) in bands.Index())
        {
            var open = Math.Pow(1 - closing, week + 1);
            Within(15 * open, 15 * open * (1 - open) / 64, band.Mean);
        }
    }

    // Little's law: a case stays 1/p weeks on average, so λ/p are open in the long run; starting from none,
    // λ/p (1 − (1 − p)^(t + 1)) after t + 1 weeks, and Poisson.
    [Fact]
    public void CasesOpen_FollowLittlesLaw()
    {
        const double Arrivals = 20;
        const double Closing = 0.05;
        var bands = SmallCouncil
            .Quiet(300, SmallCouncil.Filled(60))
            .Cases(Closing)
            .Team(t => t with { ArrivalsWeekly = Arrivals })
            .Run(Replications)
            .Bands(SimulationMeasure.Caseload);

        foreach (var week in new[] { 0, 10, 50, 299 })
        {
            var open = Arrivals / Closing * (1 - Math.Pow(1 - Closing, week + 1));
            Within(open / 60, open / 60 / 60, bands[week].Mean);
        }
    }

    // A post is filled for 1/h weeks and vacant for d, covered for all but the first c of these with chance q: in the long run
    // d / (d + 1/h) of the posts are vacant and q (d − c) / (d + 1/h) covered.
    [Fact]
    public void VacanciesAndCover_AreAlternatingRenewals()
    {
        const int Posts = 200;
        var quiet = SmallCouncil.Quiet(520, SmallCouncil.Filled(Posts)).Leaving(0.02).Recruits(4, 6, 300);
        var model = quiet with { Cover = quiet.Cover with { Probability = 0.6, DelayWeeks = 3 } };

        var samples = model.Run(Replications);

        var (vacant, covered) = (10.0 / 60, 0.6 * 7.0 / 60);
        Within(Posts * vacant, Posts * vacant * (1 - vacant), samples.Bands(SimulationMeasure.Vacancies)[519].Mean);
        Within(Posts * covered, Posts * covered * (1 - covered), samples.Bands(SimulationMeasure.Agency)[519].Mean);
    }
}
