using System.Text;
using BenchmarkDotNet.Attributes;
using Mainstay.Planning.Simulation;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Bench.Kernels;

/// <summary>A week of the example council's 600 posts on one thread, by registers: a run of 64 replications over its weeks.</summary>
public class SimulationKernels
{
    private const int Replications = 64;
    private const int WeeksOfTheExample = 208;

    private readonly CouncilModel _model = CouncilModelReader
        .Read(Encoding.UTF8.GetBytes(ExampleModel.Document()), "example")
        .Value!;

    [Params(VectorRegisters.None, VectorRegisters.Widest)]
    public VectorRegisters Registers { get; set; }

    [Benchmark(OperationsPerInvoke = Replications * WeeksOfTheExample)]
    public SimulationSamples Week() =>
        CouncilSimulation.Run(new SimulationSpec(_model, 1, Replications), new SimulationEffort(1, Registers));
}
