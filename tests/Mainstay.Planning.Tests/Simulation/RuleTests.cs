using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Tests.Simulation;

/// <summary>The rules of a week, in councils where chance has no part.</summary>
public sealed class RuleTests
{
    private static IEnumerable<double> Means(CouncilModel model, SimulationMeasure measure) =>
        model.Run(4).Bands(measure).Select(b => b.Mean);

    [Fact]
    public void CasesBeyondWhatMayBeHeld_Wait()
    {
        var model = SmallCouncil.Quiet(2, SmallCouncil.Filled(2)).Team(t => t with { Waiting = 50 });

        Assert.Equal([18, 18], Means(model, SimulationMeasure.Waiting));
        Assert.Equal([16, 16], Means(model, SimulationMeasure.Caseload));
    }

    [Fact]
    public void NegativeMostOverCap_LeavesRoom()
    {
        var model = SmallCouncil
            .Quiet(1, SmallCouncil.Filled(3))
            .Cases(0, mostOverCap: -4)
            .Team(t => t with { Waiting = 50 });

        Assert.Equal([6], Means(model, SimulationMeasure.Caseload));
        Assert.Equal([32], Means(model, SimulationMeasure.Waiting));
    }

    [Fact]
    public void EachTeam_AllocatesItsOwnCases()
    {
        var quiet = SmallCouncil.Quiet(1, SmallCouncil.Filled(1));
        var model = quiet with { Teams = [quiet.Teams[0], quiet.Teams[0] with { Name = "duty", Waiting = 20 }] };

        Assert.Equal([4], Means(model, SimulationMeasure.Waiting));
        Assert.Equal([8], Means(model, SimulationMeasure.Caseload));
    }

    [Fact]
    public void VacancyWithAKnownWeek_IsFilledInItAndCostsTheStarter()
    {
        var quiet = SmallCouncil.Quiet(4, new StartingPost.Vacant(2), new StartingPost.Covered(1, 5));
        var model = quiet with { Recruitment = [quiet.Recruitment[0] with { CostPerStarter = 3000 }] };

        Assert.Equal([0, 1, 2, 2], Means(model, SimulationMeasure.Headcount));
        Assert.Equal([2, 1, 0, 0], Means(model, SimulationMeasure.Vacancies));
        Assert.Equal([1, 0, 0, 0], Means(model, SimulationMeasure.Agency));
        Assert.Equal([1400, 3800, 4600, 1600], Means(model, SimulationMeasure.Cost));
        Assert.Equal([5, 5, 2.5, 2.5], Means(model, SimulationMeasure.Caseload));
    }

    [Fact]
    public void Intake_FillsTheFirstUnfilledPosts_AndNoMoreThanThereAre()
    {
        var quiet = SmallCouncil.Quiet(4, SmallCouncil.Empty, new StartingPost.Covered(900, 6), SmallCouncil.Empty);
        var model = quiet with { Intakes = [new Intake(0, Places: 2, Weeks: [1, 3], CostPerStarter: 100)] };

        Assert.Equal([0, 2, 2, 3], Means(model, SimulationMeasure.Headcount));
        Assert.Equal([1, 0, 0, 0], Means(model, SimulationMeasure.Agency));
        Assert.Equal([1400, 1800, 1600, 2500], Means(model, SimulationMeasure.Cost));
    }

    [Fact]
    public void PlannedPost_IsAVacancyFromItsWeek_AndIsRecruitedTo()
    {
        var model = SmallCouncil
            .Quiet(6, [.. SmallCouncil.Filled(3), new StartingPost.Planned(2)])
            .Recruits(atLeast: 3, furtherMean: 0, furtherAtMost: 0);

        Assert.Equal([0, 0, 1, 1, 1, 0], Means(model, SimulationMeasure.Vacancies));
        Assert.Equal([3, 3, 3, 3, 3, 4], Means(model, SimulationMeasure.Headcount));
    }

    [Fact]
    public void Grade_ChangesWhenTenureReachesItsWeek()
    {
        var quiet = SmallCouncil.Quiet(5, SmallCouncil.Filled(1, tenure: 50));
        var model = quiet with
        {
            Grades =
            [
                new Grade("newly qualified", 10, 700, new Progression(1, 52)),
                new Grade("experienced", 16, 850, new Progression(2, 54)),
                new Grade("senior", 20, 1000),
            ],
            Recruitment = [quiet.Recruitment[0] with { Grades = [1, 0, 0] }],
        };

        Assert.Equal([700, 700, 850, 850, 1000], Means(model, SimulationMeasure.Cost));
    }

    [Fact]
    public void Sources_DecideGradeAndCostOfStarters()
    {
        var quiet = SmallCouncil.Quiet(2, [.. Enumerable.Repeat(new StartingPost.Vacant(0), 400)]);
        var model = quiet with
        {
            Grades = [new Grade("worker", 10, 0), new Grade("senior", 10, 10)],
            Recruitment =
            [
                new RecruitmentSource("advert", 0.75, new RecruitmentDelay(4, 0, 0), [1, 0], CostPerStarter: 0),
                new RecruitmentSource("agency", 0.25, new RecruitmentDelay(4, 0, 0), [0, 1], CostPerStarter: 1000),
            ],
        };

        var cost = model.Run(500).Bands(SimulationMeasure.Cost);

        // 400 starters, a quarter from the agency: binomial, five standard errors of its mean.
        Assert.InRange(cost[1].Mean / 10, 100 - 5 * Math.Sqrt(75 / 500.0), 100 + 5 * Math.Sqrt(75 / 500.0));
        Assert.Equal(cost[1].Mean * 101, cost[0].Mean, 1e-3);
    }
}
