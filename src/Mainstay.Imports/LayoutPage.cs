using System.Text;

namespace Mainstay.Imports;

/// <summary>The page that tells people how a source is written, made from its layout.</summary>
public static class LayoutPage
{
    /// <summary>The page as Markdown, as it stands in <c>docs/imports</c>.</summary>
    public static string Of(SourceLayout layout)
    {
        var page = new StringBuilder();
        page.Append($"# {layout.Title}: `{layout.Name}`\n\n{layout.About}\n\n");
        page.Append(
            $"A file is taken as {(layout.DefaultIsFull ? "full: what it no longer has has ended" : "changes: what it does not mention stays as it was")}, "
                + $"unless it is declared otherwise. Its data are current for {layout.LongestAgeDays} days.\n\n"
        );
        if (layout.IsAllowListed)
        {
            page.Append(
                "From a case system only these columns are read. Every other column is dropped unread: names, birth dates and text about children go nowhere.\n\n"
            );
        }

        page.Append("| column | holds | |\n|---|---|---|\n");
        foreach (var column in layout.Columns)
        {
            page.Append($"| `{column.Name}` | {column.Description}{Values(column)} | {Marks(column)} |\n");
        }

        page.Append($"\nHeader and an example row:\n\n```csv\n{layout.Template().ReplaceLineEndings("\n")}```\n");
        return page.ToString();
    }

    private static string Values(SourceColumn column)
    {
        var codes = column.Codes is { Codes: var values } ? $": {string.Join(", ", values.Select(c => $"`{c}`"))}" : "";
        return codes + FormOf(column);
    }

    private static string FormOf(SourceColumn column) =>
        column.Type switch
        {
            CellType.Number or CellType.Whole => $" ({column.Minimum:0.######} to {column.Maximum:0.######})",
            CellType.Fte => " (up to 1, six decimals)",
            CellType.YesNo => " (yes or no)",
            CellType.Date => " (date)",
            CellType.Reference => " (letters, digits and . _ : / - with at least one digit)",
            CellType.Money => " (pounds)",
            _ => "",
        };

    private static string Marks(SourceColumn column) =>
        string.Join(
            ", ",
            new[] { column.Required ? "required" : null, column.IsPersonal ? "shown nowhere" : null }.OfType<string>()
        );
}
