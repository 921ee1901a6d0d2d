using System.Diagnostics;
using System.Globalization;
using Mainstay.App.Caseload;
using Mainstay.Planning.Allocation;

namespace Mainstay.Bench;

/// <summary>An allocation from its two files: <c>w4 &lt;workers.csv&gt; &lt;costs.csv&gt; [--check reference]</c>.</summary>
internal static class AllocationBench
{
    private const int Runs = 5;

    public static int Run(string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var workers = File.OpenRead(args[0]);
        using var costs = File.OpenRead(args[1]);
        var (files, findings, _) = AllocationFiles.Read(workers, costs);
        if (files is null)
        {
            Console.Error.WriteLine(findings[0]);
            return 1;
        }

        Console.Error.WriteLine($"read and check {watch.Elapsed.TotalMilliseconds:f1} ms");
        watch.Restart();
        var plan = AllocationEngine.Solve(files.Problem);
        Console.Error.WriteLine($"solve, first {watch.Elapsed.TotalMilliseconds:f1} ms");
        Clock("solve, warm", () => AllocationEngine.Solve(files.Problem));
        var faults = Certificate.Faults(files.Problem, plan);
        Console.Error.WriteLine(faults.Count == 0 ? "the prices prove the optimum" : $"NOT PROVED: {faults[0]}");
        var changed = TenCasesClosed(files.Problem);
        var start = new EarlierPlan(plan.Worker, plan.Prices);
        var (cold, warm) = (
            AllocationEngine.Solve(changed),
            Clock("ten cases closed, from yesterday's plan", () => AllocationEngine.Solve(changed, start))
        );
        Console.Error.WriteLine(
            cold.Cost == warm.Cost ? "as cheap as from nothing" : $"NOT as cheap: {warm.Cost}, {cold.Cost}"
        );
        Console.WriteLine($"{files.Cases.Count},{files.Workers.Count},{plan.Cost},{plan.LeftOut.Count}");
        return faults.Count == 0 && cold.Cost == warm.Cost && Agrees(args, files, plan) ? 0 : 1;
    }

    // Ten cases may go nowhere any more, spread over the list.
    private static AllocationProblem TenCasesClosed(AllocationProblem problem)
    {
        var marginal = Enumerable
            .Range(0, problem.Workers)
            .Select(j => Enumerable.Range(1, problem.Room(j)).Select(n => problem.MarginalCost(j, n)).ToArray());
        var step = Math.Max(1, problem.Units / 10);
        var pairs = Enumerable.Range(0, problem.Units).Where(u => u % step != step / 2).SelectMany(problem.PairsOf);
        return AllocationProblem.Create(problem.Units, [.. marginal], [.. pairs]).Value!;
    }

    private static T Clock<T>(string what, Func<T> call)
    {
        var times = new double[Runs];
        var result = call();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            result = call();
            times[run] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        Console.Error.WriteLine($"{what} {times[Runs / 2]:f3} ms (median of {Runs}, best {times[0]:f3})");
        return result;
    }

    private static bool Agrees(string[] args, AllocationFiles files, AllocationPlan plan)
    {
        if (args is not [.., "--check", var reference])
        {
            return true;
        }

        var row = File.ReadLines(reference)
            .Select(l => l.Split(','))
            .FirstOrDefault(r => r[0] == $"{files.Cases.Count}" && r[1] == $"{files.Workers.Count}");
        var agrees = row is not null && long.Parse(row[^1], CultureInfo.InvariantCulture) == plan.Cost;
        Console.Error.WriteLine(
            agrees ? $"the optimum agrees: {plan.Cost}" : $"NOT the reference's optimum {row?[^1]}: {plan.Cost}"
        );
        return agrees;
    }
}
