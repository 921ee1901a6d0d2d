namespace Mainstay.Imports.Typed;

/// <summary>Something for each of many ids: two array look-ups, no hashing. Ids stand in groups, as a council's do.</summary>
/// <remarks>Pages of 4,096 ids are made when they are first needed; memory follows the ids that there are, not the greatest.</remarks>
/// <typeparam name="T">What is kept; its default means that there is nothing.</typeparam>
public sealed class IdTable<T>
    where T : struct
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    private T[]?[] _pages = [];

    /// <summary>What is kept for an id, to read or to set.</summary>
    /// <param name="id">0 or more.</param>
    public ref T At(int id)
    {
        var page = id >> PageBits;
        if (page >= _pages.Length)
        {
            Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
        }

        return ref (_pages[page] ??= new T[PageSize])[id & (PageSize - 1)];
    }

    /// <summary>What is kept for an id; the default when there is nothing.</summary>
    public T Find(int id)
    {
        var page = id >> PageBits;
        return (uint)page < (uint)_pages.Length && _pages[page] is { } some ? some[id & (PageSize - 1)] : default;
    }
}
