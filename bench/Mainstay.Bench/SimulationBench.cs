using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Bench;

/// <summary>Workload W2: simulates the example model, writes the bands of its five measures and compares them with a reference.</summary>
internal static class SimulationBench
{
    private const ulong Seed = 20250406;

    private static readonly SimulationMeasure[] Measures =
    [
        SimulationMeasure.Headcount,
        SimulationMeasure.Vacancies,
        SimulationMeasure.Agency,
        SimulationMeasure.Caseload,
        SimulationMeasure.Cost,
    ];

    public static int Run(string[] args)
    {
        var (replications, threads) = (Whole(args[0]), Whole(args[1]));
        var registers = args.Contains("--registers")
            ? Enum.Parse<VectorRegisters>(After(args, "--registers"))
            : default;
        var effort = new SimulationEffort(threads, registers);
        var watch = Stopwatch.StartNew();
        var model = CouncilModelReader.Read(Encoding.UTF8.GetBytes(ExampleModel.Document()), "example").Value!;
        Phase("read model", watch);
        var samples = CouncilSimulation.Run(new SimulationSpec(model, Seed, replications), effort);
        Phase("simulate", watch);
        var bands = SimulationBands.Of(samples, Measures, effort);
        Phase("summarise", watch);
        File.WriteAllText(args[2], Csv(bands));
        Phase("write", watch);
        return args.Contains("--check") ? Check(bands, replications, After(args, "--check")) : 0;
    }

    private static string Csv(IReadOnlyList<SimulationBands> all)
    {
        var text = new StringBuilder("measure,week,mean,p05,p50,p95\n");
        foreach (var bands in all)
        {
            var name = bands.Measure.ToString().ToLowerInvariant();
            foreach (var (week, band) in bands.Weeks.Index())
            {
                text.Append($"{name},{week},{band.Mean:f4},{band.P05:f4},{band.P50:f4},{band.P95:f4}\n");
            }
        }

        return text.ToString();
    }

    // Two runs of R replications: their means differ by less than 5 √2 sd / √R, with sd about (p95 − p05) / 3.29; their percentiles
    // by no more than one unit for counts and four standard errors of a percentile otherwise.
    private static int Check(IReadOnlyList<SimulationBands> all, int replications, string reference)
    {
        var (figures, differ, above) = (0, 0, 0);
        var rows = File.ReadLines(reference).Skip(1).Select(line => line.Split(','));
        foreach (var row in rows)
        {
            var bands = all.First(b => string.Equals(b.Measure.ToString(), row[0], StringComparison.OrdinalIgnoreCase));
            var ours = bands.Weeks[Whole(row[1])];
            double[] theirs = [.. row[2..].Select(f => double.Parse(f, CultureInfo.InvariantCulture))];
            var sd = Math.Max((theirs[3] - theirs[1]) / 3.29, 1e-9);
            var error = sd / Math.Sqrt(replications);
            var isCount = bands.Measure is not (SimulationMeasure.Caseload or SimulationMeasure.Cost);
            differ += Differs("mean", ours.Mean - theirs[0], 5 * Math.Sqrt(2) * error, row);
            differ += Differs("p05", ours.P05 - theirs[1], isCount ? 1 : Tail * error, row);
            differ += Differs("p50", ours.P50 - theirs[2], isCount ? 1 : Middle * error, row);
            differ += Differs("p95", ours.P95 - theirs[3], isCount ? 1 : Tail * error, row);
            above += ours.Mean > theirs[0] ? 1 : 0;
            figures += 4;
        }

        var verdict = differ == 0 ? "AGREES" : "DIFFERS";
        Console.WriteLine($"{verdict} figures={figures} differ={differ} meansAbove={above} of {figures / 4}");
        return differ == 0 ? 0 : 1;
    }

    // Four standard errors of the difference of two samples' percentiles of a normal: √(q(1 − q)) / density(z) × √2 × 4.
    private static double Tail => 4 * Math.Sqrt(2) * Math.Sqrt(0.05 * 0.95) / 0.10314;

    private static double Middle => 4 * Math.Sqrt(2) * Math.Sqrt(0.25) / 0.39894;

    private static int Differs(string what, double difference, double allowed, string[] row)
    {
        if (Math.Abs(difference) <= allowed)
        {
            return 0;
        }

        Console.WriteLine($"{row[0]} week {row[1]} {what}: {difference:+0.####;-0.####}, allowed {allowed:0.####}");
        return 1;
    }

    private static void Phase(string name, Stopwatch watch)
    {
        Console.Error.WriteLine($"{name}: {watch.Elapsed.TotalSeconds:f3} s");
        watch.Restart();
    }

    private static string After(string[] args, string option) => args[Array.IndexOf(args, option) + 1];

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
