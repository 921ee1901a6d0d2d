using FsCheck;
using FsCheck.Fluent;
using Mainstay.Planning.Allocation;

namespace Mainstay.Planning.Tests.Allocation;

/// <summary>Random problems small enough to try every answer.</summary>
internal static class SmallProblems
{
    /// <summary>Problems of up to six units and four workers; about a third cannot place every unit.</summary>
    public static Arbitrary<AllocationProblem> Any { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Of(new Random(seed))).ToArbitrary();

    public static AllocationProblem Of(Random random)
    {
        var (units, workers) = (random.Next(1, 7), random.Next(1, 5));
        var marginal = Enumerable.Range(0, workers).Select(_ => Rising(random)).ToArray();
        return AllocationProblem.Create(units, marginal, Pairs(random, units, workers)).Value!;
    }

    /// <summary>The same workers and units with some pairs, costs and limits changed.</summary>
    public static AllocationProblem Changed(AllocationProblem problem, Random random)
    {
        var marginal = Enumerable
            .Range(0, problem.Workers)
            .Select(j =>
                random.Next(3) == 0
                    ? Rising(random)
                    : [.. Enumerable.Range(1, problem.Room(j)).Select(n => problem.MarginalCost(j, n))]
            )
            .ToArray();
        var pairs = Enumerable
            .Range(0, problem.Units)
            .SelectMany(problem.PairsOf)
            .Where(_ => random.Next(8) > 0)
            .Select(p => random.Next(4) == 0 ? p with { Cost = random.Next(30) } : p);
        return AllocationProblem.Create(problem.Units, marginal, [.. pairs]).Value!;
    }

    /// <summary>The fewest units left out and the least cost with so few, found by trying every answer.</summary>
    public static (int LeftOut, long Cost) Best(AllocationProblem problem) => Try(problem, 0, new int[problem.Workers]);

    private static (int LeftOut, long Cost) Try(AllocationProblem problem, int unit, int[] taken)
    {
        if (unit == problem.Units)
        {
            return (0, 0);
        }

        var rest = Try(problem, unit + 1, taken);
        var best = (LeftOut: rest.LeftOut + 1, rest.Cost);
        foreach (var pair in problem.PairsOf(unit).Where(p => taken[p.Worker] < problem.Room(p.Worker)))
        {
            var place = problem.MarginalCost(pair.Worker, ++taken[pair.Worker]);
            rest = Try(problem, unit + 1, taken);
            taken[pair.Worker]--;
            var tried = (rest.LeftOut, Cost: rest.Cost + pair.Cost + place);
            best = tried.CompareTo(best) < 0 ? tried : best;
        }

        return best;
    }

    private static int[] Rising(Random random)
    {
        var costs = new int[random.Next(0, 4)];
        for (var n = 0; n < costs.Length; n++)
        {
            costs[n] = (n == 0 ? 0 : costs[n - 1]) + random.Next(0, 15);
        }

        return costs;
    }

    private static PermittedPair[] Pairs(Random random, int units, int workers) =>
        [
            .. from unit in Enumerable.Range(0, units)
            from worker in Enumerable.Range(0, workers)
            where random.Next(5) < 3
            select new PermittedPair(unit, worker, random.Next(30)),
        ];
}
