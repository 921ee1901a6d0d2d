using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Allocation;

/// <summary>
/// The tentative distances of a shortest-path search over workers (Dijkstra, 1959). There are few enough workers that the nearest
/// is found by looking at all of them, sixteen at a time, faster than a heap would keep them in order.
/// </summary>
internal sealed class Distances
{
    private const int Lanes = 16;
    private readonly int _workers;
    private readonly int[] _open;

    public Distances(int workers)
    {
        var padded = (workers + Lanes) / Lanes * Lanes;
        _workers = workers;
        (_open, Cost, Through, ThroughCost) = (new int[padded], new int[padded], new int[padded], new int[padded]);
        Clear();
    }

    /// <summary>The cost of the cheapest known chain of moves to each worker, prices left out.</summary>
    public int[] Cost { get; }

    /// <summary>The unit that would move to the worker on it.</summary>
    public int[] Through { get; }

    /// <summary>What that unit's pair with the worker costs.</summary>
    public int[] ThroughCost { get; }

    /// <summary>The workers looked at, in the order in which they were.</summary>
    public List<int> Closed { get; } = [];

    public void Clear()
    {
        _open.AsSpan().Fill(AllocationState.Infinite);
        Cost.AsSpan().Fill(AllocationState.Infinite);

        // The pairs that pad a row name the worker after the last: nothing is cheaper than to reach nobody.
        Cost[_workers] = int.MinValue;
        Closed.Clear();
    }

    /// <summary>A cheaper chain to a worker.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="cost">Its cost.</param>
    /// <param name="priced">Its cost with prices, by which the nearest is chosen.</param>
    /// <param name="unit">The unit that would move.</param>
    /// <param name="pairCost">That unit's cost with the worker.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reach(int worker, int cost, int priced, int unit, int pairCost) =>
        (Cost[worker], _open[worker], Through[worker], ThroughCost[worker]) = (cost, priced, unit, pairCost);

    /// <summary>Leaves out of sight every worker that cannot be nearer than a bound: only a cost below it is cheaper from now on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Bound(int bound, int[] price)
    {
        var most = Vector512.Create(bound);
        var j = 0;
        for (; j + Lanes <= price.Length; j += Lanes)
        {
            var worth = most - Vector512.LoadUnsafe(ref price[j]);
            Vector512.Min(Vector512.LoadUnsafe(ref Cost[j]), worth).StoreUnsafe(ref Cost[j]);
        }

        for (; j < price.Length; j++)
        {
            Cost[j] = Math.Min(Cost[j], bound - price[j]);
        }
    }

    /// <summary>Closes the nearest open worker, the first of equals; false when none is nearer than a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool CloseNearest(int bound, out int worker)
    {
        var least = Vector512.Create(AllocationState.Infinite);
        for (var j = 0; j < _open.Length; j += Lanes)
        {
            least = Vector512.Min(least, Vector512.LoadUnsafe(ref _open[j]));
        }

        var nearest = Least(least);
        worker = -1;
        if (nearest >= bound)
        {
            return false;
        }

        worker = _open.AsSpan().IndexOf(nearest);
        _open[worker] = AllocationState.Infinite;
        Closed.Add(worker);
        return true;
    }

    private static int Least(Vector512<int> values)
    {
        var half = Vector256.Min(values.GetLower(), values.GetUpper());
        var quarter = Vector128.Min(half.GetLower(), half.GetUpper());
        return Math.Min(
            Math.Min(quarter.GetElement(0), quarter.GetElement(1)),
            Math.Min(quarter.GetElement(2), quarter.GetElement(3))
        );
    }
}
