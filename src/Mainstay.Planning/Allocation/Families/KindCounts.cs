using System.Numerics;

namespace Mainstay.Planning.Allocation.Families;

/// <summary>How many families of each kind, packed into the fewest bits that hold them.</summary>
internal sealed class KindCounts
{
    private readonly (int Word, int Shift, ulong Mask)[] _at;

    public KindCounts(int[] most)
    {
        _at = new (int, int, ulong)[most.Length];
        var (word, shift) = (0, 0);
        for (var kind = 0; kind < most.Length; kind++)
        {
            var bits = 32 - BitOperations.LeadingZeroCount((uint)most[kind]);
            (word, shift) = shift + bits > 64 ? (word + 1, 0) : (word, shift);
            _at[kind] = (word, shift, (1UL << bits) - 1);
            shift += bits;
        }

        Words = word + 1;
    }

    /// <summary>Words of a key.</summary>
    public int Words { get; }

    /// <summary>How many of a kind.</summary>
    public int Of(ReadOnlySpan<ulong> key, int kind)
    {
        var (word, shift, mask) = _at[kind];
        return (int)((key[word] >> shift) & mask);
    }

    /// <summary>Counts some more of a kind, or fewer.</summary>
    public void Add(Span<ulong> key, int kind, int more)
    {
        var (word, shift, _) = _at[kind];
        key[word] = unchecked(key[word] + ((ulong)more << shift));
    }
}
