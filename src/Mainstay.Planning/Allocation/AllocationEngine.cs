namespace Mainstay.Planning.Allocation;

/// <summary>Yesterday's answer, from which today's is reached in a few moves.</summary>
/// <param name="Worker">For each unit of today's problem the worker who had it; −1 for nobody.</param>
/// <param name="Prices">For each worker of today's problem their price then; 0 where there was none.</param>
public sealed record EarlierPlan(IReadOnlyList<int> Worker, IReadOnlyList<int> Prices);

/// <summary>Gives every unit one permitted worker at least total cost: exactly, with a proof.</summary>
/// <remarks>
/// <para>Units are placed one by one, each by the cheapest chain of moves, so that every part answer is already cheapest for the
/// units placed (<see cref="UnitPlacing"/>). Where not all fit, the fewest are left out, then the cost is least.</para>
/// <para>Ties: units are placed in the order of their numbers; of equally cheap pairs a unit takes the one given first, and of
/// workers as near a chain looks at the lower-numbered first. The same problem has the same answer on every machine. From an earlier
/// plan, a unit moves only when that is cheaper.</para>
/// </remarks>
public static class AllocationEngine
{
    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="earlier">A start; null for none. It changes the time taken and which of equally cheap answers comes out, never the cost.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">The earlier plan is for another number of units or workers.</exception>
    public static AllocationPlan Solve(
        AllocationProblem problem,
        EarlierPlan? earlier = null,
        CancellationToken cancel = default
    )
    {
        var state = new AllocationState(problem);
        if (earlier is not null)
        {
            WarmStart.Apply(state, earlier);
        }

        var placing = new UnitPlacing(state);
        for (var unit = 0; unit < problem.Units; unit++)
        {
            if (state.Worker[unit] == AllocationState.Waiting)
            {
                cancel.ThrowIfCancellationRequested();
                placing.Place(unit);
            }
        }

        return Plan(state);
    }

    private static AllocationPlan Plan(AllocationState state)
    {
        var cost = 0L;
        for (var worker = 0; worker < state.Price.Length; worker++)
        {
            for (var n = 0; n < state.Taken[worker]; n++)
            {
                cost += state.Problem.Marginal[worker][n] + (long)state.PairCost[state.Held[worker][n]];
            }
        }

        int[] leftOut =
        [
            .. Enumerable.Range(0, state.Problem.Units).Where(unit => state.Worker[unit] == AllocationState.LeftOut),
        ];
        return new AllocationPlan(state.Worker, cost, state.Price, leftOut, Shortages.Of(state, leftOut));
    }
}
