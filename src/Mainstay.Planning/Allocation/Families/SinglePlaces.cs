namespace Mainstay.Planning.Allocation.Families;

/// <summary>
/// The exact allocation of single places, each place bearing an equal part of its family's cost: no whole plan is better, and its
/// prices are where <see cref="FamilyPrices"/> begin.
/// </summary>
internal sealed class SinglePlaces
{
    private readonly FamilyProblem _problem;
    private readonly AllocationPlan _plan;
    private readonly int _leftOutCost;

    public SinglePlaces(FamilyProblem problem)
    {
        _problem = problem;
        var (places, familyOf) = PlacesOf(problem);
        _leftOutCost = places.LeftOutCost;
        _plan = AllocationEngine.Solve(places);
        var whole = Enumerable.Repeat(-1, problem.Sizes.Count).ToArray();
        for (var place = 0; place < familyOf.Length; place++)
        {
            whole[familyOf[place]] = _plan.Worker[place];
        }

        var isWhole = familyOf.Index().All(p => whole[p.Item] == _plan.Worker[p.Index]);
        Whole = isWhole ? whole : null;
    }

    /// <summary>For each family its worker, −1 for nobody; null when the answer splits a family.</summary>
    public int[]? Whole { get; }

    /// <summary>Pairs and places of what was placed.</summary>
    public long Cost => _plan.Cost;

    /// <summary>Places left out.</summary>
    public int LeftOut => _plan.LeftOut.Count;

    /// <summary>What a family would pay at the prices of the places.</summary>
    public long PriceOf(int family)
    {
        var size = (long)_problem.Sizes[family];
        var least = size * _leftOutCost;
        foreach (var pair in _problem.PairsOf(family))
        {
            least = Math.Min(least, pair.Cost + (size * _plan.Prices[pair.Worker]));
        }

        return least;
    }

    // What does not divide, the first places of a family bear.
    private static (AllocationProblem Places, int[] FamilyOf) PlacesOf(FamilyProblem problem)
    {
        List<PermittedPair> pairs = [];
        List<int> familyOf = [];
        for (var family = 0; family < problem.Sizes.Count; family++)
        {
            var size = problem.Sizes[family];
            PermittedPair[] fitting =
            [
                .. problem.PairsOf(family).Where(p => problem.Marginal[p.Worker].Length >= size),
            ];
            for (var n = 0; n < size; n++)
            {
                var place = familyOf.Count;
                pairs.AddRange(
                    fitting.Select(p => new PermittedPair(
                        place,
                        p.Worker,
                        (p.Cost / size) + (n < p.Cost % size ? 1 : 0)
                    ))
                );
                familyOf.Add(family);
            }
        }

        return (AllocationProblem.Create(familyOf.Count, problem.Marginal, [.. pairs]).Value!, [.. familyOf]);
    }
}
