using FsCheck;
using FsCheck.Fluent;
using Mainstay.Planning.Allocation;
using Mainstay.Planning.Allocation.Families;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Allocation;

/// <summary>Contract K30: with W4's costs alone the optimum is W4's; with all terms nothing cheaper is found by trying every answer.</summary>
public sealed class FamilyProperties
{
    private static readonly Config Thousand = Tries.Of(1000);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Plan_IsTheBestOfAllAnswersWithFamiliesWhole() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var problem = Of(new Random(seed), largest: 4);
                    var plan = FamilyEngine.Solve(problem);
                    return plan.IsProved
                        && (plan.PlacesLeftOut, plan.Cost) == Best(problem, 0, Used(problem))
                        && (plan.PlacesLeftOut, plan.Cost) == Worth(problem, plan);
                }
            )
            .Check(Thousand);

    [Fact]
    public void Plan_IsTheBestWhereWorkersAndFamiliesAreAlike() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var problem = Alike(new Random(seed));
                    var plan = FamilyEngine.Solve(problem);
                    return plan.IsProved
                        && (plan.PlacesLeftOut, plan.Cost) == BestByStates(problem)
                        && (plan.PlacesLeftOut, plan.Cost) == Worth(problem, plan);
                }
            )
            .Check(Thousand);

    [Fact]
    public void Plan_IsProvedForALeaversFamiliesOverADozenColleagues() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var problem = Colleagues(new Random(seed));
                    var plan = FamilyEngine.Solve(problem);
                    return plan.IsProved && (plan.PlacesLeftOut, plan.Cost) == Worth(problem, plan);
                }
            )
            .Check(Tries.Of(50));

    [Fact]
    public void SeventyFamiliesWithAWorkerEach_ChangeNothingForTheOthers() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var problem = Of(new Random(seed), largest: 4);
                    var plan = FamilyEngine.Solve(problem);
                    var more = FamilyEngine.Solve(WithFamiliesOfTheirOwn(problem, 70));
                    return more.IsProved
                        && (more.PlacesLeftOut, more.Cost) == (plan.PlacesLeftOut, plan.Cost + (70 * 69 / 2 * 3));
                }
            )
            .Check(Tries.Of(200));

    [Fact]
    public void FamiliesOfOne_CostWhatTheAllocationEngineFinds() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var problem = Of(new Random(seed), largest: 1);
                    var plan = FamilyEngine.Solve(problem);
                    var w4 = AllocationEngine.Solve(
                        AllocationProblem.Create(problem.Sizes.Count, Marginal(problem), [.. problem.Pairs]).Value!
                    );
                    return (plan.Cost, plan.PlacesLeftOut, plan.Looked) == (w4.Cost, w4.LeftOut.Count, 1)
                        || (plan.PlacesLeftOut == problem.Sizes.Count && w4.LeftOut.Count == problem.Sizes.Count);
                }
            )
            .Check(Thousand);

    [Fact]
    public void ASearchThatIsStopped_SaysThatNothingIsProved()
    {
        // Two families of two and two workers with room for three: the first part answer splits one.
        var problem = FamilyProblem
            .Create(
                [3, 3],
                [
                    [0, 1, 2, 3],
                    [0, 1, 2, 3],
                ],
                [new(0, 0, 0), new(0, 1, 0), new(1, 0, 0), new(1, 1, 0)]
            )
            .Value!;

        Assert.False(FamilyEngine.Solve(problem, limit: 1).IsProved);
        Assert.True(FamilyEngine.Solve(problem).IsProved);
    }

    private static FamilyProblem Of(Random random, int largest)
    {
        var (families, workers) = (random.Next(1, 7), random.Next(1, 5));
        int[] sizes = [.. Enumerable.Range(0, families).Select(_ => random.Next(1, largest + 1))];
        int[][] marginal = [.. Enumerable.Range(0, workers).Select(_ => Rising(random))];
        PermittedPair[] pairs =
        [
            .. from family in Enumerable.Range(0, families)
            from worker in Enumerable.Range(0, workers)
            where random.Next(5) < 4
            select new PermittedPair(family, worker, random.Next(120)),
        ];
        return FamilyProblem.Create(sizes, marginal, pairs).Value!;
    }

    // Two sorts of workers and three of families, so that nearly every answer has many equals.
    private static FamilyProblem Alike(Random random)
    {
        var (families, workers) = (random.Next(3, 9), random.Next(2, 7));
        int[][] rooms = [Rising(random), Rising(random)];
        (int Size, int[] Costs)[] kinds =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ => (random.Next(1, 6), new[] { random.Next(-20, 60), random.Next(-20, 60) })),
        ];
        var (roomOf, kindOf) = (Draw(random, workers, 2), Draw(random, families, 3));
        var pairs =
            from family in Enumerable.Range(0, families)
            from worker in Enumerable.Range(0, workers)
            let cost = kinds[kindOf[family]].Costs[roomOf[worker]]
            where cost >= 0
            select new PermittedPair(family, worker, cost);
        return FamilyProblem
            .Create([.. kindOf.Select(k => kinds[k].Size)], [.. roomOf.Select(r => rooms[r])], [.. pairs])
            .Value!;
    }

    // Family n of these costs n by itself and n for each of its two places, with the one worker who may have it.
    private static FamilyProblem WithFamiliesOfTheirOwn(FamilyProblem problem, int more)
    {
        var (families, workers) = (problem.Sizes.Count, Marginal(problem).Length);
        var own = Enumerable.Range(0, more).ToArray();
        return FamilyProblem
            .Create(
                [.. problem.Sizes, .. own.Select(_ => 2)],
                [.. Marginal(problem), .. own.Select(n => new[] { n, n })],
                [.. problem.Pairs, .. own.Select(n => new PermittedPair(families + n, workers + n, n))]
            )
            .Value!;
    }

    // As the planner makes them: targets of about 18, loads below them, a few terms beside the load; some have too little room.
    private static FamilyProblem Colleagues(Random random)
    {
        var spare = random.Next(3, 9);
        int[][] marginal = [.. Draw(random, 12, spare).Select(free => LoadCosts.Marginal(18 - free, 18, 18))];
        List<int> sizes = [];
        while (sizes.Sum() < 30)
        {
            sizes.Add(random.Next(1, 5));
        }

        var pairs =
            from family in Enumerable.Range(0, sizes.Count)
            from worker in Enumerable.Range(0, marginal.Length)
            where random.Next(8) > 0
            let known = random.Next(10) == 0 ? 0 : 60
            select new PermittedPair(family, worker, known + (worker < 8 ? 0 : 40) + (random.Next(4) == 0 ? 15 : 0));
        return FamilyProblem.Create(sizes, marginal, [.. pairs]).Value!;
    }

    private static int[] Draw(Random random, int length, int below) =>
        [.. Enumerable.Range(0, length).Select(_ => random.Next(below))];

    private static int[] Rising(Random random)
    {
        var costs = new int[random.Next(0, 9)];
        for (var n = 0; n < costs.Length; n++)
        {
            costs[n] = (n == 0 ? 0 : costs[n - 1]) + random.Next(0, 25);
        }

        return costs;
    }

    // Written again without the engine: every family to every worker with room, and to nobody.
    private static (int LeftOut, long Cost) Best(FamilyProblem problem, int family, int[] used)
    {
        if (family == problem.Sizes.Count)
        {
            return (0, 0);
        }

        var rest = Best(problem, family + 1, used);
        var best = (LeftOut: rest.LeftOut + problem.Sizes[family], rest.Cost);
        foreach (var pair in problem.Pairs.Where(p => p.Unit == family))
        {
            var costs = Marginal(problem)[pair.Worker];
            var size = problem.Sizes[family];
            if (used[pair.Worker] + size > costs.Length)
            {
                continue;
            }

            var places = costs.Skip(used[pair.Worker]).Take(size).Sum(c => (long)c);
            used[pair.Worker] += size;
            rest = Best(problem, family + 1, used);
            used[pair.Worker] -= size;
            var tried = (rest.LeftOut, Cost: rest.Cost + pair.Cost + places);
            best = tried.CompareTo(best) < 0 ? tried : best;
        }

        return best;
    }

    // Written again without the engine: for each worker in turn every set of the families still left, the best kept for each set.
    private static (int LeftOut, long Cost) BestByStates(FamilyProblem problem)
    {
        var sets = 1 << problem.Sizes.Count;
        var best = new long[sets];
        Array.Fill(best, long.MaxValue);
        best[0] = 0;
        for (var worker = 0; worker < problem.MarginalCosts.Count; worker++)
        {
            var costs = SetCosts(problem, worker);
            for (var given = sets - 1; given > 0; given--)
            {
                for (var theirs = given; theirs > 0; theirs = (theirs - 1) & given)
                {
                    if (costs[theirs] < long.MaxValue && best[given ^ theirs] < long.MaxValue)
                    {
                        best[given] = Math.Min(best[given], best[given ^ theirs] + costs[theirs]);
                    }
                }
            }
        }

        return Enumerable
            .Range(0, sets)
            .Where(given => best[given] < long.MaxValue)
            .Min(given => (problem.Sizes.Where((_, f) => (given >> f & 1) == 0).Sum(), best[given]));
    }

    private static long[] SetCosts(FamilyProblem problem, int worker)
    {
        var pairs = problem.Pairs.Where(p => p.Worker == worker).ToDictionary(p => p.Unit, p => p.Cost);
        var places = Marginal(problem)[worker];
        return
        [
            .. Enumerable
                .Range(0, 1 << problem.Sizes.Count)
                .Select(set =>
                {
                    int[] theirs = [.. Enumerable.Range(0, problem.Sizes.Count).Where(f => (set >> f & 1) == 1)];
                    var size = theirs.Sum(f => problem.Sizes[f]);
                    return size <= places.Length && theirs.All(pairs.ContainsKey)
                        ? theirs.Sum(f => (long)pairs[f]) + places.Take(size).Sum(c => (long)c)
                        : long.MaxValue;
                }),
        ];
    }

    private static (int LeftOut, long Cost) Worth(FamilyProblem problem, FamilyPlan plan)
    {
        var (used, leftOut, cost) = (Used(problem), 0, 0L);
        for (var family = 0; family < problem.Sizes.Count; family++)
        {
            if (plan.Worker[family] is >= 0 and var worker)
            {
                cost += problem.Pairs.Single(p => p.Unit == family && p.Worker == worker).Cost;
                cost += Marginal(problem)[worker].Skip(used[worker]).Take(problem.Sizes[family]).Sum();
                used[worker] += problem.Sizes[family];
                if (used[worker] > Marginal(problem)[worker].Length)
                {
                    return (-1, -1);
                }
            }
            else
            {
                leftOut += problem.Sizes[family];
            }
        }

        return (leftOut, cost);
    }

    private static int[] Used(FamilyProblem problem) => new int[Marginal(problem).Length];

    private static int[][] Marginal(FamilyProblem problem) => [.. problem.MarginalCosts];
}
