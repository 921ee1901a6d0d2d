using System.Text;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>A shown report as CSV: a row for each cell, with the text as printed and the number that it shows.</summary>
public static class ShownReportCsv
{
    /// <summary>The whole report.</summary>
    public static string Render(ShownReport report)
    {
        var csv = new StringBuilder(
            CsvText.Line([
                "as_at",
                "edition",
                "marking",
                "section",
                "table",
                "line",
                "title",
                "column",
                "shown",
                "number",
                "symbol",
            ])
        );
        foreach (var section in report.Sections)
        {
            foreach (var table in section.Tables)
            {
                foreach (var row in table.Rows)
                {
                    Row(csv, report, section, table, row);
                }
            }
        }

        return csv.ToString();
    }

    private static void Row(StringBuilder csv, ShownReport report, ShownSection section, ShownTable table, ShownRow row)
    {
        foreach (var (cell, column) in row.Cells.Zip(table.Columns.Skip(1)))
        {
            csv.Append(
                CsvText.Line([
                    report.AsAt,
                    report.Audience.ToString().ToLowerInvariant(),
                    report.Marking.Words(),
                    section.Heading,
                    table.Name,
                    row.Key,
                    row.Heading,
                    column.Title,
                    cell.Text,
                    cell.Number,
                    cell.Symbol,
                ])
            );
        }
    }
}
