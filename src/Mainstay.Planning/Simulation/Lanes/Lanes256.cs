using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mainstay.Planning.Simulation.Lanes;

/// <summary>16 posts at a time in registers of 256 bits (AVX2), for caseloads up to 31.</summary>
internal readonly struct Lanes256 : ILanes
{
    private const int Posts = 16;

    /// <summary>Whether the processor has it.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FindDue(ReadOnlySpan<short> nextDate, short week, Span<short> due)
    {
        ref var dates = ref MemoryMarshal.GetReference(nextDate);
        var wanted = Vector256.Create(week);
        var found = 0;
        for (var p = 0; p < nextDate.Length; p += Posts)
        {
            var hits = Vector256.Equals(Vector256.LoadUnsafe(ref dates, (nuint)p), wanted).ExtractMostSignificantBits();
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
    // As Lanes512.Close, in two passes: lanes 0 to 3 of the generator serve the first 16 posts of each 32, lanes 4 to 7 the others.
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
        var first = CloseHalf(cases, caps, gaps, closures, random, level);
        var second = CloseHalf(cases[Posts..], caps[Posts..], gaps[Posts..], closures, random[4..], level);
        return new(first.Closed + second.Closed, first.Needed + second.Needed, first.AtOrBelow + second.AtOrBelow);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Look CloseHalf(
        Span<short> cases,
        ReadOnlySpan<short> caps,
        Span<short> gaps,
        ReadOnlySpan<ushort> closures,
        Span<ulong> random,
        short level
    )
    {
        ref var held = ref MemoryMarshal.GetReference(cases);
        ref var cap = ref MemoryMarshal.GetReference(caps);
        ref var gapOut = ref MemoryMarshal.GetReference(gaps);
        ref var rows = ref MemoryMarshal.GetReference(closures);
        ref var state = ref MemoryMarshal.GetReference(random);
        var uniforms = new Random256(ref state);
        var one = Vector256.Create((ushort)1);
        var above = Vector256.Create((short)(level + 1));
        var (closed, toAbove, atOrBelow) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero);
        for (var p = 0; p < cases.Length; p += 2 * Posts)
        {
            var uniform = uniforms.Next();
            var k = Vector256.LoadUnsafe(ref held, (nuint)p).AsUInt16();
            var columns = new Columns(k);
            var last = Exceeds(uniform, columns.Of(ref rows, 0), one);
            var closing = last;
            for (var row = 32; last != Vector256<ushort>.Zero; row += 32)
            {
                last = Exceeds(uniform, columns.Of(ref rows, row), one);
                closing += last;
            }

            var left = (k - closing).AsInt16();
            var gap = left - Vector256.LoadUnsafe(ref cap, (nuint)p);
            left.StoreUnsafe(ref held, (nuint)p);
            gap.StoreUnsafe(ref gapOut, (nuint)p);
            closed += closing.AsInt16();
            var lift = Vector256.Max(above - gap, Vector256<short>.Zero);
            toAbove += lift;
            atOrBelow += Vector256.Min(lift, one.AsInt16());
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
        var above = Vector256.Create((short)(level + 1));
        var minusCount = Vector256<short>.Zero;
        for (var p = 0; p < gaps.Length; p += Posts)
        {
            minusCount += Vector256.GreaterThan(above, Vector256.LoadUnsafe(ref gap, (nuint)p));
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
        var floor = Vector256.Create(level);
        var p = 0;
        // The three parts of Lanes512.Lift.
        for (; p < cases.Length; p += Posts)
        {
            var lifted = Vector256.Max(Vector256.LoadUnsafe(ref gap, (nuint)p), floor);
            var atLevel = Vector256.Equals(lifted, floor);
            var count = BitOperations.PopCount(atLevel.ExtractMostSignificantBits());
            if (count > extra)
            {
                break;
            }

            extra -= count;
            (lifted + Vector256.LoadUnsafe(ref cap, (nuint)p) - atLevel).StoreUnsafe(ref held, (nuint)p);
        }

        if (p < cases.Length)
        {
            ScalarLanes.Lift(cases.Slice(p, Posts), caps.Slice(p, Posts), gaps.Slice(p, Posts), level, extra);
        }

        for (p += Posts; p < cases.Length; p += Posts)
        {
            var lifted = Vector256.Max(Vector256.LoadUnsafe(ref gap, (nuint)p), floor);
            (lifted + Vector256.LoadUnsafe(ref cap, (nuint)p)).StoreUnsafe(ref held, (nuint)p);
        }
    }

    private static Vector256<ushort> Exceeds(
        Vector256<ushort> uniform,
        Vector256<ushort> threshold,
        Vector256<ushort> one
    ) => Vector256.Min(Avx2.SubtractSaturate(uniform, threshold), one);

    private static uint WithoutLowest(uint bits) => unchecked(bits & (bits - 1));

    private static int Sum(Vector256<short> lanes) =>
        Vector256.Sum(Avx2.MultiplyAddAdjacent(lanes, Vector256<short>.One));

    /// <summary>
    /// Looks caseloads up in a row of 32 thresholds with byte shuffles, which reach 8 thresholds each: a byte's position is
    /// moved so that it is 0 to 15 in its own eighth and has its top bit set, which shuffles to 0, in the other three.
    /// </summary>
    private readonly ref struct Columns
    {
        private readonly Vector256<byte> _of0;
        private readonly Vector256<byte> _of8;
        private readonly Vector256<byte> _of16;
        private readonly Vector256<byte> _of24;

        /// <summary>The positions of caseloads 0 to 31.</summary>
        public Columns(Vector256<ushort> cases)
        {
            // Bytes 2k and 2k + 1 hold the threshold of caseload k.
            var bytes = ((cases * 0x0202) + Vector256.Create((ushort)0x0100)).AsByte();
            var push = Vector256.Create((byte)0x70);
            _of0 = Avx2.AddSaturate(bytes, push);
            _of8 = Avx2.AddSaturate(bytes - Vector256.Create((byte)16), push);
            _of16 = Avx2.AddSaturate(bytes - Vector256.Create((byte)32), push);
            _of24 = Avx2.AddSaturate(bytes - Vector256.Create((byte)48), push);
        }

        /// <summary>The thresholds in the row that begins at a position.</summary>
        public Vector256<ushort> Of(ref ushort rows, int row) =>
            (
                Avx2.Shuffle(Eight(ref rows, row), _of0)
                | Avx2.Shuffle(Eight(ref rows, row + 8), _of8)
                | Avx2.Shuffle(Eight(ref rows, row + 16), _of16)
                | Avx2.Shuffle(Eight(ref rows, row + 24), _of24)
            ).AsUInt16();

        private static Vector256<byte> Eight(ref ushort rows, int at)
        {
            var eight = Vector128.LoadUnsafe(ref rows, (nuint)at).AsByte();
            return Vector256.Create(eight, eight);
        }
    }
}
