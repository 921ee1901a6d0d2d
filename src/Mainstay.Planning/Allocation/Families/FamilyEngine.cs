namespace Mainstay.Planning.Allocation.Families;

/// <summary>Keeps families whole and still finds the best plan: the fewest places left out, then the least cost.</summary>
/// <remarks>
/// <para>The exact allocation of single places by <see cref="AllocationEngine"/> comes first: where it keeps every family whole it is the
/// best plan. Else the fewest places left out are found, and then the least cost with so few, each by the same search: prices of the
/// families give a bound that minds whole families, loads and room (<see cref="FamilyPrices"/>), and part answers that the bound
/// allows are followed worker by worker (<see cref="LayeredSearch"/>), first few of them, then more, until none that was
/// dropped could have been better.</para>
/// <para>With families of one place the first answer is already whole: the plan then costs what <see cref="AllocationEngine"/>'s costs.</para>
/// </remarks>
public static class FamilyEngine
{
    /// <summary>Part answers that are looked at before the best so far is taken without proof.</summary>
    public const int LookLimit = 1_000_000;

    private const int FirstWidth = 16;
    private const int Wider = 8;

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="limit">Part answers to look at, 1 or more; a search under way is then ended by its nearest way.</param>
    public static FamilyPlan Solve(FamilyProblem problem, int limit = LookLimit)
    {
        var places = new SinglePlaces(problem);
        if (places.Whole is { } whole)
        {
            return new(whole, places.Cost, places.LeftOut, true, 1);
        }

        var fewest = FewestLeftOut(problem, limit);
        var leftOut = LeftOutOf(problem, fewest.Worker);
        var alike = new AlikeFamilies(problem, new int[leftOut]);
        var cheapest = Search(alike, places, fewest with { Looked = fewest.Looked + 1 }, limit);
        return new(
            cheapest.Worker,
            alike.CostOf(cheapest.Worker),
            leftOut,
            fewest.IsProved && cheapest.IsProved,
            cheapest.Looked
        );
    }

    // The same search where nothing costs but a place left out.
    private static Answer FewestLeftOut(FamilyProblem problem, int limit)
    {
        int[][] free = [.. problem.Marginal.Select(m => new int[m.Length])];
        var packing = FamilyProblem.Create(problem.Sizes, free, [.. problem.Pairs.Select(p => p with { Cost = 0 })]);
        var places = new SinglePlaces(packing.Value!);
        if (places.Whole is { } whole)
        {
            return new(whole, true, 1);
        }

        int[] nobody = [.. Enumerable.Repeat(1, problem.Sizes.Sum())];
        int[] nothing = [.. Enumerable.Repeat(-1, problem.Sizes.Count)];
        return Search(new AlikeFamilies(packing.Value!, nobody), places, new(nothing, true, 1), limit);
    }

    private static int LeftOutOf(FamilyProblem problem, int[] worker) =>
        worker.Select((w, family) => w < 0 ? problem.Sizes[family] : 0).Sum();

    private static Answer Search(AlikeFamilies alike, SinglePlaces places, Answer start, int limit)
    {
        var prices = new FamilyPrices(alike, places);
        var (best, looked) = (start.Worker, start.Looked);
        for (var width = FirstWidth; ; width *= Wider)
        {
            var known = alike.CostOf(best);
            if (prices.Bound > (known - 1) * FamilyPrices.Scale)
            {
                return new(best, true, looked);
            }

            if (looked >= limit)
            {
                return new(best, false, looked);
            }

            var search = new LayeredSearch(alike, prices);
            search.Run(known, width, limit - looked);
            looked += search.Looked;
            best = search.Plan ?? best;
            known = alike.CostOf(best);
            if (search.Dropped > (known - 1) * FamilyPrices.Scale)
            {
                return new(best, true, looked);
            }

            prices.Raise(known);
        }
    }

    private sealed record Answer(int[] Worker, bool IsProved, int Looked);
}
