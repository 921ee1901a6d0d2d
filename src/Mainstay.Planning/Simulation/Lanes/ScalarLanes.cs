using System.Runtime.CompilerServices;
using Mainstay.Planning.Simulation.Tables;

namespace Mainstay.Planning.Simulation.Lanes;

/// <summary>One post at a time: for every processor and every caseload, and the plainest statement of what the other two do.</summary>
internal readonly struct ScalarLanes : ILanes
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FindDue(ReadOnlySpan<short> nextDate, short week, Span<short> due)
    {
        var found = 0;
        for (var p = 0; p < nextDate.Length; p++)
        {
            if (nextDate[p] == week)
            {
                due[found++] = (short)p;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    // X = #{ j : u > threshold[j][k] } for a binomial X, see ClosureTable; gap = k − X − cap;
    // needed(L) = Σ max(0, L − gap), at or below(L) = #{ gap ≤ L }.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Look Close(
        Span<short> cases,
        ReadOnlySpan<short> caps,
        Span<short> gaps,
        ReadOnlySpan<ushort> closures,
        int width,
        Span<ulong> random,
        short level
    )
    {
        var (closed, needed, atOrBelow) = (0, 0, 0);
        // Each lane gives 16 bits to four posts, lane after lane: the order in which wider registers hold them.
        for (var p = 0; p < cases.Length; p += 4)
        {
            var bits = NextOfLane(random, p / 4 % 8);
            for (var i = p; i < p + 4; i++, bits >>= 16)
            {
                var k = cases[i];
                var left = k - Closing(closures, width, k, (ushort)(bits & 0xFFFF));
                closed += k - left;
                var gap = left - caps[i];
                (cases[i], gaps[i]) = ((short)left, (short)gap);
                needed += Math.Max(0, level - gap);
                atOrBelow += gap <= level ? 1 : 0;
            }
        }

        return new(closed, needed, atOrBelow);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountAtOrBelow(ReadOnlySpan<short> gaps, short level)
    {
        var count = 0;
        foreach (var gap in gaps)
        {
            count += gap <= level ? 1 : 0;
        }

        return count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lift(
        Span<short> cases,
        ReadOnlySpan<short> caps,
        ReadOnlySpan<short> gaps,
        short level,
        int extra
    )
    {
        for (var p = 0; p < cases.Length; p++)
        {
            var gap = Math.Max(gaps[p], level);
            if (gap == level && extra > 0)
            {
                gap++;
                extra--;
            }

            cases[p] = (short)(gap + caps[p]);
        }
    }

    private static int Closing(ReadOnlySpan<ushort> closures, int width, int cases, ushort uniform)
    {
        var closing = 0;
        while (uniform > closures[closing * width + cases])
        {
            closing++;
        }

        return closing;
    }

    private static ulong NextOfLane(Span<ulong> random, int lane) =>
        RandomStream.Next(ref random[lane], ref random[8 + lane], ref random[16 + lane], ref random[24 + lane]);
}
