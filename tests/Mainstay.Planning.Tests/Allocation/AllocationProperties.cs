using FsCheck;
using FsCheck.Fluent;
using Mainstay.Planning.Allocation;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Allocation;

public sealed class AllocationProperties
{
    private static readonly Config Thousand = Tries.Of(1000);

    private static void ForAll(Func<AllocationProblem, bool> holds) =>
        Prop.ForAll(SmallProblems.Any, holds).Check(Thousand);

    private static bool IsBest(AllocationProblem problem, AllocationPlan plan) =>
        (plan.LeftOut.Count, plan.Cost) == SmallProblems.Best(problem) && Certificate.Faults(problem, plan).Count == 0;

    // Written again from the inequality, not from the checker: no unit prefers another offer, no place is sold below its cost.
    private static bool PricesSupport(AllocationProblem problem, AllocationPlan plan) =>
        Enumerable
            .Range(0, problem.Units)
            .All(unit =>
            {
                var offers = problem.PairsOf(unit).ToDictionary(p => p.Worker, p => p.Cost + plan.Prices[p.Worker]);
                var paid = plan.Worker[unit] < 0 ? problem.LeftOutCost : offers[plan.Worker[unit]];
                return offers.Values.All(o => paid <= o) && paid <= problem.LeftOutCost;
            })
        && Enumerable
            .Range(0, problem.Workers)
            .All(worker =>
            {
                var (taken, room) = (plan.Worker.Count(w => w == worker), problem.Room(worker));
                return taken <= room
                    && (taken == 0 || problem.MarginalCost(worker, taken) <= plan.Prices[worker])
                    && (taken == room || plan.Prices[worker] <= problem.MarginalCost(worker, taken + 1));
            });

    [Fact]
    public void Plan_IsTheBestOfAllAnswers() => ForAll(problem => IsBest(problem, AllocationEngine.Solve(problem)));

    [Fact]
    public void Prices_ProveThePlanWithoutTheChecker() =>
        ForAll(problem => PricesSupport(problem, AllocationEngine.Solve(problem)));

    [Fact]
    public void EarlierPlanOfAChangedProblem_LeadsToTheSameCost() =>
        Prop.ForAll(
                SmallProblems.Any,
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                (problem, seed) =>
                {
                    var earlier = AllocationEngine.Solve(problem);
                    var changed = SmallProblems.Changed(problem, new Random(seed));
                    var plan = AllocationEngine.Solve(changed, new EarlierPlan(earlier.Worker, earlier.Prices));
                    return IsBest(changed, plan) && PricesSupport(changed, plan);
                }
            )
            .Check(Thousand);

    [Fact]
    public void EarlierPlanOfNonsense_LeadsToTheSameCost() =>
        Prop.ForAll(
                SmallProblems.Any,
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                (problem, seed) =>
                {
                    var random = new Random(seed);
                    var nonsense = new EarlierPlan(
                        [.. Enumerable.Range(0, problem.Units).Select(_ => random.Next(-1, problem.Workers))],
                        [.. Enumerable.Range(0, problem.Workers).Select(_ => random.Next(-50, 500))]
                    );
                    var plan = AllocationEngine.Solve(problem, nonsense);
                    return IsBest(problem, plan) && PricesSupport(problem, plan);
                }
            )
            .Check(Thousand);

    [Fact]
    public void PlanAsItsOwnStart_StaysAsItIs() =>
        ForAll(problem =>
        {
            var plan = AllocationEngine.Solve(problem);
            var again = AllocationEngine.Solve(problem, new EarlierPlan(plan.Worker, plan.Prices));
            return plan.Worker.SequenceEqual(again.Worker);
        });

    [Fact]
    public void Shortages_AccountForEveryUnitLeftOut() =>
        ForAll(problem =>
        {
            var plan = AllocationEngine.Solve(problem);
            return plan.Shortages.SelectMany(s => s.LeftOut).Order().SequenceEqual(plan.LeftOut)
                && plan.Shortages.All(s => s.Units == s.Places + s.LeftOut.Count && IsOnlyFor(problem, s));
        });

    // As many units as the shortage says may go nowhere but to its workers.
    private static bool IsOnlyFor(AllocationProblem problem, Shortage shortage)
    {
        var only = Enumerable
            .Range(0, problem.Units)
            .Count(unit =>
                problem.PairsOf(unit).Any() && problem.PairsOf(unit).All(p => shortage.Workers.Contains(p.Worker))
            );
        return shortage.Workers.Count == 0
            ? !problem.PairsOf(shortage.LeftOut[0]).Any()
            : only >= shortage.Units && shortage.Places == shortage.Workers.Sum(problem.Room);
    }
}
