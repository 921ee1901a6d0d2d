namespace Mainstay.Imports.Typed;

/// <summary>Which ids have been seen: one bit each, in pages of 65,536 that are made when they are first needed.</summary>
public sealed class IdSet
{
    private const int PageBits = 16;
    private const int Words = 1 << (PageBits - 6);

    private ulong[]?[] _pages = [];

    /// <summary>Adds an id; false when it was there already.</summary>
    /// <param name="id">0 or more.</param>
    public bool Add(int id)
    {
        unchecked
        {
            var page = id >> PageBits;
            if (page >= _pages.Length)
            {
                Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
            }

            ref var word = ref (_pages[page] ??= new ulong[Words])[(id >> 6) & (Words - 1)];
            var bit = 1UL << (id & 63);
            var isNew = (word & bit) == 0;
            word |= bit;
            return isNew;
        }
    }

    /// <summary>Whether an id is in both sets.</summary>
    public bool Meets(IdSet other)
    {
        for (var page = 0; page < Math.Min(_pages.Length, other._pages.Length); page++)
        {
            if (_pages[page] is { } mine && other._pages[page] is { } theirs && Meet(mine, theirs))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meet(ulong[] a, ulong[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if ((a[i] & b[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
