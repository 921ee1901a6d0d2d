using Mainstay.Core.Results;

namespace Mainstay.Planning.Allocation.Families;

/// <summary>
/// Families to be given whole to workers, each to one permitted worker, at least total cost, when a family takes as many places as it
/// counts: the pairs' costs, and for each worker a cost for every place that never falls from one to the next. Immutable.
/// </summary>
public sealed class FamilyProblem
{
    private readonly ILookup<int, PermittedPair> _pairsOf;

    private FamilyProblem(IReadOnlyList<int> sizes, int[][] marginal, IReadOnlyList<PermittedPair> pairs)
    {
        (Sizes, Marginal, Pairs) = (sizes, marginal, pairs);
        _pairsOf = pairs.ToLookup(p => p.Unit);
    }

    /// <summary>How many places each family takes, 1 or more.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>The permitted pairs; a pair's unit is a family and its cost that of the whole family.</summary>
    public IReadOnlyList<PermittedPair> Pairs { get; }

    /// <summary>For each worker the cost of each place.</summary>
    public IReadOnlyList<int[]> MarginalCosts => Marginal;

    internal int[][] Marginal { get; }

    /// <summary>The pairs of a family in the order given.</summary>
    public IEnumerable<PermittedPair> PairsOf(int family) => _pairsOf[family];

    /// <summary>Puts a problem together.</summary>
    /// <param name="sizes">Places of each family, 1 or more.</param>
    /// <param name="marginal">For each worker the cost of their first, second, … place: 0 or more, never falling; its length is their room.</param>
    /// <param name="pairs">The permitted pairs, each once; their order among a family's decides ties.</param>
    /// <returns>The problem, or what is wrong with it.</returns>
    public static Result<FamilyProblem> Create(
        IReadOnlyList<int> sizes,
        int[][] marginal,
        IReadOnlyList<PermittedPair> pairs
    )
    {
        if (sizes.Any(s => s < 1))
        {
            return new Problem("allocation.family.size", "Every family takes a place or more");
        }

        var asUnits = AllocationProblem.Create(sizes.Count, marginal, [.. pairs]);
        return asUnits.IsOk
            ? new FamilyProblem(sizes, marginal, pairs)
            : Result<FamilyProblem>.Refused(asUnits.Problems);
    }
}

/// <summary>Which family goes where.</summary>
/// <param name="Worker">For each family its worker; −1 where it is left out.</param>
/// <param name="Cost">Pairs and places of what was placed.</param>
/// <param name="PlacesLeftOut">Places that families left out would have taken; the least possible.</param>
/// <param name="IsProved">Whether nothing is better: true unless the search was stopped at its limit.</param>
/// <param name="Looked">Part answers looked at: which families are still to be given after some of the workers.</param>
public sealed record FamilyPlan(IReadOnlyList<int> Worker, long Cost, int PlacesLeftOut, bool IsProved, int Looked);
