namespace Mainstay.Core.Measures.Columns;

/// <summary>Facts by the dense number of what they belong to: one counting pass, one placing pass, no comparison.</summary>
internal static class Grouped
{
    /// <summary>For each number from 0 its items, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An item belongs to no number below <paramref name="groups"/>.</exception>
    public static ReadOnlyMemory<T>[] By<T>(ReadOnlySpan<T> items, int groups, Func<T, int> numberOf)
    {
        var starts = new int[groups + 1];
        foreach (var item in items)
        {
            var number = numberOf(item);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)groups, nameof(items));
            starts[number + 1]++;
        }

        for (var i = 0; i < groups; i++)
        {
            starts[i + 1] += starts[i];
        }

        var placed = new T[items.Length];
        var next = starts.AsSpan(0, groups).ToArray();
        foreach (var item in items)
        {
            placed[next[numberOf(item)]++] = item;
        }

        var grouped = new ReadOnlyMemory<T>[groups];
        for (var i = 0; i < groups; i++)
        {
            grouped[i] = placed.AsMemory(starts[i], starts[i + 1] - starts[i]);
        }

        return grouped;
    }
}
