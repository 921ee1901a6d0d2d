using Mainstay.Planning.Simulation.Tables;
using Mainstay.Planning.Simulation.Weeks;

namespace Mainstay.Planning.Simulation;

/// <summary>
/// Every recorded figure: a row of replications for each measure and week, so that a summary reads one row from end to end. Figures
/// are single precision: whole numbers up to 16.7 million are exact.
/// </summary>
public sealed class SimulationSamples
{
    private const int FiguresInLine = 16;

    private readonly float[] _figures;
    private readonly int _stride;
    private readonly int[] _establishment;

    internal SimulationSamples(SimulationPlan plan, int replications)
    {
        Weeks = plan.Weeks;
        Replications = replications;
        _establishment = plan.Establishment;
        // An odd number of cache lines a row: rows of a power of two would all fall into the same few sets of the cache.
        _stride = ((replications + FiguresInLine - 1) / FiguresInLine | 1) * FiguresInLine;
        _figures = GC.AllocateUninitializedArray<float>(checked(Rows * _stride));
    }

    /// <summary>Weeks recorded.</summary>
    public int Weeks { get; }

    /// <summary>Replications there is room for.</summary>
    public int Replications { get; }

    /// <summary>Replications recorded so far: the first ones, in order.</summary>
    public int Done { get; internal set; }

    internal int Rows => Enum.GetValues<RecordedMeasure>().Length * Weeks;

    /// <summary>Posts in the establishment in a week.</summary>
    public int Establishment(int week) => _establishment[week];

    internal ReadOnlySpan<float> Of(RecordedMeasure measure, int week) =>
        _figures.AsSpan(((int)measure * Weeks + week) * _stride, Done);

    internal Span<float> Row(int row, int first, int count) => _figures.AsSpan(row * _stride + first, count);
}
