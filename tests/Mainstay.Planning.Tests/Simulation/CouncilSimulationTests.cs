using System.Text;
using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Lanes;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Tests.Simulation;

public sealed class CouncilSimulationTests
{
    private static readonly CouncilModel Example = CouncilModelReader
        .Read(Encoding.UTF8.GetBytes(ExampleModel.Document()), "example")
        .Value!;

    private static readonly SimulationMeasure[] All = Enum.GetValues<SimulationMeasure>();

    private static IReadOnlyList<SimulationBands> Bands(SimulationSamples samples) =>
        SimulationBands.Of(samples, All, SmallCouncil.OneThread);

    private static IReadOnlyList<SimulationBands> Run(
        int threads,
        VectorRegisters registers,
        ulong seed = 1,
        int n = 150
    ) => Bands(CouncilSimulation.Run(new SimulationSpec(Example, seed, n), new SimulationEffort(threads, registers)));

    private static void Same(IReadOnlyList<SimulationBands> expected, IReadOnlyList<SimulationBands> found)
    {
        foreach (var (one, other) in expected.Zip(found))
        {
            Assert.Equal(one.Weeks, other.Weeks);
        }
    }

    [Fact]
    public void ThreadsDoNotMatter_NorDoesTheirNumber()
    {
        var one = Run(threads: 1, VectorRegisters.Widest);

        Same(one, Run(threads: 2, VectorRegisters.Widest));
        Same(one, Run(threads: 5, VectorRegisters.Widest));
    }

    [Fact]
    public void EveryPath_GivesTheSameFiguresToTheLastBit()
    {
        var scalar = Run(threads: 1, VectorRegisters.None);

        Assert.SkipUnless(Lanes256.IsSupported, "This processor has no AVX2.");
        Same(scalar, Run(threads: 1, VectorRegisters.Bits256));
        Assert.SkipUnless(Lanes512.IsSupported, "This processor has no AVX-512BW.");
        Same(scalar, Run(threads: 1, VectorRegisters.Bits512));
    }

    [Fact]
    public void Seed_DecidesTheFigures()
    {
        var one = Run(threads: 1, VectorRegisters.Widest, seed: 1, n: 40);

        Same(one, Run(threads: 1, VectorRegisters.Widest, seed: 1, n: 40));
        Assert.NotEqual(one[0].Weeks, Run(threads: 1, VectorRegisters.Widest, seed: 2, n: 40)[0].Weeks);
    }

    [Fact]
    public void CaseloadsOver31_RunOnePostAtATime_AndNotInRegistersAskedFor()
    {
        var model = SmallCouncil.Quiet(3, SmallCouncil.Filled(2, cases: 45));

        Assert.Equal(45, model.Run(3).Bands(SimulationMeasure.Caseload)[2].Mean);
        Assert.Throws<NotSupportedException>(() =>
            CouncilSimulation.Run(new SimulationSpec(model, 1, 1), new SimulationEffort(1, VectorRegisters.Bits512))
        );
    }

    [Fact]
    public void Refine_GivesFirstBandsEarly_AndEndsWithTheFiguresOfRun()
    {
        var spec = new SimulationSpec(Example with { Weeks = 30 }, Seed: 3, Replications: 2000);
        var rounds = new List<int>();
        IReadOnlyList<SimulationBands> last = [];
        foreach (var samples in CouncilSimulation.Refine(spec, new SimulationEffort(2)))
        {
            rounds.Add(samples.Done);
            last = Bands(samples);
            Same(Bands(CouncilSimulation.Run(spec with { Replications = samples.Done }, SmallCouncil.OneThread)), last);
        }

        Assert.Equal([256, 1024, 2000], rounds);
        Same(Bands(CouncilSimulation.Run(spec, SmallCouncil.OneThread)), last);
    }

    [Fact]
    public void Refine_ComesNearerToTheEnd()
    {
        var spec = new SimulationSpec(Example with { Weeks = 52 }, Seed: 5, Replications: 6000);
        var means = CouncilSimulation.Refine(spec, new SimulationEffort(2)).Select(s => Bands(s)[0].Weeks[51]).ToList();

        // The mean of n replications differs from that of all by at most five standard errors, sd / √n.
        var sd = (means[^1].P95 - means[^1].P05) / 3.29;
        Assert.InRange(Math.Abs(means[0].Mean - means[^1].Mean), 0, 5 * sd / Math.Sqrt(256));
        Assert.InRange(Math.Abs(means[1].Mean - means[^1].Mean), 0, 5 * sd / Math.Sqrt(1024));
    }

    [Fact]
    public void Cancelled_StopsWithoutFigures()
    {
        using var cancel = new CancellationTokenSource();
        var spec = new SimulationSpec(Example, Seed: 1, Replications: SimulationSpec.MostReplications / 50);
        using var rounds = CouncilSimulation.Refine(spec, new SimulationEffort(2), cancel.Token).GetEnumerator();
        Assert.True(rounds.MoveNext());

        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => rounds.MoveNext());
    }
}
