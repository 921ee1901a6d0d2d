using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Survival;

/// <summary>
/// How many of a changing set have a rank below a given one. A tree of counts like Fenwick's (1994), but wide: each count of a
/// level covers 64 of the level below, so a change is three additions, and a question adds up to 64 neighbours on each level,
/// sixteen at a time, where Fenwick's binary tree takes a dependent step for each bit of the rank.
/// </summary>
internal sealed class RankTally(int ranks)
{
    private const int Wide = 64;
    private const int Bits = 6;

    private readonly int[] _leaves = new int[Up(ranks) * Wide];
    private readonly int[] _middle = new int[Up(Up(ranks)) * Wide];
    private readonly int[] _top = new int[Up(Up(Up(ranks))) * Wide];

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    /// <summary>Adds or takes away members of a rank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int rank, int members)
    {
        unchecked
        {
            _leaves[rank] += members;
            _middle[rank >> Bits] += members;
            _top[rank >> (2 * Bits)] += members;
            Total += members;
        }
    }

    /// <summary>How many lie below a rank, and how many on it.</summary>
    public (int Below, int Equal) Count(int rank)
    {
        unchecked
        {
            var leaf = rank >> Bits << Bits;
            var middle = rank >> (2 * Bits) << Bits;
            var below =
                Sum(ref _leaves[leaf], rank - leaf)
                + Sum(ref _middle[middle], (rank >> Bits) - middle)
                + Sum(ref _top[0], rank >> (2 * Bits));
            return (below, _leaves[rank]);
        }
    }

    public void Clear()
    {
        Array.Clear(_leaves);
        Array.Clear(_middle);
        Array.Clear(_top);
        Total = 0;
    }

    private static int Up(int count) => (count + Wide - 1) / Wide;

    // The arrays are whole blocks long, so that the last sixteen can be read in full and what is beyond masked away.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Sum(ref int first, int count)
    {
        unchecked
        {
            var sum = Vector512<int>.Zero;
            var i = 0;
            for (; i + 16 <= count; i += 16)
            {
                sum += Vector512.LoadUnsafe(ref first, (nuint)i);
            }

            if (i < count)
            {
                var within = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count - i));
                sum += Vector512.LoadUnsafe(ref first, (nuint)i) & within;
            }

            return Vector512.Sum(sum);
        }
    }
}
