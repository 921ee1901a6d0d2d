namespace Mainstay.Core.Measures.Columns;

/// <summary>Changes turned into stocks, and stocks into sums over the last periods. Whole numbers, so order does not matter.</summary>
internal static class RunningSums
{
    /// <summary>stock[i] = change[0] + … + change[i], in place.</summary>
    public static void Of(Span<long> row)
    {
        unchecked
        {
            long sum = 0;
            for (var i = 0; i < row.Length; i++)
            {
                sum += row[i];
                row[i] = sum;
            }
        }
    }

    /// <summary>The same for a row of caseloads.</summary>
    public static void Of(Span<ushort> row)
    {
        unchecked
        {
            uint sum = 0;
            for (var i = 0; i < row.Length; i++)
            {
                sum += row[i];
                row[i] = (ushort)sum;
            }
        }
    }

    /// <summary>The sum over the last so many places, S[i] - S[i - width] with S the running sum; the first places sum what there is.</summary>
    public static void Trailing(ReadOnlySpan<long> row, int width, Span<long> sums)
    {
        unchecked
        {
            long sum = 0;
            for (var i = 0; i < row.Length && i < width; i++)
            {
                sum += row[i];
                sums[i] = sum;
            }

            for (var i = width; i < row.Length; i++)
            {
                sum += row[i] - row[i - width];
                sums[i] = sum;
            }
        }
    }
}
