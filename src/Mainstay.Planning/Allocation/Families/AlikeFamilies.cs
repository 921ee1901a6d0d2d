using System.Globalization;

namespace Mainstay.Planning.Allocation.Families;

/// <summary>
/// A problem with its families gathered into kinds, alike in size and in every cost, and its workers in the order of the search, with
/// nobody as the last of them: what is left out is what nobody takes, so that every family is taken by somebody.
/// </summary>
internal sealed class AlikeFamilies
{
    /// <summary>The cost that says that a worker cannot take a kind.</summary>
    public const int Never = -1;

    private readonly int[][] _members;
    private readonly int[] _worker;

    /// <param name="problem">The problem.</param>
    /// <param name="nobody">The cost of the first, second, … place left out; no more places may be left out than it has.</param>
    public AlikeFamilies(FamilyProblem problem, int[] nobody)
    {
        _worker =
        [
            .. Enumerable
                .Range(0, problem.Marginal.Length)
                .OrderBy(w => problem.Marginal[w].Length)
                .ThenBy(w => problem.Marginal[w] is [var first, ..] ? first : 0),
            -1,
        ];
        int[][] marginal = [.. _worker.Select(w => w < 0 ? nobody : problem.Marginal[w])];
        Load = [.. marginal.Select(m => SumsOf(m, problem.Sizes.Sum()))];
        _members =
        [
            .. Enumerable
                .Range(0, problem.Sizes.Count)
                .GroupBy(f => KeyOf(problem, f), StringComparer.Ordinal)
                .OrderByDescending(kind => problem.Sizes[kind.First()])
                .Select(kind => kind.ToArray()),
        ];
        Size = [.. _members.Select(m => problem.Sizes[m[0]])];
        Count = [.. _members.Select(m => m.Length)];
        Cost =
        [
            .. _worker.Select(
                (w, turn) => _members.Select(m => CostOf(problem, m[0], w, Load[turn].Length - 1)).ToArray()
            ),
        ];
    }

    /// <summary>How many workers, nobody counted.</summary>
    public int Workers => _worker.Length;

    /// <summary>How many kinds.</summary>
    public int Kinds => Size.Length;

    /// <summary>For each kind the places of one family.</summary>
    public int[] Size { get; }

    /// <summary>For each kind its families.</summary>
    public int[] Count { get; }

    /// <summary>For each worker what it costs to take 0, 1, 2, … places; as many as their room and one.</summary>
    public long[][] Load { get; }

    /// <summary>For each worker what one family of each kind costs beside the load; <see cref="Never"/> when they cannot take one.</summary>
    public int[][] Cost { get; }

    /// <summary>For each family its worker, −1 for nobody, when each worker takes so many of each kind.</summary>
    public int[] WorkersOf(int[][] taken)
    {
        var next = new int[Kinds];
        var worker = new int[Count.Sum()];
        for (var turn = 0; turn < Workers; turn++)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                for (var n = 0; n < taken[turn][kind]; n++)
                {
                    worker[_members[kind][next[kind]++]] = _worker[turn];
                }
            }
        }

        return worker;
    }

    /// <summary>What a plan costs here; it keeps to the problem.</summary>
    public long CostOf(IReadOnlyList<int> worker)
    {
        var cost = 0L;
        for (var turn = 0; turn < Workers; turn++)
        {
            var places = 0;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var n = _members[kind].Count(f => worker[f] == _worker[turn]);
                places += n * Size[kind];
                cost += (long)n * Cost[turn][kind];
            }

            cost += Load[turn][places];
        }

        return cost;
    }

    /// <summary>The first family of a kind.</summary>
    public int FirstOf(int kind) => _members[kind][0];

    private static string KeyOf(FamilyProblem problem, int family) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{problem.Sizes[family]};{string.Join(';', problem.PairsOf(family).OrderBy(p => p.Worker).Select(p => $"{p.Worker}:{p.Cost}"))}"
        );

    private static int CostOf(FamilyProblem problem, int family, int worker, int room) =>
        problem.Sizes[family] > room ? Never
        : worker < 0 ? 0
        : problem.PairsOf(family).Where(p => p.Worker == worker).Select(p => p.Cost).FirstOrDefault(Never);

    private static long[] SumsOf(int[] marginal, int most)
    {
        var sums = new long[Math.Min(marginal.Length, most) + 1];
        for (var n = 1; n < sums.Length; n++)
        {
            sums[n] = sums[n - 1] + marginal[n - 1];
        }

        return sums;
    }
}
