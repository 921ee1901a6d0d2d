using System.Text;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>A shown report for a terminal.</summary>
public static class ShownReportText
{
    /// <summary>The whole report; long histories are left to the other forms.</summary>
    public static string Render(ShownReport report)
    {
        var text = new StringBuilder();
        text.Append(report.Title).Append('\n').Append(report.Marking.Words()).Append(". ").Append(report.Issued);
        text.Append('\n');
        foreach (var line in report.Sentences.Concat(report.Warnings))
        {
            text.Append(line).Append('\n');
        }

        foreach (var section in report.Sections)
        {
            text.Append('\n').Append(section.Heading).Append('\n');
            foreach (var line in section.Sentences)
            {
                text.Append(line).Append('\n');
            }

            foreach (var table in section.Tables.Where(t => !t.IsDetail && t.Rows.Count > 0))
            {
                text.Append('\n');
                TextTable.Write(
                    text,
                    [.. table.Columns.Select(c => c.Title)],
                    [.. table.Rows.Select(r => (string[])[r.Heading, .. r.Cells.Select(c => c.Text)])]
                );
            }
        }

        text.Append('\n');
        foreach (var note in report.Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.ToString();
    }
}
