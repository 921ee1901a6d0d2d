using Mainstay.Core.Results;

namespace Mainstay.Planning.Allocation;

/// <summary>What a problem must keep to; the first 20 that do not.</summary>
internal static class AllocationChecks
{
    private const int Most = 20;

    public static List<Problem> Of(int units, int[][] marginal, ReadOnlySpan<PermittedPair> pairs)
    {
        var problems = new List<Problem>();
        if (marginal.Length == 0)
        {
            problems.Add(new("allocation.workers.none", "There is no worker to give anything to"));
        }

        for (var worker = 0; worker < marginal.Length && problems.Count < Most; worker++)
        {
            Rising(worker, marginal[worker], problems);
        }

        var seen = new HashSet<long>(pairs.Length);
        for (var i = 0; i < pairs.Length && problems.Count < Most; i++)
        {
            var pair = pairs[i];
            if ((uint)pair.Unit >= (uint)units || (uint)pair.Worker >= (uint)marginal.Length || pair.Cost < 0)
            {
                problems.Add(
                    new("allocation.pair.outside", $"Pair {i}, {pair}, names no unit or worker, or costs less than 0")
                );
            }
            else if (!seen.Add(((long)pair.Unit * marginal.Length) + pair.Worker))
            {
                problems.Add(new("allocation.pair.twice", $"Pair {i}, {pair}, stands twice"));
            }
        }

        return problems;
    }

    private static void Rising(int worker, int[] marginal, List<Problem> problems)
    {
        for (var n = 0; n < marginal.Length; n++)
        {
            if (marginal[n] < (n == 0 ? 0 : marginal[n - 1]))
            {
                var found =
                    $"Worker {worker}: the cost of unit {n + 1}, {marginal[n]}, is below the one before or below 0";
                problems.Add(new("allocation.marginal.falling", found));
                return;
            }
        }
    }
}
