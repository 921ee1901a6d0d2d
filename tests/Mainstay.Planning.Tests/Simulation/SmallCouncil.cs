using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Tests.Simulation;

/// <summary>A council in which nothing happens: nobody leaves, no case arrives or closes. Tests switch on what they are about.</summary>
internal static class SmallCouncil
{
    public static readonly SimulationEffort OneThread = new(Threads: 1);

    public static CouncilModel Quiet(int weeks, params StartingPost[] posts) =>
        new(
            "A small council",
            weeks,
            [new Grade("worker", Cap: 10, WeeklyCost: 800)],
            new AgencyCover(Cap: 10, WeeklyCost: 1400, Probability: 0, DelayWeeks: 1),
            new LeavingRates([new TenureBand(null, 0)], PerCaseOverCap: 0),
            [new RecruitmentSource("advert", 1, new RecruitmentDelay(520, 0, 0), [1], CostPerStarter: 0)],
            [],
            new CaseFlow(ClosingWeekly: 0, MostOverCap: 6, Season: []),
            [new Team("team", ArrivalsWeekly: 0, Waiting: 0, LeavingFactor: 1, posts)]
        );

    public static StartingPost[] Filled(int posts, int cases = 0, int tenure = 0) =>
        [.. Enumerable.Repeat(new StartingPost.Filled(0, tenure, cases), posts)];

    public static StartingPost Empty { get; } = new StartingPost.Vacant(DueWeek: 5000);

    public static CouncilModel Leaving(this CouncilModel model, double weekly, double perCaseOverCap = 0) =>
        model with
        {
            Leaving = new LeavingRates([new TenureBand(null, weekly)], perCaseOverCap),
        };

    public static CouncilModel Cases(this CouncilModel model, double closing, int mostOverCap = 6) =>
        model with
        {
            Cases = new CaseFlow(closing, mostOverCap, model.Cases.Season),
        };

    public static CouncilModel Team(this CouncilModel model, Func<Team, Team> change) =>
        model with
        {
            Teams = [change(model.Teams[0])],
        };

    public static CouncilModel Recruits(this CouncilModel model, int atLeast, double furtherMean, int furtherAtMost) =>
        model with
        {
            Recruitment =
            [
                model.Recruitment[0] with
                {
                    Delay = new RecruitmentDelay(atLeast, furtherMean, furtherAtMost),
                },
            ],
        };

    public static SimulationSamples Run(this CouncilModel model, int replications, ulong seed = 7) =>
        CouncilSimulation.Run(new SimulationSpec(model, seed, replications), OneThread);

    public static IReadOnlyList<Band> Bands(this SimulationSamples samples, SimulationMeasure measure) =>
        SimulationBands.Of(samples, [measure], OneThread)[0].Weeks;
}
