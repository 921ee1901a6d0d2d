using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mainstay.Planning.Simulation.Lanes;

/// <summary>32 posts at a time in registers of 512 bits (AVX-512BW), for caseloads up to 31.</summary>
internal readonly struct Lanes512 : ILanes
{
    private const int Posts = 32;

    /// <summary>Whether the processor has it.</summary>
    public static bool IsSupported => Avx512BW.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FindDue(ReadOnlySpan<short> nextDate, short week, Span<short> due)
    {
        ref var dates = ref MemoryMarshal.GetReference(nextDate);
        var wanted = Vector512.Create(week);
        var found = 0;
        for (var p = 0; p < nextDate.Length; p += Posts)
        {
            var hits = Vector512.Equals(Vector512.LoadUnsafe(ref dates, (nuint)p), wanted).ExtractMostSignificantBits();
            // Mostly there is none, sometimes one: written without a branch, and kept only if it is there.
            due[found] = (short)(p + BitOperations.TrailingZeroCount(hits));
            found += hits != 0 ? 1 : 0;
            for (hits = WithoutLowest(hits); hits != 0; hits = WithoutLowest(hits))
            {
                due[found++] = (short)(p + BitOperations.TrailingZeroCount(hits));
            }
        }

        return found;
    }

    /// <inheritdoc/>
    // As ScalarLanes.Close. u > t, as 0 or 1, is min(u − t kept from falling below 0, 1).
    // With t(L) = Σ max(0, L + 1 − gap): needed(L) = t(L) − atOrBelow(L).
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
        ref var held = ref MemoryMarshal.GetReference(cases);
        ref var cap = ref MemoryMarshal.GetReference(caps);
        ref var gapOut = ref MemoryMarshal.GetReference(gaps);
        ref var rows = ref MemoryMarshal.GetReference(closures);
        ref var state = ref MemoryMarshal.GetReference(random);
        var uniforms = new Random512(ref state);
        var (row0, row1) = (Vector512.LoadUnsafe(ref rows), Vector512.LoadUnsafe(ref rows, 32));
        var (row2, row3) = (Vector512.LoadUnsafe(ref rows, 64), Vector512.LoadUnsafe(ref rows, 96));
        var one = Vector512.Create((ushort)1);
        var above = Vector512.Create((short)(level + 1));
        var (closed, toAbove, atOrBelow) = (Vector512<short>.Zero, Vector512<short>.Zero, Vector512<short>.Zero);
        for (var p = 0; p < cases.Length; p += Posts)
        {
            var uniform = uniforms.Next();
            var k = Vector512.LoadUnsafe(ref held, (nuint)p).AsUInt16();
            var closing = Exceeds(uniform, row0, k, one) + Exceeds(uniform, row1, k, one);
            var last = Exceeds(uniform, row3, k, one);
            closing = closing + Exceeds(uniform, row2, k, one) + last;
            for (var row = 4 * Posts; last != Vector512<ushort>.Zero; row += Posts)
            {
                last = Exceeds(uniform, Vector512.LoadUnsafe(ref rows, (nuint)row), k, one);
                closing += last;
            }

            var left = (k - closing).AsInt16();
            var gap = left - Vector512.LoadUnsafe(ref cap, (nuint)p);
            left.StoreUnsafe(ref held, (nuint)p);
            gap.StoreUnsafe(ref gapOut, (nuint)p);
            closed += closing.AsInt16();
            var lift = Vector512.Max(above - gap, Vector512<short>.Zero);
            toAbove += lift;
            atOrBelow += Vector512.Min(lift, one.AsInt16());
        }

        uniforms.Store(ref state);
        var count = Sum(atOrBelow);
        return new(Sum(closed), Sum(toAbove) - count, count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountAtOrBelow(ReadOnlySpan<short> gaps, short level)
    {
        ref var gap = ref MemoryMarshal.GetReference(gaps);
        var limit = Vector512.Create(level);
        var minusCount = Vector512<short>.Zero;
        for (var p = 0; p < gaps.Length; p += Posts)
        {
            minusCount += Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref gap, (nuint)p), limit);
        }

        return -Sum(minusCount);
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
        ref var held = ref MemoryMarshal.GetReference(cases);
        ref var cap = ref MemoryMarshal.GetReference(caps);
        ref var gap = ref MemoryMarshal.GetReference(gaps);
        var floor = Vector512.Create(level);
        var p = 0;
        // Blocks in which everybody at the level gets one more ...
        for (; p < cases.Length; p += Posts)
        {
            var lifted = Vector512.Max(Vector512.LoadUnsafe(ref gap, (nuint)p), floor);
            var atLevel = Vector512.Equals(lifted, floor);
            var count = BitOperations.PopCount(atLevel.ExtractMostSignificantBits());
            if (count > extra)
            {
                break;
            }

            extra -= count;
            (lifted + Vector512.LoadUnsafe(ref cap, (nuint)p) - atLevel).StoreUnsafe(ref held, (nuint)p);
        }

        // ... one block in which only the first do ...
        if (p < cases.Length)
        {
            ScalarLanes.Lift(cases.Slice(p, Posts), caps.Slice(p, Posts), gaps.Slice(p, Posts), level, extra);
        }

        // ... and those after it, in which nobody does.
        for (p += Posts; p < cases.Length; p += Posts)
        {
            var lifted = Vector512.Max(Vector512.LoadUnsafe(ref gap, (nuint)p), floor);
            (lifted + Vector512.LoadUnsafe(ref cap, (nuint)p)).StoreUnsafe(ref held, (nuint)p);
        }
    }

    private static Vector512<ushort> Exceeds(
        Vector512<ushort> uniform,
        Vector512<ushort> row,
        Vector512<ushort> cases,
        Vector512<ushort> one
    ) => Vector512.Min(Avx512BW.SubtractSaturate(uniform, Avx512BW.PermuteVar32x16(row, cases)), one);

    private static ulong WithoutLowest(ulong bits) => unchecked(bits & (bits - 1));

    private static int Sum(Vector512<short> lanes) =>
        Vector512.Sum(Avx512BW.MultiplyAddAdjacent(lanes, Vector512<short>.One));
}
