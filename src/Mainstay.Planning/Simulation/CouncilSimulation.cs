using Mainstay.Planning.Simulation.Lanes;
using Mainstay.Planning.Simulation.Tables;
using Mainstay.Planning.Simulation.Weeks;

namespace Mainstay.Planning.Simulation;

/// <summary>
/// Runs a council's futures: replications in blocks, blocks over threads. A replication draws from its own stream, so neither the
/// number of threads nor the order of blocks changes a figure.
/// </summary>
public static class CouncilSimulation
{
    private const int FirstBands = 256;
    private const int Growth = 4;

    /// <summary>Runs all replications.</summary>
    /// <param name="spec">What is run.</param>
    /// <param name="effort">How.</param>
    /// <param name="cancel">Stops the run within a few milliseconds.</param>
    /// <exception cref="NotSupportedException">The processor, or a model with caseloads over 31, has not the registers asked for.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SimulationSamples Run(
        SimulationSpec spec,
        SimulationEffort effort,
        CancellationToken cancel = default
    )
    {
        var plan = new SimulationPlan(spec.Model);
        var samples = new SimulationSamples(plan, spec.Replications);
        Extend(samples, plan, spec, effort, spec.Replications, cancel);
        return samples;
    }

    /// <summary>
    /// Runs in rounds, each with four times as many replications as the last, and gives the same samples after each: first bands
    /// after 256 replications, then finer ones. After a round they are what <see cref="Run"/> gives for that many replications.
    /// </summary>
    /// <inheritdoc cref="Run" path="/param|/exception"/>
    public static IEnumerable<SimulationSamples> Refine(
        SimulationSpec spec,
        SimulationEffort effort,
        CancellationToken cancel = default
    )
    {
        var plan = new SimulationPlan(spec.Model);
        var samples = new SimulationSamples(plan, spec.Replications);
        for (var round = FirstBands; samples.Done < spec.Replications; round *= Growth)
        {
            Extend(samples, plan, spec, effort, Math.Min(round, spec.Replications), cancel);
            yield return samples;
        }
    }

    private static void Extend(
        SimulationSamples samples,
        SimulationPlan plan,
        SimulationSpec spec,
        SimulationEffort effort,
        int replications,
        CancellationToken cancel
    )
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = effort.Threads, CancellationToken = cancel };
        var blocks = (replications - samples.Done + ReplicationBlock.Size - 1) / ReplicationBlock.Size;
        var from = samples.Done;
        var registers = Available(effort.Registers, plan);
        Parallel.For(
            0,
            blocks,
            options,
            () => Block(registers, plan, spec.Seed, samples),
            (n, _, block) =>
            {
                var first = from + n * ReplicationBlock.Size;
                block.Run(first, Math.Min(ReplicationBlock.Size, replications - first));
                return block;
            },
            _ => { }
        );
        samples.Done = replications;
    }

    private static ReplicationBlock Block(
        VectorRegisters registers,
        SimulationPlan plan,
        ulong seed,
        SimulationSamples samples
    ) =>
        registers switch
        {
            VectorRegisters.Bits512 => new ReplicationBlock<Lanes512>(plan, seed, samples),
            VectorRegisters.Bits256 => new ReplicationBlock<Lanes256>(plan, seed, samples),
            _ => new ReplicationBlock<ScalarLanes>(plan, seed, samples),
        };

    // The registers that will be used: those asked for, if they are there.
    private static VectorRegisters Available(VectorRegisters asked, SimulationPlan plan)
    {
        var narrow = plan.MostCases < SimulationPlan.Block;
        var (bits512, bits256) = (narrow && Lanes512.IsSupported, narrow && Lanes256.IsSupported);
        return asked switch
        {
            VectorRegisters.Widest => bits512 ? VectorRegisters.Bits512
            : bits256 ? VectorRegisters.Bits256
            : VectorRegisters.None,
            VectorRegisters.Bits512 when !bits512 => throw Missing(asked),
            VectorRegisters.Bits256 when !bits256 => throw Missing(asked),
            _ => asked,
        };
    }

    private static NotSupportedException Missing(VectorRegisters asked) =>
        new($"{asked} is not there for this model on this processor.");
}
