namespace Mainstay.Planning.Allocation;

/// <summary>
/// Puts a worker's price right who has a free place cheaper than it: the cheapest chain of moves that fills the place and frees a
/// dearer one, brings a unit in that was left out, or, when nothing is gained, lowers prices only. The mirror of placing a unit.
/// </summary>
/// <remarks>
/// Walking against the moves, y(l) is what a chain costs that takes a unit from worker l and fills the place; taking unit k
/// from l to u makes y(l) = y(u) + c(k,u) − c(k,l). The way out at l saves its last place. Workers are looked at in the order of
/// y(l) − p(l), and afterwards p(l) = y(l) − cost for those nearer than the cost.
/// </remarks>
internal sealed class PlaceFilling
{
    private readonly AllocationState _state;
    private readonly Distances _reached;

    // To whom the unit that leaves each worker would go.
    private readonly int[] _towards;

    // The units permitted to each worker, and at what cost.
    private readonly int[] _start;
    private readonly int[] _unit;
    private readonly int[] _cost;

    public PlaceFilling(AllocationState state)
    {
        var problem = state.Problem;
        (_state, _reached) = (state, new Distances(problem.Workers));
        _towards = new int[problem.Workers];
        _start = new int[problem.Workers + 2];
        var rows = problem.Rows;
        for (var block = 0; block < rows.Length; block += AllocationProblem.Block)
        {
            for (var a = block; a < block + AllocationProblem.Lanes; a++)
            {
                _start[rows[a] + 1]++;
            }
        }

        for (var worker = 0; worker <= problem.Workers; worker++)
        {
            _start[worker + 1] += _start[worker];
        }

        (_unit, _cost) = (new int[_start[^1]], new int[_start[^1]]);
        var next = _start.ToArray();
        for (var unit = 0; unit < problem.Units; unit++)
        {
            for (var a = problem.RowStart[unit]; a < problem.RowStart[unit + 1]; a++)
            {
                // The second half of each block is its costs.
                if (a / AllocationProblem.Lanes % 2 == 0)
                {
                    var at = next[rows[a]]++;
                    (_unit[at], _cost[at]) = (unit, rows[a + AllocationProblem.Lanes]);
                }
            }
        }
    }

    /// <summary>Until the worker's next place costs at least their price.</summary>
    public void Fill(int worker)
    {
        while (_state.Price[worker] > _state.Next[worker])
        {
            FillOne(worker);
        }
    }

    private void FillOne(int worker)
    {
        // At worst the place stays free.
        var (best, end, entering, enteringCost) = (-_state.Next[worker], worker, -1, 0);
        _reached.Clear();
        _reached.Reach(worker, 0, -_state.Price[worker], -1, 0);
        while (_reached.CloseNearest(best, out var at))
        {
            var so = _reached.Cost[at];
            if (at != worker && _state.Taken[at] > 0 && so - _state.LastCost(at) < best)
            {
                (best, end, entering) = (so - _state.LastCost(at), at, -1);
            }

            for (var a = _start[at]; a < _start[at + 1]; a++)
            {
                var (unit, from, cost) = (_unit[a], _state.Worker[_unit[a]], so + _cost[a]);
                if (from == AllocationState.LeftOut && cost - _state.Problem.LeftOutCost < best)
                {
                    (best, end, entering, enteringCost) = (cost - _state.Problem.LeftOutCost, at, unit, _cost[a]);
                }
                else if (from >= 0 && from != at && cost - _state.PairCost[unit] < _reached.Cost[from])
                {
                    cost -= _state.PairCost[unit];
                    _reached.Reach(from, cost, cost - _state.Price[from], unit, _cost[a]);
                    _towards[from] = at;
                }
            }
        }

        SetPrices(best);
        Move(worker, end, entering, enteringCost);
    }

    private void SetPrices(int best)
    {
        foreach (var worker in _reached.Closed)
        {
            _state.Price[worker] = _reached.Cost[worker] - best;
        }
    }

    // Everybody on the chain lets go before anybody takes: a worker between two may be at their limit.
    private void Move(int worker, int end, int entering, int enteringCost)
    {
        var moves = new List<(int Unit, int To, int Cost)>();
        if (entering >= 0)
        {
            moves.Add((entering, end, enteringCost));
        }

        for (var at = end; at != worker; at = _towards[at])
        {
            moves.Add((_reached.Through[at], _towards[at], _reached.ThroughCost[at]));
            _state.Take(_reached.Through[at]);
        }

        foreach (var (unit, to, cost) in moves)
        {
            _state.Put(unit, to, cost);
        }
    }
}
