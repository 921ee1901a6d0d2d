using Mainstay.Core.Measures;

namespace Mainstay.Core.Suppression;

/// <summary>A count as it may be shown.</summary>
/// <param name="State">Known; <c>c</c> when withheld; <c>z</c> where there is no such cell; <c>low</c> never for counts.</param>
/// <param name="Count">Rounded; null unless known.</param>
public readonly record struct ProtectedCount(MeasureState State, decimal? Count)
{
    /// <summary>A withheld count.</summary>
    public static ProtectedCount Withheld { get; } = new(MeasureState.Suppressed, null);
}

/// <summary>
/// A table of counts about people as a wider audience may see it. It is the only way out for such counts (design, section 6).
/// </summary>
/// <remarks>
/// <para><b>What is protected.</b> A cell whose count is below the threshold, 0 included, is <i>sensitive</i>, printed or not, and
/// so is every cell of a small group. For each sensitive cell, even a reader who knows every shown count <i>exactly</i>
/// (as if nothing were rounded), that rows are the sums of their parts and columns the parts of their whole, and how this class
/// works, is left with every whole number from 0 to the threshold as possible. So nobody can tell that the count is below the
/// threshold, nor that it is above 0. A larger count of a small group may be as much as the threshold more or less.</para>
/// <para><b>How.</b> Sensitive cells are withheld first. Then, for each of them, a circle of withheld cells is sought along
/// which its count could be raised to the threshold and lowered to 0; where the shown cells block every circle, the least
/// useful of those that block is withheld as a <i>second cell</i>. It ends when every sensitive cell has its circles: at worst
/// with nothing shown. Last, second cells that turned out not to be needed are shown again. Rounding is on top and is
/// relied on for nothing.</para>
/// <para><b>Linked tables.</b> A split takes its whole's column as it stands: where the whole is withheld in a row, all parts of
/// the row are, so that what moves the whole can always be followed by its parts, in this split and in any other. The circles
/// of the parts may run through the withheld cells of the whole.</para>
/// <para><b>Successive weeks.</b> What was withheld on an earlier Friday of the run stays withheld (<c>withheldBefore</c>). So if a count did not change over the run, the weeks together say no more about it than one of them.</para>
/// <para><b>What it does not defend against</b>: a reader who knows from elsewhere the exact count of another withheld cell.</para>
/// </remarks>
public sealed class ProtectedTable
{
    private readonly CountTable _table;
    private readonly SuppressionRule _rule;
    private readonly HashSet<CellKey> _withheld;

    private ProtectedTable(CountTable table, SuppressionRule rule, HashSet<CellKey> withheld) =>
        (_table, _rule, _withheld) = (table, rule, withheld);

    /// <summary>Cells that are withheld, those that are never printed included.</summary>
    public IReadOnlySet<CellKey> Withheld => _withheld;

    /// <summary>Protects a table of one column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rule">The threshold and the rounding.</param>
    /// <param name="withheldBefore">Cells withheld on earlier Fridays of the run; cells that are not in the table are passed over.</param>
    /// <exception cref="ArgumentException">The table has several columns: those are a split.</exception>
    public static ProtectedTable Of(CountTable table, SuppressionRule rule, IEnumerable<CellKey> withheldBefore)
    {
        if (table.Columns.Count != 1)
        {
            throw new ArgumentException("A table of several columns is a split of a whole: use Split.", nameof(table));
        }

        return Protect(table, rule, withheldBefore, new HiddenFlows(table));
    }

    /// <summary>Protects the parts of a column of this table.</summary>
    /// <param name="parts">In every row its columns sum to this table's count in <paramref name="whole"/>; the same rows.</param>
    /// <param name="whole">The column of this table that is split.</param>
    /// <param name="withheldBefore">Cells withheld on earlier Fridays of the run.</param>
    /// <exception cref="ArgumentException">The parts do not sum to the whole.</exception>
    public ProtectedTable Split(CountTable parts, string whole, IEnumerable<CellKey> withheldBefore)
    {
        if (parts.Rows.Any(r => parts.Columns.Sum(c => parts[new(r.Key, c.Key)]) != _table[new(r.Key, whole)]))
        {
            throw new ArgumentException($"The columns do not sum to {whole} in every row.", nameof(parts));
        }

        var withWhole = parts.Cells.Where(c => _withheld.Contains(new(c.Row, whole)));
        var flows = new HiddenFlows(parts, _table, whole, _withheld);
        return Protect(parts, _rule, [.. withheldBefore, .. withWhole], flows);
    }

    /// <summary>A cell as it may be shown; <c>z</c> when the table has no such cell.</summary>
    public ProtectedCount this[CellKey cell] =>
        _table.Rows.All(r => r.Key != cell.Row) || _table.Columns.All(c => c.Key != cell.Column)
            ? new(MeasureState.NotApplicable, null)
        : _withheld.Contains(cell) ? ProtectedCount.Withheld
        : new(MeasureState.Known, _rule.Round(_table[cell]));

    /// <summary>
    /// A share in per cent, from counts that are both shown: whole per cent of the rounded counts, so that it says no more than
    /// they do. <c>c</c> when one is withheld, <c>z</c> when the whole is 0, <c>low</c> when it rounds to 0 and is not 0.
    /// </summary>
    /// <param name="part">The count above the line.</param>
    /// <param name="whole">The count below the line.</param>
    public static ProtectedCount PerCent(ProtectedCount part, ProtectedCount whole)
    {
        if (part.Count is not { } above || whole.Count is not { } below)
        {
            return part.State == MeasureState.NotApplicable ? part : ProtectedCount.Withheld;
        }

        var share = below == 0 ? 0 : Math.Round(100 * above / below, MidpointRounding.AwayFromZero);
        return below == 0 ? new(MeasureState.NotApplicable, null)
            : share == 0 && above > 0 ? new(MeasureState.Low, null)
            : new(MeasureState.Known, share);
    }

    private static ProtectedTable Protect(
        CountTable table,
        SuppressionRule rule,
        IEnumerable<CellKey> withheldBefore,
        HiddenFlows flows
    )
    {
        var unprinted = table.Rows.Where(r => !r.IsPrinted || r.IsSmallGroup).Select(r => r.Key).ToHashSet();
        var small = table.Rows.Where(r => r.IsSmallGroup).Select(r => r.Key).ToHashSet();
        var columns = table.Columns.Where(c => !c.IsPrinted).Select(c => c.Key).ToHashSet();
        var all = table.Cells.ToHashSet();
        CellKey[] sensitive = [.. all.Where(c => table[c] < rule.Threshold || small.Contains(c.Row))];
        HashSet<CellKey> first =
        [
            .. sensitive,
            .. all.Where(c => unprinted.Contains(c.Row) || columns.Contains(c.Column)),
            .. withheldBefore.Where(all.Contains),
        ];
        var withheld = new SecondCells(table, flows, rule.Threshold, sensitive).AddTo(first);
        return new(table, rule, withheld);
    }
}
