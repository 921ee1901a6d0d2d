namespace Mainstay.Core.Suppression;

/// <summary>Chooses the shown cells that must be withheld too, so that no sensitive one can be worked out from the rest.</summary>
internal sealed class SecondCells(CountTable table, HiddenFlows flows, int threshold, IReadOnlyList<CellKey> sensitive)
{
    /// <summary>The cells with the second cells that they need; no second cell is one that could be shown.</summary>
    public HashSet<CellKey> AddTo(IReadOnlySet<CellKey> first)
    {
        HashSet<CellKey> withheld = [.. first];
        foreach (var cell in sensitive)
        {
            while (!flows.IsOpen(cell, threshold, withheld, out var blocking))
            {
                withheld.Add(blocking.MinBy(Use));
            }
        }

        foreach (var cell in withheld.Except(first).OrderByDescending(Use).ToArray())
        {
            withheld.Remove(cell);
            if (!sensitive.All(s => flows.IsOpen(s, threshold, withheld, out _)))
            {
                withheld.Add(cell);
            }
        }

        return withheld;
    }

    // Sums are of more use than parts, large counts than small ones; keys only make the order firm.
    private (int Parts, int Count, string Row, string Column) Use(CellKey cell) =>
        (table.Parts[cell.Row].Count(), table[cell], cell.Row, cell.Column);
}
