using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation;

/// <summary>What is run. The same specification gives the same figures on any machine and any number of threads.</summary>
/// <param name="Model">The council; its ranges must hold (<see cref="CouncilModelReader"/>).</param>
/// <param name="Seed">Any number; replication r draws from a stream made of this seed and r.</param>
/// <param name="Replications">How many futures, 1 to 1,000,000.</param>
public sealed record SimulationSpec(CouncilModel Model, ulong Seed, int Replications)
{
    /// <summary>The greatest number of replications.</summary>
    public const int MostReplications = 1_000_000;
}

/// <summary>How the work is done; none of it changes a figure.</summary>
/// <param name="Threads">Threads to use, 1 or more.</param>
/// <param name="Registers">The vector registers to use.</param>
public sealed record SimulationEffort(int Threads, VectorRegisters Registers = VectorRegisters.Widest);

/// <summary>Which vector registers the loops over every post use.</summary>
public enum VectorRegisters
{
    /// <summary>The widest that the processor and the model's caseloads allow.</summary>
    Widest,

    /// <summary>None: one post at a time.</summary>
    None,

    /// <summary>256 bits (AVX2).</summary>
    Bits256,

    /// <summary>512 bits (AVX-512BW).</summary>
    Bits512,
}
