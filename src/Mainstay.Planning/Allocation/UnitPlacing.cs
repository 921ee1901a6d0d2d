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
        Look(unit, _problem.RowStart[unit], 0);
        while (_reached.CloseNearest(_best, out var worker))
        {
            LookFrom(worker);
        }

        SetPrices();
        Move(unit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookFrom(int worker)
    {
        unchecked
        {
            var so = _reached.Cost[worker];
            var next = state.NextCost(worker);
            if (next < AllocationState.Infinite && so + next < _best)
            {
                (_best, _end, _leaves) = (so + next, worker, -1);
            }

            var held = state.Held[worker].AsSpan(0, state.Taken[worker]);
            foreach (var unit in held)
            {
                var without = so - state.PairCost[unit];
                if (without + _problem.LeftOutCost < _best)
                {
                    (_best, _end, _leaves) = (without + _problem.LeftOutCost, worker, unit);
                }

                Look(unit, _problem.RowStart[unit], without);
            }
        }
    }

    /// <summary>Looks at every pair of a unit, eight at once: is a worker reached more cheaply through it?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Look(int unit, int start, int without)
    {
        unchecked
        {
            var end = _problem.RowStart[unit + 1];
            fixed (int* cost = _problem.RowCost)
            fixed (int* worker = _problem.RowWorker)
            fixed (int* reached = _reached.Cost)
            {
                for (var a = start; a < end; a += AllocationProblem.Lanes)
                {
                    var known = Known(reached, worker + a);
                    var offered = Vector256.Load(cost + a) + Vector256.Create(without);
                    var cheaper = Vector256.LessThan(offered, known).ExtractMostSignificantBits();
                    for (; cheaper != 0; cheaper &= cheaper - 1)
                    {
                        Reach(unit, a + BitOperations.TrailingZeroCount(cheaper), without);
                    }
                }
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
            var (worker, cost) = (_problem.RowWorker[pair], _problem.RowCost[pair]);
            _reached.Reach(worker, without + cost, without + cost + state.Price[worker], unit, cost);
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
