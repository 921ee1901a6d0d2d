namespace Mainstay.Core.Measures.Columns;

/// <summary>Rows read out as numbers of 64 bits.</summary>
internal static class Rows
{
    public static void Widen(ReadOnlySpan<uint> row, Span<long> into)
    {
        row = row[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = row[i];
        }
    }

    public static void Widen(ReadOnlySpan<ushort> row, Span<long> into)
    {
        row = row[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = row[i];
        }
    }

    /// <summary>Each number and one more, within sixteen bits: 65,535 reads 0.</summary>
    public static void WidenNext(ReadOnlySpan<ushort> row, Span<long> into)
    {
        row = row[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = (row[i] + 1) & ushort.MaxValue;
        }
    }

    public static void AddWidened(ReadOnlySpan<ushort> row, Span<long> into)
    {
        row = row[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += row[i];
        }
    }
}
