using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Survival;

/// <summary>Σ w·row rowᵀ over rows: the one hot loop of a Cox model.</summary>
internal static class RiskSums
{
    /// <summary>Adds rows to a matrix of sums.</summary>
    /// <remarks>
    /// Four rows at a time, eight columns at a time: each row of the matrix is loaded and stored once for four rows, and each of
    /// them costs it one multiplication and addition of eight numbers.
    /// </remarks>
    /// <param name="rows">The rows, <paramref name="width"/> numbers each.</param>
    /// <param name="weights">As many weights as rows.</param>
    /// <param name="width">A multiple of 8.</param>
    /// <param name="height">How many of a row's numbers matter: 1 + the number of covariates.</param>
    /// <param name="sums"><paramref name="height"/> × <paramref name="width"/>.</param>
    /// <param name="sign">1 to add, −1 to take away.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(
        ReadOnlySpan<double> rows,
        ReadOnlySpan<double> weights,
        int width,
        int height,
        Span<double> sums,
        double sign
    )
    {
        unchecked
        {
            ref var row = ref MemoryMarshal.GetReference(rows);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            var i = 0;
            for (; i + 4 <= weights.Length; i += 4)
            {
                for (var block = 0; block < width; block += RiskRows.Lanes)
                {
                    var first = Weighted(ref row, i * width, block, sign * weights[i]);
                    var second = Weighted(ref row, (i + 1) * width, block, sign * weights[i + 1]);
                    var third = Weighted(ref row, (i + 2) * width, block, sign * weights[i + 2]);
                    var fourth = Weighted(ref row, (i + 3) * width, block, sign * weights[i + 3]);
                    ref var value = ref Unsafe.Add(ref row, i * width);
                    for (var a = 0; a < height; a++)
                    {
                        ref var cell = ref Unsafe.Add(ref sum, (a * width) + block);
                        var total = Vector512.LoadUnsafe(ref cell);
                        total = Vector512.FusedMultiplyAdd(Vector512.Create(value), first, total);
                        total = Vector512.FusedMultiplyAdd(
                            Vector512.Create(Unsafe.Add(ref value, width)),
                            second,
                            total
                        );
                        total = Vector512.FusedMultiplyAdd(
                            Vector512.Create(Unsafe.Add(ref value, 2 * width)),
                            third,
                            total
                        );
                        total = Vector512.FusedMultiplyAdd(
                            Vector512.Create(Unsafe.Add(ref value, 3 * width)),
                            fourth,
                            total
                        );
                        total.StoreUnsafe(ref cell);
                        value = ref Unsafe.Add(ref value, 1);
                    }
                }
            }

            for (; i < weights.Length; i++)
            {
                AddOne(ref Unsafe.Add(ref row, i * width), sign * weights[i], width, height, ref sum);
            }
        }
    }

    /// <summary>Adds one matrix of sums to another, as long.</summary>
    public static void Add(ReadOnlySpan<double> more, Span<double> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(more);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += RiskRows.Lanes)
        {
            (Vector512.LoadUnsafe(ref to, i) + Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Weighted(ref double row, int start, int block, double weight) =>
        Vector512.LoadUnsafe(ref Unsafe.Add(ref row, unchecked(start + block))) * weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddOne(ref double row, double weight, int width, int height, ref double sum)
    {
        unchecked
        {
            for (var block = 0; block < width; block += RiskRows.Lanes)
            {
                var weighted = Weighted(ref row, 0, block, weight);
                for (var a = 0; a < height; a++)
                {
                    ref var cell = ref Unsafe.Add(ref sum, (a * width) + block);
                    var value = Vector512.Create(Unsafe.Add(ref row, a));
                    Vector512.FusedMultiplyAdd(value, weighted, Vector512.LoadUnsafe(ref cell)).StoreUnsafe(ref cell);
                }
            }
        }
    }
}
