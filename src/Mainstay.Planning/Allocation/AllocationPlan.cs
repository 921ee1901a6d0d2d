namespace Mainstay.Planning.Allocation;

/// <summary>Who takes what, with the prices that prove that nothing is cheaper.</summary>
/// <param name="Worker">For each unit its worker; −1 where it is left out.</param>
/// <param name="Cost">The total: pairs and marginal costs of what was placed.</param>
/// <param name="Prices">For each worker what one more of their places is worth: the certificate, and a start for tomorrow.</param>
/// <param name="LeftOut">The units without a place, by number; empty as a rule.</param>
/// <param name="Shortages">Why they are left out; empty when none is.</param>
public sealed record AllocationPlan(
    IReadOnlyList<int> Worker,
    long Cost,
    IReadOnlyList<int> Prices,
    IReadOnlyList<int> LeftOut,
    IReadOnlyList<Shortage> Shortages
)
{
    /// <summary>How many units each worker takes.</summary>
    public IReadOnlyList<int> Taken { get; } = Count(Worker, Prices.Count);

    private static int[] Count(IReadOnlyList<int> worker, int workers)
    {
        var taken = new int[workers];
        foreach (var w in worker)
        {
            if (w >= 0)
            {
                taken[w]++;
            }
        }

        return taken;
    }
}

/// <summary>Workers whose limits keep units out: all their places are taken, and by units that could go nowhere else.</summary>
/// <param name="Workers">The workers at their limits, by number; empty when the units have no permitted worker at all.</param>
/// <param name="Places">How many places they have between them.</param>
/// <param name="Units">How many units may go to these workers only.</param>
/// <param name="LeftOut">Which of them are left out: as many as units exceed places.</param>
public sealed record Shortage(IReadOnlyList<int> Workers, int Places, int Units, IReadOnlyList<int> LeftOut);
