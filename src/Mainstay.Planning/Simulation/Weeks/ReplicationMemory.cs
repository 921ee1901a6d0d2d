using System.Runtime.InteropServices;
using Mainstay.Planning.Simulation.Tables;

namespace Mainstay.Planning.Simulation.Weeks;

/// <summary>
/// The memory in which one thread runs one replication after another: six whole numbers a post, 7 KB for 600 posts, which
/// stay in the first-level cache. Aligned to 64 bytes, so that no vector crosses a cache line.
/// </summary>
internal sealed class ReplicationMemory
{
    private const int Line = 64;

    private readonly short[] _shorts;
    private readonly int _first;
    private readonly int _lanes;
    private readonly ulong[] _random;
    private readonly int _firstRandom;

    /// <summary>Memory for the replications of a plan.</summary>
    public ReplicationMemory(SimulationPlan plan)
    {
        _lanes = plan.Lanes;
        (_shorts, _first) = Aligned<short>(7 * _lanes);
        (_random, _firstRandom) = Aligned<ulong>(RandomStream.LaneWords);
        (Kind, Starter) = (new byte[_lanes], new byte[_lanes]);
        (Waiting, Count) = (new int[plan.Teams.Length], new int[plan.Kinds.Count]);
        Level = new short[plan.Teams.Length];
    }

    public Span<short> Cases => Shorts(0);

    public Span<short> Caps => Shorts(1);

    public Span<short> Gaps => Shorts(2);

    public Span<short> NextDate => Shorts(3);

    public Span<short> Hired => Shorts(4);

    public Span<short> Due => Shorts(5);

    public Span<short> DueNow => Shorts(6);

    public Span<ulong> Random => _random.AsSpan(_firstRandom, RandomStream.LaneWords);

    public byte[] Kind { get; }

    public byte[] Starter { get; }

    public int[] Waiting { get; }

    public short[] Level { get; }

    public int[] Count { get; }

    private Span<short> Shorts(int n) => _shorts.AsSpan(_first + n * _lanes, _lanes);

    private static (T[] Array, int First) Aligned<T>(int length)
        where T : struct
    {
        var size = Marshal.SizeOf<T>();
        var array = GC.AllocateArray<T>(length + Line / size, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Line);
        return (array, past == 0 ? 0 : (Line - past) / size);
    }
}
