namespace Mainstay.Planning.Survival;

/// <summary>Stable orders by small whole-number keys, in one pass of counting and one of placing.</summary>
internal static class CountingSort
{
    /// <summary>The places of <paramref name="key"/> by rising key.</summary>
    /// <param name="key">From 0 to below <paramref name="keys"/>.</param>
    /// <param name="keys">How many keys there are.</param>
    public static int[] Order(int[] key, int keys)
    {
        var start = Starts(key, keys);
        var order = new int[key.Length];
        for (var i = 0; i < key.Length; i++)
        {
            order[start[key[i]]++] = i;
        }

        return order;
    }

    /// <summary>The same places as <paramref name="order"/>, now by rising key and in their old order within a key.</summary>
    public static int[] Order(int[] order, int[] key, int keys)
    {
        var start = Starts(key, keys);
        var sorted = new int[order.Length];
        foreach (var place in order)
        {
            sorted[start[key[place]]++] = place;
        }

        return sorted;
    }

    private static int[] Starts(int[] key, int keys)
    {
        var start = new int[keys + 1];
        foreach (var k in key)
        {
            start[k + 1]++;
        }

        for (var k = 0; k < keys; k++)
        {
            start[k + 1] += start[k];
        }

        return start;
    }
}
