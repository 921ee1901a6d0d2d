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

        for (var i = 0; i < pairs.Length && problems.Count < Most; i++)
        {
            var pair = pairs[i];
            if ((uint)pair.Unit >= (uint)units || (uint)pair.Worker >= (uint)marginal.Length || pair.Cost < 0)
            {
                problems.Add(
                    new("allocation.pair.outside", $"Pair {i}, {pair}, names no unit or worker, or costs less than 0")
                );
            }
        }

        if (problems.Count == 0 && FirstRepeated(units, marginal.Length, pairs) is >= 0 and var twice)
        {
            problems.Add(new("allocation.pair.twice", $"Pair {twice}, {pairs[twice]}, stands twice"));
        }

        return problems;
    }

    /// <summary>The place of a pair that stands twice: of its second time; −1 when there is none.</summary>
    public static int FirstRepeated(int units, int workers, ReadOnlySpan<PermittedPair> pairs)
    {
        // Pairs of one unit one after another; each worker remembers the last unit that named them.
        var start = new int[units + 1];
        foreach (var pair in pairs)
        {
            start[pair.Unit + 1]++;
        }

        for (var unit = 0; unit < units; unit++)
        {
            start[unit + 1] += start[unit];
        }

        var place = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            place[start[pairs[i].Unit]++] = i;
        }

        var namedBy = new int[workers];
        foreach (var i in place)
        {
            if (namedBy[pairs[i].Worker] == pairs[i].Unit + 1)
            {
                return i;
            }

            namedBy[pairs[i].Worker] = pairs[i].Unit + 1;
        }

        return -1;
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
