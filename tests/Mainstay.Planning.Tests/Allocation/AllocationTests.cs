using Mainstay.Planning.Allocation;
using Mainstay.Planning.Tests.Survival;

namespace Mainstay.Planning.Tests.Allocation;

public sealed class AllocationTests
{
    private static AllocationProblem Instance(string size)
    {
        var workers = DataTable.ReadFile("Allocation", $"w4-{size}-workers.csv");
        var costs = DataTable.ReadFile("Allocation", $"w4-{size}-costs.csv");
        var (load, cap, limit) = (workers.Whole("load"), workers.Whole("cap"), workers.Whole("limit"));
        var marginal = Enumerable.Range(0, workers.Count).Select(j => LoadCosts.Marginal(load[j], cap[j], limit[j]));
        var (unit, worker, cost) = (costs.Whole("case"), costs.Whole("worker"), costs.Whole("cost"));
        PermittedPair[] pairs = [.. unit.Select((u, i) => new PermittedPair(u, worker[i], cost[i]))];
        return AllocationProblem.Create(unit.Max() + 1, [.. marginal], pairs).Value!;
    }

    private static AllocationProblem Problem(int units, int[][] marginal, params PermittedPair[] pairs) =>
        AllocationProblem.Create(units, marginal, pairs).Value!;

    // The optima are those that HiGHS, cbc and a dense assignment method agree on.
    [Theory]
    [InlineData("30x12", 2323)]
    [InlineData("300x40", 25679)]
    public void Instance_HasThePublishedOptimumAndItsPricesProveIt(string size, long optimum)
    {
        var problem = Instance(size);

        var plan = AllocationEngine.Solve(problem);

        Assert.Equal(optimum, plan.Cost);
        Assert.Empty(plan.LeftOut);
        Assert.Equal(optimum, Certificate.LowerBound(problem, plan.Prices));
        Assert.Empty(Certificate.Faults(problem, plan));
    }

    [Fact]
    public void Instance_FromItsOwnPlanWithAWorkerGone_HasTheSameCostAsFromNothing()
    {
        var problem = Instance("300x40");
        var plan = AllocationEngine.Solve(problem);
        int[][] without =
        [
            .. Enumerable
                .Range(0, problem.Workers)
                .Select(j =>
                    j == 7 ? [] : Enumerable.Range(1, problem.Room(j)).Select(n => problem.MarginalCost(j, n)).ToArray()
                ),
        ];
        PermittedPair[] pairs = [.. Enumerable.Range(0, problem.Units).SelectMany(problem.PairsOf)];
        var gone = AllocationProblem.Create(problem.Units, without, pairs).Value!;

        var warm = AllocationEngine.Solve(gone, new EarlierPlan(plan.Worker, plan.Prices));

        Assert.Equal(AllocationEngine.Solve(gone).Cost, warm.Cost);
        Assert.Empty(Certificate.Faults(gone, warm));
        Assert.Equal(0, warm.Taken[7]);
    }

    [Fact]
    public void LoadCosts_RiseWithTheLoadAndEndAtTheLimit() =>
        Assert.Equal([112, 137, 162, 187], LoadCosts.Marginal(load: 4, cap: 8, limit: 8));

    [Theory]
    [InlineData(-1, 8, 12)]
    [InlineData(4, 0, 12)]
    [InlineData(13, 8, 12)]
    public void LoadCosts_OfNoSuchWorker_AreRefused(int load, int cap, int limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LoadCosts.Marginal(load, cap, limit));

    [Fact]
    public void FullWorkers_LeaveOutTheFewestAndSayWhoseLimitsBit()
    {
        // Units 0 to 2 may go to workers 0 and 1 only, who have two places; unit 3 has worker 2.
        var problem = Problem(
            4,
            [
                [5],
                [5],
                [5, 9],
            ],
            new(0, 0, 1),
            new(1, 0, 2),
            new(1, 1, 2),
            new(2, 1, 9),
            new(3, 2, 1)
        );

        var plan = AllocationEngine.Solve(problem);

        Assert.Equal([0, 1, -1, 2], plan.Worker);
        Assert.Equal([2], plan.LeftOut);
        var shortage = Assert.Single(plan.Shortages);
        Assert.Equal([0, 1], shortage.Workers);
        Assert.Equal((2, 3), (shortage.Places, shortage.Units));
        Assert.Empty(Certificate.Faults(problem, plan));
    }

    [Fact]
    public void UnitThatNobodyMayHave_IsLeftOutWithoutAWorkerToBlame()
    {
        var plan = AllocationEngine.Solve(
            Problem(
                2,
                [
                    [1, 1],
                ],
                new PermittedPair(1, 0, 3)
            )
        );

        Assert.Equal([-1, 0], plan.Worker);
        Assert.Empty(Assert.Single(plan.Shortages).Workers);
    }

    [Fact]
    public void EquallyCheapWorkers_TheFirstGivenTakesTheUnit()
    {
        var plan = AllocationEngine.Solve(
            Problem(
                1,
                [
                    [4],
                    [4],
                    [4],
                ],
                new(0, 2, 3),
                new(0, 1, 3)
            )
        );

        Assert.Equal([2], plan.Worker);
    }

    [Fact]
    public void Checker_FindsAPlanThatIsNotCheapest()
    {
        var problem = Problem(
            1,
            [
                [4],
                [4],
            ],
            new(0, 0, 3),
            new(0, 1, 5)
        );
        var plan = AllocationEngine.Solve(problem);

        var faults = Certificate.Faults(problem, plan with { Worker = [1], Cost = 9 });

        Assert.Contains(faults, f => f.StartsWith("The prices prove no better", StringComparison.Ordinal));
        Assert.NotEmpty(Certificate.Faults(problem, plan with { Cost = 6 }));
        Assert.NotEmpty(Certificate.Faults(problem, plan with { Prices = [0, 0] }));
    }

    [Theory]
    [InlineData("stands twice", 0, 0, 3)]
    [InlineData("names no unit or worker", 0, 5, 3)]
    [InlineData("names no unit or worker", 9, 0, 3)]
    [InlineData("names no unit or worker", 0, 1, -3)]
    public void FaultyPair_IsRefusedInWords(string words, int unit, int worker, int cost)
    {
        var result = AllocationProblem.Create(
            1,
            [
                [4],
                [4],
            ],
            [new(0, 0, 1), new(unit, worker, cost)]
        );

        Assert.Contains(words, Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FallingCostsAndTooLargeCosts_AreRefusedInWords()
    {
        Assert.Equal(
            "allocation.marginal.falling",
            AllocationProblem
                .Create(
                    1,
                    [
                        [4, 3],
                    ],
                    []
                )
                .Problems[0]
                .Code
        );
        Assert.Equal("allocation.workers.none", AllocationProblem.Create(1, [], []).Problems[0].Code);
        Assert.Equal(
            "allocation.costs.large",
            AllocationProblem
                .Create(
                    1,
                    [
                        [4],
                    ],
                    [new(0, 0, int.MaxValue)]
                )
                .Problems[0]
                .Code
        );
    }
}
