using Mainstay.Core.Caseload;

namespace Mainstay.Planning.Reallocation;

/// <summary>How many whole places a family takes by the policy's count rule, and how many a worker has left.</summary>
/// <remarks>
/// Children: one place each. Families: one. Sibling weights: places are parts of a child, as many to one as make the share whole
/// (at most 20; a share that none of them makes whole is rounded up, so that a target is never passed).
/// </remarks>
internal sealed class PlaceScale
{
    private const int Finest = 20;
    private readonly CountRule _rule;
    private readonly int _further;

    public PlaceScale(TargetPolicy? policy)
    {
        _rule = policy?.CountRule ?? CountRule.Children;
        var share = _rule == CountRule.SiblingWeights ? policy!.SiblingShare : 1;
        PerCase = Enumerable.Range(1, Finest).FirstOrDefault(k => share * k == Math.Floor(share * k), Finest);
        _further = (int)Math.Ceiling(share * PerCase);
    }

    /// <summary>Places to one case.</summary>
    public int PerCase { get; }

    /// <summary>Places of a family of so many children; 1 or more.</summary>
    public int Of(int children) =>
        Math.Max(1, _rule == CountRule.Families ? PerCase : PerCase + ((children - 1) * _further));

    /// <summary>Places that are free under a target.</summary>
    public int Free(decimal target, decimal counted) => (int)Math.Max(0, Math.Floor((target - counted) * PerCase));

    /// <summary>The cost of each free place: the load's, as for whole cases, spread over the places of one.</summary>
    public int[] Costs(decimal target, decimal counted)
    {
        var (load, cap) = ((int)Math.Floor(counted * PerCase), Math.Max(1, (int)target) * PerCase);
        return Allocation.LoadCosts.Marginal(load, cap, load + Free(target, counted));
    }
}
