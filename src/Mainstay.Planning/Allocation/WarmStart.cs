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

        var filling = new PlaceFilling(state);
        for (var worker = 0; worker < problem.Workers; worker++)
        {
            filling.Fill(worker);
        }
    }

    // A unit stays where it was while nothing is cheaper at these prices and its place is worth what it costs.
    private static void Keep(AllocationState state, int unit, int worker)
    {
        if (worker < 0 || state.NextCost(worker) > state.Price[worker])
        {
            return;
        }

        var (own, least) = (AllocationState.Infinite, state.Problem.LeftOutCost);
        foreach (var pair in state.Problem.PairsOf(unit))
        {
            least = Math.Min(least, pair.Cost + state.Price[pair.Worker]);
            own = pair.Worker == worker ? pair.Cost : own;
        }

        if (own < AllocationState.Infinite && own + state.Price[worker] == least)
        {
            state.Put(unit, worker, own);
        }
    }
}
