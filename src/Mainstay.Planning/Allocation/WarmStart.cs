namespace Mainstay.Planning.Allocation;

/// <summary>Takes from an earlier plan all that still holds: what is left to place are the new units and those whose best worker has changed.</summary>
internal static class WarmStart
{
    public static void Apply(AllocationState state, EarlierPlan earlier)
    {
        var problem = state.Problem;
        if (earlier.Worker.Count != problem.Units || earlier.Prices.Count != problem.Workers)
        {
            throw new ArgumentException(
                $"The earlier plan has {earlier.Worker.Count} units and {earlier.Prices.Count} workers, the problem {problem.Units} and {problem.Workers}.",
                nameof(earlier)
            );
        }

        for (var worker = 0; worker < problem.Workers; worker++)
        {
            state.Price[worker] =
                problem.Room(worker) == 0
                    ? problem.LeftOutCost
                    : Math.Clamp(earlier.Prices[worker], problem.Marginal[worker][0], problem.LeftOutCost);
        }

        for (var unit = 0; unit < problem.Units; unit++)
        {
            Keep(state, unit, earlier.Worker[unit]);
        }

        // Made only where it is needed: it indexes every pair.
        PlaceFilling? filling = null;
        for (var worker = 0; worker < problem.Workers; worker++)
        {
            if (state.Price[worker] > state.Next[worker])
            {
                (filling ??= new PlaceFilling(state)).Fill(worker);
            }
        }
    }

    // A unit stays where it was while nothing is cheaper at these prices and its place is worth what it costs.
    private static void Keep(AllocationState state, int unit, int worker)
    {
        if (worker < 0 || state.Next[worker] > state.Price[worker])
        {
            return;
        }

        var (own, least) = (AllocationState.Infinite, state.Problem.LeftOutCost);
        var (rows, end) = (state.Problem.Rows, state.Problem.RowStart[unit + 1]);
        for (var block = state.Problem.RowStart[unit]; block < end; block += AllocationProblem.Block)
        {
            for (var a = block; a < block + AllocationProblem.Lanes && rows[a] < state.Price.Length; a++)
            {
                var cost = rows[a + AllocationProblem.Lanes];
                least = Math.Min(least, cost + state.Price[rows[a]]);
                own = rows[a] == worker ? cost : own;
            }
        }

        if (own < AllocationState.Infinite && own + state.Price[worker] == least)
        {
            state.Put(unit, worker, own);
        }
    }
}
