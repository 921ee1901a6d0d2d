using Mainstay.Core.Results;

namespace Mainstay.Planning.Allocation;

/// <summary>A unit that may be given to a worker, and what that costs.</summary>
/// <param name="Unit">From 0.</param>
/// <param name="Worker">From 0.</param>
/// <param name="Cost">0 or more: all terms of the plan for this pair, weighted and added.</param>
public readonly record struct PermittedPair(int Unit, int Worker, int Cost);

/// <summary>
/// Units to be given to workers, each to one permitted worker, at least total cost: the pairs' costs, and for each worker a
/// cost for every unit taken that never falls from one to the next. Immutable.
/// </summary>
/// <remarks>
/// A unit is whatever moves together: a case, or a family. It takes one place of its worker; docs/allocation.md says how a
/// family that counts more than once is put. A worker's limit is the number of their marginal costs.
/// </remarks>
public sealed class AllocationProblem
{
    // A unit's pairs stand in blocks of eight workers and their eight costs, side by side in memory; the last block is padded
    // with pairs that name the worker after the last, which nothing can prefer.
    internal const int Lanes = 8;
    internal const int Block = 2 * Lanes;
    private const int Largest = 1 << 28;

    private AllocationProblem(int units, int[][] marginal, int[] start, int[] pairs, int leftOut)
    {
        (Units, Marginal, RowStart, Rows, LeftOutCost) = (units, marginal, start, pairs, leftOut);
    }

    /// <summary>How many units.</summary>
    public int Units { get; }

    /// <summary>How many workers.</summary>
    public int Workers => Marginal.Length;

    /// <summary>How many units a worker may still take.</summary>
    public int Room(int worker) => Marginal[worker].Length;

    /// <summary>The cost of a worker's <paramref name="nth"/> unit, from 1 to their room.</summary>
    public int MarginalCost(int worker, int nth) => Marginal[worker][nth - 1];

    /// <summary>
    /// What leaving one unit out counts: more than any chain of moves can save, so that the fewest are left out and, among
    /// answers that leave out as few, the cheapest is taken.
    /// </summary>
    public int LeftOutCost { get; }

    internal int[][] Marginal { get; }

    /// <summary>Where each unit's blocks begin in <see cref="Rows"/>, and where the last one's end.</summary>
    internal int[] RowStart { get; }

    internal int[] Rows { get; }

    /// <summary>The pairs of a unit in the order given.</summary>
    public IEnumerable<PermittedPair> PairsOf(int unit)
    {
        for (var block = RowStart[unit]; block < RowStart[unit + 1]; block += Block)
        {
            for (var a = block; a < block + Lanes && Rows[a] < Workers; a++)
            {
                yield return new(unit, Rows[a], Rows[a + Lanes]);
            }
        }
    }

    /// <summary>The place of a pair that stands twice: of its second time; −1 when there is none.</summary>
    /// <param name="units">How many units; every pair names one of them.</param>
    /// <param name="workers">How many workers; every pair names one of them.</param>
    /// <param name="pairs">The pairs.</param>
    public static int FirstRepeated(int units, int workers, ReadOnlySpan<PermittedPair> pairs) =>
        AllocationChecks.FirstRepeated(units, workers, pairs);

    /// <summary>Puts a problem together.</summary>
    /// <param name="units">How many units, 0 or more; one without a pair is left out.</param>
    /// <param name="marginal">For each worker the cost of their first, second, … further unit: 0 or more, never falling; its length is their room.</param>
    /// <param name="pairs">The permitted pairs, each once; their order among a unit's decides ties.</param>
    /// <returns>The problem, or what is wrong with it.</returns>
    public static Result<AllocationProblem> Create(int units, int[][] marginal, ReadOnlySpan<PermittedPair> pairs)
    {
        var problems = AllocationChecks.Of(units, marginal, pairs);
        if (problems.Count > 0)
        {
            return Result<AllocationProblem>.Refused(problems);
        }

        // A chain of moves visits each worker once at most.
        var dearest = 0L;
        foreach (var pair in pairs)
        {
            dearest = Math.Max(dearest, pair.Cost);
        }

        var leftOut = ((marginal.Length + 1) * dearest) + marginal.Max(m => m.Length == 0 ? 0L : m[^1]) + 1;
        if (leftOut > Largest)
        {
            return new Problem(
                "allocation.costs.large",
                $"Costs are too large for {marginal.Length} workers: make them smaller, for example by a common factor"
            );
        }

        var (start, rows) = RowsOf(units, marginal.Length, pairs);
        return new AllocationProblem(units, marginal, start, rows, (int)leftOut);
    }

    private static (int[] Start, int[] Rows) RowsOf(int units, int workers, ReadOnlySpan<PermittedPair> pairs)
    {
        var start = new int[units + 1];
        foreach (var pair in pairs)
        {
            start[pair.Unit + 1]++;
        }

        for (var unit = 0; unit < units; unit++)
        {
            start[unit + 1] = start[unit] + ((start[unit + 1] + Lanes - 1) / Lanes * Block);
        }

        var rows = new int[start[^1]];
        rows.AsSpan().Fill(workers);
        var placed = new int[units];
        foreach (var pair in pairs)
        {
            var n = placed[pair.Unit]++;
            var at = start[pair.Unit] + (n / Lanes * Block) + (n % Lanes);
            (rows[at], rows[at + Lanes]) = (pair.Worker, pair.Cost);
        }

        return (start, rows);
    }
}
