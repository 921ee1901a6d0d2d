namespace Mainstay.Planning.Allocation;

/// <summary>Which limits keep units out.</summary>
/// <remarks>
/// From a unit left out, the workers that any chain of moves can reach are all at their limits, and all that they hold could go
/// only to one another: more units than places (Hall, 1935). Units left out that share a worker share a shortage.
/// </remarks>
internal static class Shortages
{
    public static List<Shortage> Of(AllocationState state, int[] leftOut)
    {
        var found = new List<Shortage>();
        var unexplained = leftOut.ToList();
        while (unexplained.Count > 0)
        {
            var workers = new HashSet<int>();
            var excess = new List<int>();
            for (var at = 0; at >= 0; at = unexplained.FindIndex(u => MayGoToAny(state, u, workers)))
            {
                excess.Add(unexplained[at]);
                Reach(state, unexplained[at], workers);
                unexplained.RemoveAt(at);
            }

            excess.Sort();
            var places = workers.Sum(state.Problem.Room);
            found.Add(new([.. workers.Order()], places, places + excess.Count, excess));
        }

        return found;
    }

    private static bool MayGoToAny(AllocationState state, int unit, HashSet<int> workers) =>
        state.Problem.PairsOf(unit).Any(p => workers.Contains(p.Worker));

    private static void Reach(AllocationState state, int unit, HashSet<int> workers)
    {
        var units = new Queue<int>([unit]);
        while (units.TryDequeue(out var next))
        {
            foreach (var pair in state.Problem.PairsOf(next).Where(p => workers.Add(p.Worker)))
            {
                for (var n = 0; n < state.Taken[pair.Worker]; n++)
                {
                    units.Enqueue(state.Held[pair.Worker][n]);
                }
            }
        }
    }
}
