namespace Mainstay.Core.Reports;

/// <summary>Rounds parts so that they sum to a whole that was rounded by itself.</summary>
public static class LargestRemainder
{
    /// <summary>The parts rounded: each to one of its two nearest steps where the sum allows, those with the largest remainder up first.</summary>
    /// <param name="parts">The parts, unrounded.</param>
    /// <param name="whole">What they must sum to: a multiple of the step.</param>
    /// <param name="decimals">Decimals shown; the step is 1, 0.1, 0.01 and so on.</param>
    /// <returns>A part for each, in the same order; they sum to <paramref name="whole"/>.</returns>
    public static IReadOnlyList<decimal> Round(IReadOnlyList<decimal> parts, decimal whole, int decimals)
    {
        if (parts.Count == 0)
        {
            return [];
        }

        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        var rounded = parts.Select(p => Math.Floor(p / step)).ToArray();
        var missing = (int)((whole / step) - rounded.Sum());
        int[] order = [.. Enumerable.Range(0, parts.Count).OrderByDescending(i => (parts[i] / step) - rounded[i])];
        for (var i = 0; missing > 0; i++, missing--)
        {
            rounded[order[i % order.Length]]++;
        }

        for (var i = order.Length - 1; missing < 0; i--, missing++)
        {
            rounded[order[((i % order.Length) + order.Length) % order.Length]]--;
        }

        return [.. rounded.Select(r => r * step)];
    }
}
