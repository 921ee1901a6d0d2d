namespace Mainstay.Planning.Allocation.Families;

/// <summary>The best allocation of single places when some families are given already: a bound for every plan that gives them so.</summary>
internal sealed class PartAnswer
{
    private readonly ILookup<int, PermittedPair> _pairs;
    private readonly int[] _used;
    private readonly List<int> _familyOf = [];
    private readonly IReadOnlyList<int> _worker;
    private readonly FamilyProblem _problem;

    /// <param name="problem">The problem.</param>
    /// <param name="pairs">Its pairs by family.</param>
    /// <param name="at">For each family its worker, −1 for nobody, less when open.</param>
    public PartAnswer(FamilyProblem problem, ILookup<int, PermittedPair> pairs, int[] at)
    {
        (_problem, _pairs) = (problem, pairs);
        _used = new int[problem.Marginal.Length];
        var (leftOut, cost) = (0, 0L);
        for (var family = 0; family < at.Length; family++)
        {
            if (at[family] >= 0)
            {
                cost += Place(family, at[family]);
            }
            else if (at[family] == -1)
            {
                leftOut += problem.Sizes[family];
            }
        }

        var plan = AllocationEngine.Solve(Rest(at));
        _worker = plan.Worker;
        Value = (leftOut + plan.LeftOut.Count, cost + plan.Cost);
        Whole = [.. at];
        foreach (var places in _familyOf.Select((family, place) => (family, plan.Worker[place])).GroupBy(p => p.family))
        {
            Whole[places.Key] = places.First().Item2;
            if (places.Any(p => p.Item2 != Whole[places.Key]))
            {
                Largest =
                    Largest is { } known && problem.Sizes[known] >= problem.Sizes[places.Key] ? known : places.Key;
            }
        }
    }

    /// <summary>Places left out and cost: no plan that gives the families so is better.</summary>
    public (int LeftOut, long Cost) Value { get; }

    /// <summary>The largest family that it splits; null when it splits none.</summary>
    public int? Largest { get; }

    /// <summary>For each family its worker; a plan when none is split.</summary>
    public int[] Whole { get; }

    /// <summary>Whom a split family is given to in turn: first who has most of it, then by cost, nobody last.</summary>
    public IReadOnlyList<int> TurnsFor(int family)
    {
        var has = _familyOf
            .Select((f, place) => (f, Worker: _worker[place]))
            .Where(p => p.f == family)
            .CountBy(p => p.Worker)
            .ToDictionary();
        return
        [
            .. _pairs[family]
                .Where(p => Fits(p))
                .OrderByDescending(p => has.GetValueOrDefault(p.Worker))
                .ThenBy(p => p.Cost)
                .Select(p => p.Worker),
            -1,
        ];
    }

    private bool Fits(PermittedPair pair) =>
        _problem.Marginal[pair.Worker].Length - _used[pair.Worker] >= _problem.Sizes[pair.Unit];

    private long Place(int family, int worker)
    {
        var cost = (long)_pairs[family].First(p => p.Worker == worker).Cost;
        for (var n = 0; n < _problem.Sizes[family]; n++)
        {
            cost += _problem.Marginal[worker][_used[worker]++];
        }

        return cost;
    }

    // Each place of an open family bears an equal part of its cost; what does not divide, the first ones bear.
    private AllocationProblem Rest(int[] at)
    {
        List<PermittedPair> pairs = [];
        for (var family = 0; family < at.Length; family++)
        {
            if (at[family] >= -1)
            {
                continue;
            }

            var size = _problem.Sizes[family];
            PermittedPair[] fitting = [.. _pairs[family].Where(Fits)];
            for (var n = 0; n < size; n++)
            {
                var place = _familyOf.Count;
                pairs.AddRange(
                    fitting.Select(p => new PermittedPair(
                        place,
                        p.Worker,
                        (p.Cost / size) + (n < p.Cost % size ? 1 : 0)
                    ))
                );
                _familyOf.Add(family);
            }
        }

        int[][] marginal = [.. _problem.Marginal.Select((m, worker) => m[_used[worker]..])];
        return AllocationProblem.Create(_familyOf.Count, marginal, [.. pairs]).Value!;
    }
}
