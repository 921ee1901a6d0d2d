using System.Text;
using Mainstay.App.Reports.Rendering;

namespace Mainstay.App.Reports.Office;

/// <summary>A document as plain text for a terminal.</summary>
public static class OfficeText
{
    /// <summary>Its paragraphs and tables, charts as their tables.</summary>
    public static string Write(OfficeDocument document)
    {
        var text = new StringBuilder($"{document.Title}\n{document.Subtitle} {document.Marking}.\n");
        foreach (var block in document.Blocks)
        {
            Write(text, block);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, OfficeBlock block)
    {
        switch (block)
        {
            case OfficeHeading heading:
                text.Append($"\n{heading.Text.ToUpperInvariant()}\n");
                break;
            case OfficeParagraph paragraph:
                text.Append(paragraph.Text).Append('\n');
                break;
            case OfficeChart chart:
                text.Append($"\n{chart.Message}\n");
                Write(text, chart.Table);
                break;
            case OfficeTable table:
                text.Append($"\n{table.Caption}\n");
                TextTable.Write(
                    text,
                    [.. table.Columns],
                    [.. table.Rows.Select(r => r.Select(c => c.Shown).ToArray())]
                );
                text.AppendJoin("", table.Notes.Select(n => $"{n}\n"));
                break;
        }
    }
}
