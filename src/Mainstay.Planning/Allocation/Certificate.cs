namespace Mainstay.Planning.Allocation;

/// <summary>Checks a plan without trusting how it was found.</summary>
/// <remarks>
/// Whatever the prices p, no plan costs less than
/// Σ over units of min(cost of being left out, least of c + p) − Σ over workers' places of max(0, p − cost of the place):
/// each unit pays at least its cheapest offer, and no worker's places can earn more than their prices exceed their costs
/// (linear-programming duality; Bertsimas and Tsitsiklis, 1997, chapter 7). A plan that costs as little is therefore cheapest.
/// </remarks>
public static class Certificate
{
    /// <summary>The cost below which no plan can lie, by these prices; units left out count the problem's cost for it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="prices">One for each worker; any numbers give a true bound, only good ones a tight one.</param>
    public static long LowerBound(AllocationProblem problem, IReadOnlyList<int> prices)
    {
        var bound = 0L;
        for (var unit = 0; unit < problem.Units; unit++)
        {
            long least = problem.LeftOutCost;
            foreach (var pair in problem.PairsOf(unit))
            {
                least = Math.Min(least, (long)pair.Cost + prices[pair.Worker]);
            }

            bound += least;
        }

        for (var worker = 0; worker < problem.Workers; worker++)
        {
            for (var nth = 1; nth <= problem.Room(worker); nth++)
            {
                bound -= Math.Max(0, (long)prices[worker] - problem.MarginalCost(worker, nth));
            }
        }

        return bound;
    }

    /// <summary>What is wrong with a plan, in words; empty when it keeps to the problem and nothing is cheaper.</summary>
    public static IReadOnlyList<string> Faults(AllocationProblem problem, AllocationPlan plan)
    {
        var faults = new List<string>();
        var (cost, leftOut) = (0L, 0);
        for (var unit = 0; unit < problem.Units; unit++)
        {
            var worker = plan.Worker[unit];
            var pairs = problem.PairsOf(unit).Where(p => p.Worker == worker).ToList();
            leftOut += worker < 0 ? 1 : 0;
            cost += pairs.Sum(p => (long)p.Cost);
            if (worker >= 0 && pairs.Count == 0)
            {
                faults.Add($"Unit {unit} is with worker {worker}, who may not have it.");
            }
        }

        for (var worker = 0; worker < problem.Workers; worker++)
        {
            if (plan.Taken[worker] > problem.Room(worker))
            {
                faults.Add($"Worker {worker} takes {plan.Taken[worker]} and has room for {problem.Room(worker)}.");
            }

            cost += Enumerable
                .Range(1, Math.Min(plan.Taken[worker], problem.Room(worker)))
                .Sum(nth => (long)problem.MarginalCost(worker, nth));
        }

        var bound = LowerBound(problem, plan.Prices);
        if (cost != plan.Cost)
        {
            faults.Add($"The plan says that it costs {plan.Cost}; it costs {cost}.");
        }

        if (cost + ((long)leftOut * problem.LeftOutCost) != bound)
        {
            faults.Add(
                $"The prices prove no better than {bound}; the plan stands at {cost + ((long)leftOut * problem.LeftOutCost)}."
            );
        }

        return faults;
    }
}
