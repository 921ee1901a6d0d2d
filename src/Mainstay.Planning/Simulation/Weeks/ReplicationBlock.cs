using Mainstay.Planning.Simulation.Lanes;
using Mainstay.Planning.Simulation.Tables;

namespace Mainstay.Planning.Simulation.Weeks;

/// <summary>
/// Replications that one thread runs one after another. Their figures are gathered in a small block and then copied out, row
/// by row: each row of the samples is a page of its own, and writing one figure to every page would miss the page tables.
/// </summary>
internal abstract class ReplicationBlock
{
    /// <summary>Replications in a block.</summary>
    public const int Size = 16;

    /// <summary>Runs replications <paramref name="first"/> and on, and records them.</summary>
    public abstract void Run(int first, int count);
}

/// <inheritdoc/>
internal sealed class ReplicationBlock<TLanes>(SimulationPlan plan, ulong seed, SimulationSamples samples)
    : ReplicationBlock
    where TLanes : struct, ILanes
{
    private readonly ReplicationMemory _memory = new(plan);
    private readonly float[] _figures = new float[samples.Rows * Size];

    /// <inheritdoc/>
    public override void Run(int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var replication = new Replication<TLanes>(plan, _memory, seed, first + i);
            replication.Run(new WeeklyRecord(_figures, plan.Weeks, Size, i));
        }

        for (var row = 0; row < samples.Rows; row++)
        {
            _figures.AsSpan(row * Size, count).CopyTo(samples.Row(row, first, count));
        }
    }
}
