namespace Mainstay.Planning.Allocation.Families;

/// <summary>Keeps families whole and still finds the best plan: the fewest places left out, then the least cost.</summary>
/// <remarks>
/// <para>Branch and bound (Land and Doig 1960). The bound is the exact allocation of single places by <see cref="AllocationEngine"/>: a
/// family's cost is spread over its places, so that no whole plan costs less. Where that answer keeps every family whole it is the best;
/// else the largest family that it splits is given to each of its workers in turn, and to nobody.</para>
/// <para>With families of one place the first answer is already whole: the plan then costs what <see cref="AllocationEngine"/>'s costs.</para>
/// </remarks>
public static class FamilyEngine
{
    /// <summary>Part answers that are looked at before the best so far is taken without proof.</summary>
    public const int LookLimit = 20_000;

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="limit">Part answers to look at, 1 or more.</param>
    public static FamilyPlan Solve(FamilyProblem problem, int limit = LookLimit) => new Search(problem, limit).Run();

    private sealed class Search(FamilyProblem problem, int limit)
    {
        private const int Open = -2;
        private readonly int[] _at = [.. problem.Sizes.Select(_ => Open)];
        private readonly ILookup<int, PermittedPair> _pairs = problem.Pairs.ToLookup(p => p.Unit);
        private int[] _best = [.. problem.Sizes.Select(_ => -1)];
        private (int LeftOut, long Cost) _bestCost = (problem.Sizes.Sum(), 0);
        private int _looked;
        private bool _isStopped;

        public FamilyPlan Run()
        {
            Look();
            return new(_best, _bestCost.Cost, _bestCost.LeftOut, !_isStopped, _looked);
        }

        private void Look()
        {
            if (_looked >= limit)
            {
                _isStopped = true;
                return;
            }

            _looked++;
            var bound = new PartAnswer(problem, _pairs, _at);
            if (bound.Value.CompareTo(_bestCost) >= 0)
            {
                return;
            }

            if (bound.Largest is not { } family)
            {
                (_best, _bestCost) = (bound.Whole, bound.Value);
                return;
            }

            foreach (var worker in bound.TurnsFor(family))
            {
                _at[family] = worker;
                Look();
            }

            _at[family] = Open;
        }
    }
}
