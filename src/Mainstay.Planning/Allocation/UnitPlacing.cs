using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mainstay.Planning.Allocation;

/// <summary>
/// Places one more unit at least extra cost: the cheapest chain of moves that ends at a free place, or with a unit left out.
/// </summary>
/// <remarks>
/// <para>Method: successive shortest paths (Jewell, 1958; Edmonds and Karp, 1972; for assignment Jonker and Volgenant, 1987). Workers
/// are the only nodes: a worker's places need none, because their costs rise, so the next free one is always the cheapest.</para>
/// <para>A chain's cost without prices is q(j); moving unit k from worker u to j makes q(j) = q(u) − c(k,u) + c(k,j). Workers are
/// looked at in the order of q(j) + p(j); the way out at u costs q(u) + its next place. Afterwards p(u) = cost − q(u) for those
/// nearer than the cost: no placed unit then wishes to move.</para>
/// </remarks>
internal sealed class UnitPlacing(AllocationState state)
{
    // Units whose pairs are fetched before their turn: they lie anywhere in memory.
    private const int Ahead = 6;

    private readonly AllocationProblem _problem = state.Problem;
    private readonly Distances _reached = new(state.Problem.Workers);
    private int _best;
    private int _end;
    private int _leaves;

    public void Place(int unit)
    {
        // At worst the unit itself is left out.
        (_best, _end, _leaves) = (_problem.LeftOutCost, -1, unit);
        _reached.Clear();
        Look([unit], 0, isPlaced: false);
        while (_reached.CloseNearest(_best, out var worker))
        {
            Look(state.Held[worker].AsSpan(0, state.Taken[worker]), worker, isPlaced: true);
        }

        SetPrices();
        Move(unit);
    }

    /// <summary>Looks at every pair of some units, eight at once: is a worker reached more cheaply if one of them moves there?</summary>
    /// <param name="units">A worker's units, or the one to be placed.</param>
    /// <param name="from">The worker.</param>
    /// <param name="isPlaced">Whether they are a worker's.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Look(ReadOnlySpan<int> units, int from, bool isPlaced)
    {
        unchecked
        {
            var so = isPlaced ? _reached.Cost[from] : 0;
            var before = _best;
            fixed (int* start = _problem.RowStart)
            fixed (int* rows = _problem.Rows)
            fixed (int* paid = state.PairCost)
            fixed (int* reached = _reached.Cost)
            {
                for (var i = 0; i < units.Length; i++)
                {
                    var unit = units[i];
                    if (Sse.IsSupported && i + Ahead < units.Length)
                    {
                        Sse.Prefetch0(rows + start[units[i + Ahead]]);
                    }

                    var without = isPlaced ? so - paid[unit] : 0;
                    if (without + _problem.LeftOutCost < _best)
                    {
                        (_best, _end, _leaves) = (without + _problem.LeftOutCost, from, unit);
                    }

                    var end = start[unit + 1];
                    for (var a = start[unit]; a < end; a += AllocationProblem.Block)
                    {
                        var offered = Vector256.Load(rows + a + AllocationProblem.Lanes) + Vector256.Create(without);
                        var cheaper = Vector256.LessThan(offered, Known(reached, rows + a));
                        for (var lanes = cheaper.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
                        {
                            Reach(unit, a + BitOperations.TrailingZeroCount(lanes), without);
                        }
                    }
                }
            }

            if (_best < before)
            {
                _reached.Bound(_best, state.Price);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Known(int* reached, int* worker) =>
        Avx2.IsSupported
            ? Avx2.GatherVector256(reached, Vector256.Load(worker), sizeof(int))
            : Vector256.Create(
                reached[worker[0]],
                reached[worker[1]],
                reached[worker[2]],
                reached[worker[3]],
                reached[worker[4]],
                reached[worker[5]],
                reached[worker[6]],
                reached[worker[7]]
            );

    private void Reach(int unit, int pair, int without)
    {
        unchecked
        {
            var (worker, cost) = (_problem.Rows[pair], _problem.Rows[pair + AllocationProblem.Lanes]);
            var reached = without + cost;
            _reached.Reach(worker, reached, reached + state.Price[worker], unit, cost);
            if (reached + state.Next[worker] < _best)
            {
                (_best, _end, _leaves) = (reached + state.Next[worker], worker, -1);
            }
        }
    }

    private void SetPrices()
    {
        foreach (var worker in _reached.Closed)
        {
            state.Price[worker] = _best - _reached.Cost[worker];
        }
    }

    // From the end of the chain back: each unit moves to where it was reached, which frees its own place for the one before.
    private void Move(int unit)
    {
        if (_leaves >= 0)
        {
            if (_leaves != unit)
            {
                state.Take(_leaves);
            }

            state.Worker[_leaves] = AllocationState.LeftOut;
        }

        for (var worker = _end; worker >= 0; )
        {
            var moved = _reached.Through[worker];
            var from = state.Worker[moved];
            if (from >= 0)
            {
                state.Take(moved);
            }

            state.Put(moved, worker, _reached.ThroughCost[worker]);
            worker = from;
        }
    }
}
