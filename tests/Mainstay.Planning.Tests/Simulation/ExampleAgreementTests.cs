using System.Globalization;
using System.Text;
using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Tests.Simulation;

/// <summary>
/// The example model against another program's 10,000 replications of the same rules (example-10000.csv: 15 of its 208 weeks).
/// Means differ by at most five standard errors of their difference, sd √(1/R + 1/10,000) with sd about (p95 − p05) / 3.29;
/// percentiles by at most five of theirs, and a unit more for counts, which move in whole units.
/// </summary>
public sealed class ExampleAgreementTests
{
    private const int Replications = 2000;
    private const double ReferenceReplications = 10_000;

    // √(q (1 − q)) / the normal's density at its q-quantile: a percentile's standard error in units of the mean's.
    private static readonly double Tail = Math.Sqrt(0.05 * 0.95) / 0.10314;
    private static readonly double Middle = Math.Sqrt(0.25) / 0.39894;

    [Fact]
    public void Example_AgreesWithAnotherProgram()
    {
        var model = CouncilModelReader.Read(Encoding.UTF8.GetBytes(ExampleModel.Document()), "example").Value!;
        var samples = CouncilSimulation.Run(
            new SimulationSpec(model, Seed: 20250406, Replications),
            new SimulationEffort(Threads: 2)
        );
        var bands = SimulationBands
            .Of(samples, Enum.GetValues<SimulationMeasure>(), new SimulationEffort(2))
            .ToDictionary(b => b.Measure.ToString().ToLowerInvariant());

        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "example-10000.csv")).Skip(1))
        {
            var fields = row.Split(',');
            var ours = bands[fields[0]].Weeks[int.Parse(fields[1], CultureInfo.InvariantCulture)];
            double[] theirs = [.. fields[2..].Select(f => double.Parse(f, CultureInfo.InvariantCulture))];
            var sd = (theirs[3] - theirs[1]) / 3.29;
            var error = 5 * sd * Math.Sqrt(1.0 / Replications + 1.0 / ReferenceReplications);
            var unit = fields[0] is "caseload" or "cost" ? 0 : 1;

            Assert.True(Math.Abs(ours.Mean - theirs[0]) <= error, $"{row}: mean {ours.Mean}");
            Assert.True(Math.Abs(ours.P05 - theirs[1]) <= unit + Tail * error, $"{row}: 5th percentile {ours.P05}");
            Assert.True(Math.Abs(ours.P50 - theirs[2]) <= unit + Middle * error, $"{row}: median {ours.P50}");
            Assert.True(Math.Abs(ours.P95 - theirs[3]) <= unit + Tail * error, $"{row}: 95th percentile {ours.P95}");
        }
    }
}
