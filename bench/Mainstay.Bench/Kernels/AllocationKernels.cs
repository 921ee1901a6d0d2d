using BenchmarkDotNet.Attributes;
using Mainstay.Planning.Allocation;

namespace Mainstay.Bench.Kernels;

/// <summary>A team's morning: 30 cases, 12 workers, every pair permitted, room for four each; from nothing and from yesterday.</summary>
public class AllocationKernels
{
    private const int Cases = 30;
    private const int Workers = 12;

    private readonly AllocationProblem _problem = Problem();
    private EarlierPlan _yesterday = null!;

    [GlobalSetup]
    public void Solve()
    {
        var plan = AllocationEngine.Solve(_problem);
        _yesterday = new EarlierPlan(plan.Worker, plan.Prices);
    }

    [Benchmark]
    public AllocationPlan FromNothing() => AllocationEngine.Solve(_problem);

    [Benchmark]
    public AllocationPlan FromYesterday() => AllocationEngine.Solve(_problem, _yesterday);

    private static AllocationProblem Problem()
    {
        int[][] marginal = [.. Enumerable.Range(0, Workers).Select(w => new[] { w, 10 + w, 25 + w, 60 + w })];
        var pairs =
            from c in Enumerable.Range(0, Cases)
            from w in Enumerable.Range(0, Workers)
            select new PermittedPair(c, w, (c * 37 + w * 59) % 101);
        return AllocationProblem.Create(Cases, marginal, [.. pairs]).Value!;
    }
}
