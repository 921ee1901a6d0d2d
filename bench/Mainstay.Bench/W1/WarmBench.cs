using System.Diagnostics;
using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary><c>w1warm folder</c>: measures again in a process that has them, and with one new case; medians of many.</summary>
internal static class WarmBench
{
    public static int Run(string[] args)
    {
        var options = BenchOptions.Parse(args);
        if (options.Words.Count != 1)
        {
            Console.Error.WriteLine("Usage: w1warm <folder>");
            return 1;
        }

        var loading = new Loading(options.Words[0], options.Threads);
        var facts = loading.Read();
        var council = CouncilColumns.Of(facts[0], Columns.Terms);
        var spell = facts[0].Spells.Span[facts[0].Spells.Length / 2];
        var held = new WorkerDays(spell.Worker, spell.From, spell.End);
        Print("measures of the first council", 300, () => CouncilColumns.Of(facts[0], Columns.Terms));
        Print("measures and checks of every council", 30, () => MeasuresBench.Measure(loading, facts, options.Threads));
        Print("one new case", 3000, () => council.WithAllocation(held));
        Print("one new spell", 3000, () => council.With(spell));
        return 0;
    }

    private static void Print(string what, int times, Func<object> run)
    {
        var ticks = new long[times];
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            GC.KeepAlive(run());
            ticks[i] = Stopwatch.GetTimestamp() - began;
        }

        Array.Sort(ticks);
        var median = Stopwatch.GetElapsedTime(0, ticks[times / 2]).TotalMicroseconds;
        Console.WriteLine($"{what}: {median:#,0.0} microseconds, median of {times}");
    }
}
