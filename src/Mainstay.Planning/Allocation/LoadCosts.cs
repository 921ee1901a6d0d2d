namespace Mainstay.Planning.Allocation;

/// <summary>What it costs to add to a worker's caseload: the square of the load over the cap, one case at a time.</summary>
/// <remarks>
/// Formula: the r-th new case costs ⌊100 (2 (load + r) − 1) / cap⌋, which is 100 ((load + r)² − (load + r − 1)²) / cap rounded down:
/// least in total when loads stand to caps alike.
/// </remarks>
public static class LoadCosts
{
    /// <summary>The costs of a worker's further cases up to their limit.</summary>
    /// <param name="load">Cases held now, 0 or more.</param>
    /// <param name="cap">The worker's target, 1 or more.</param>
    /// <param name="limit">The most cases they may hold, <paramref name="load"/> or more.</param>
    /// <returns>Never falling; as many as limit − load.</returns>
    public static int[] Marginal(int load, int cap, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(load);
        ArgumentOutOfRangeException.ThrowIfLessThan(cap, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, load);
        var costs = new int[limit - load];
        for (var r = 1; r <= costs.Length; r++)
        {
            costs[r - 1] = 100 * ((2 * (load + r)) - 1) / cap;
        }

        return costs;
    }
}
