using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>
/// A table as paper has room for it: symbols in place of words, explained below, and in a table of lines no line that is 0
/// now and before or is no number; a sentence names those.
/// </summary>
internal static class ShownBrief
{
    /// <summary>The short form; null when a table is printed as it is.</summary>
    public static ShownTable? Of(ShownTable table)
    {
        var kept = table.Rows.Where(r => r.Group is null || IsFirst(table, r) || Says(r)).ToArray();
        var symbols = kept.SelectMany(r => r.Cells).Select(c => c.Symbol).OfType<string>().ToHashSet();
        if (kept.Length == table.Rows.Count && symbols.Count == 0)
        {
            return null;
        }

        var left = table.Rows.Except(kept).ToArray();
        string[] notes =
        [
            .. symbols.Count > 0 ? [WeeklyWords.Symbols(symbols)] : (string[])[],
            .. Told("0 now and before", left.Where(r => !IsNoNumber(r))),
            .. Told("Not known or not applicable", left.Where(IsNoNumber)),
        ];
        return table with { Rows = [.. kept.Select(InSymbols)], Notes = [.. table.Notes, .. notes] };
    }

    private static bool IsFirst(ShownTable table, ShownRow row) => table.Rows.First(r => r.Group == row.Group) == row;

    // The third cell is how many it rests on, which says nothing where the figure itself is 0.
    private static bool Says(ShownRow row) => row.Cells.Where((c, i) => i != 2 && c.Number is not null and not 0).Any();

    private static bool IsNoNumber(ShownRow row) => row.Cells[1].Number is null;

    private static ShownRow InSymbols(ShownRow row) =>
        row with
        {
            Cells = [.. row.Cells.Select(c => c.Symbol is { } symbol ? c with { Text = symbol } : c)],
        };

    private static IEnumerable<string> Told(string what, IEnumerable<ShownRow> left) =>
        left.Select(r => r.Heading).ToArray() is { Length: > 0 } names ? [$"{what}: {string.Join("; ", names)}."] : [];
}
