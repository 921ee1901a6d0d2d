using System.Runtime.Intrinsics;

namespace Mainstay.Core.Measures.Columns;

/// <summary>The inner loop of the caseload columns: one worker's row added to the rows of the team, 32 snapshots at a time.</summary>
/// <remarks>
/// <para>
/// For every snapshot w of a slice of one spell, in which the worker's band and cap do not change, with c[w] the caseload:
/// </para>
/// <code>
/// holders[w] += c[w] > 0        over[w] += c[w] > cap        cases[w] += c[w]
/// most[w]     = max(most[w], c[w])        least[w] = min(least[w], c[w] - 1)
/// </code>
/// <para>
/// <c>least</c> is kept one too low and unsigned: c - 1 of somebody without cases is 65,535 and never the least, and a team
/// without case holders reads 65,535 + 1 = 0 at the end. Vectors are whole and aligned with the rows; snapshots outside the
/// slice are masked to 0 cases, which changes nothing. A comparison's true is all ones, that is -1: subtracting it counts.
/// </para>
/// </remarks>
internal static class CaseloadSweep
{
    private const int Lanes = 32;

    private static readonly Vector512<ushort> Places = Vector512.CreateSequence<ushort>(0, 1);

    /// <summary>Adds the slice from a first snapshot up to but not including another.</summary>
    /// <param name="load">First place of the worker's row.</param>
    /// <param name="rows">First places of the team's rows.</param>
    /// <param name="from">First snapshot of the slice.</param>
    /// <param name="to">First snapshot after it; the rows are whole vectors long.</param>
    /// <param name="cap">The most cases that are not over.</param>
    public static void Add(ref ushort load, CaseloadRows rows, int from, int to, ushort cap)
    {
        unchecked
        {
            var caps = Vector512.Create(cap);
            var (first, length) = (Vector512.Create((ushort)from), Vector512.Create((ushort)(to - from)));
            for (var i = (nuint)(from & -Lanes); i < (nuint)to; i += Lanes)
            {
                // One unsigned comparison tells both sides: places before the slice wrap around to great numbers.
                var inside = Vector512.LessThan(Vector512.Create((ushort)i) + Places - first, length);
                var c = Vector512.LoadUnsafe(ref load, i) & inside;
                Count(ref rows.Holders, i, Vector512.GreaterThan(c, Vector512<ushort>.Zero));
                Count(ref rows.Over, i, Vector512.GreaterThan(c, caps));
                Vector512.Max(c, Vector512.LoadUnsafe(ref rows.Most, i)).StoreUnsafe(ref rows.Most, i);
                var least = Vector512.LoadUnsafe(ref rows.Least, i);
                Vector512.Min(c - Vector512<ushort>.One, least).StoreUnsafe(ref rows.Least, i);
                var (low, high) = Vector512.Widen(c);
                Sum(ref rows.Cases, i, low);
                Sum(ref rows.Cases, i + (Lanes / 2), high);
            }
        }
    }

    private static void Count(ref ushort row, nuint i, Vector512<ushort> isSo) =>
        (Vector512.LoadUnsafe(ref row, i) - isSo).StoreUnsafe(ref row, i);

    private static void Sum(ref uint row, nuint i, Vector512<uint> cases) =>
        (Vector512.LoadUnsafe(ref row, i) + cases).StoreUnsafe(ref row, i);
}

/// <summary>First places of the rows of a team that one slice of one spell adds to.</summary>
internal readonly ref struct CaseloadRows
{
    public readonly ref ushort Holders;
    public readonly ref ushort Over;
    public readonly ref ushort Least;
    public readonly ref ushort Most;
    public readonly ref uint Cases;

    public CaseloadRows(
        Span<ushort> holders,
        Span<ushort> over,
        Span<ushort> least,
        Span<ushort> most,
        Span<uint> cases
    )
    {
        Holders = ref holders[0];
        Over = ref over[0];
        Least = ref least[0];
        Most = ref most[0];
        Cases = ref cases[0];
    }
}
