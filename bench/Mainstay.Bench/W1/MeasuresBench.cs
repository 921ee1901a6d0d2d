using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary><c>w1 folder sums.csv [full.csv] [--check reference] [--team reference of team 1017]</c>: files to measures of every team and week.</summary>
internal static class MeasuresBench
{
    public static int Run(string[] args)
    {
        var options = BenchOptions.Parse(args);
        if (options.Words.Count is not (2 or 3))
        {
            Console.Error.WriteLine(
                "Usage: w1 <folder> <sums.csv> [full.csv] [--check <reference>] [--team <reference>]"
            );
            return 1;
        }

        var phases = new Phases();
        var loading = new Loading(options.Words[0], options.Threads);
        var facts = loading.Read();
        phases.End("load");
        var checks = Measure(loading, facts, options.Threads);
        phases.End("measures");
        var lines = checks.Lines().ToArray();
        File.WriteAllLines(options.Words[1], lines);
        phases.Total();
        if (loading.Refused > 0)
        {
            Console.Error.WriteLine($"{loading.Refused} rows refused: a cell does not hold what its column wants");
        }

        if (options.Words.Count == 3)
        {
            FullOutput.Write(options.Words[2], loading, facts);
        }

        return Agreement.Of(lines, options.Check) & FullOutput.Agrees(options.Team, loading, facts) ? 0 : 1;
    }

    public static Checks Measure(Loading loading, CouncilFacts[] facts, int threads)
    {
        var ofCouncil = new Checks[facts.Length];
        Parallel.For(
            0,
            facts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => ofCouncil[i] = Checks.Of(CouncilColumns.Of(facts[i], Columns.Terms), loading.Councils[i])
        );
        var all = new Checks();
        foreach (var checks in ofCouncil)
        {
            all.Add(checks);
        }

        return all;
    }
}
