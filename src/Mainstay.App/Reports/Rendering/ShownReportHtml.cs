using System.Xml.Linq;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>A shown report as HTML: a page that stands alone and prints, or its body inside another page.</summary>
public static class ShownReportHtml
{
    /// <summary>A whole page with its own styles.</summary>
    public static string Page(ShownReport report) =>
        WeeklyReportHtml.Page(
            report.Title,
            report.Marking.Words(),
            Parts(report).Prepend(Html.Heading(1, report.Title))
        );

    /// <summary>The body for a page that has its own heading and styles.</summary>
    public static string Body(ShownReport report) => string.Concat(Parts(report).Select(WeeklyReportHtml.Text));

    private static IEnumerable<XElement> Parts(ShownReport report) =>
        [
            Html.P($"{report.Marking.Words()}. {report.Issued}"),
            .. report.Sentences.Select(Html.P),
            .. report.Warnings.Select(w => new XElement(
                "p",
                new XAttribute("class", "govuk-body mainstay-report__warning"),
                new XElement("strong", w)
            )),
            .. report.Sections.Select(Section),
            .. report.Notes.Select(Html.P),
            WeeklyReportHtml.Sources(report.AsAt, report.Sources),
            WeeklyReportHtml.Definitions(report.Definitions),
        ];

    private static XElement Section(ShownSection section) =>
        new(
            "section",
            new XAttribute(
                "class",
                $"mainstay-report__section mainstay-report__section--{WeeklyWords.Level(section.Level)}"
            ),
            new XAttribute("id", section.Key),
            Html.Heading(section.Level == SectionLevel.Team ? 3 : 2, section.Heading),
            section.Sentences.Select(Html.P),
            section.Tables.Where(t => t.Rows.Count > 0).Select(t => Table(section, t))
        );

    private static XElement Table(ShownSection section, ShownTable table)
    {
        var shown = Html.Table(
            table.Caption,
            [.. table.Columns.Select(c => c.Title)],
            (IEnumerable<XElement>)[.. table.Rows.Select(Row)]
        );
        return table.IsDetail ? Html.Details($"{section.Heading}: the Fridays before", shown) : shown;
    }

    private static XElement Row(ShownRow row) =>
        Html.Row(
            row.Remark is { } remark
                ? new object[]
                {
                    row.Heading,
                    new XElement("span", new XAttribute("class", "mainstay-report__note"), remark),
                }
                : row.Heading,
            row.Cells.Select(c => (object)c.Text).ToArray()
        );
}
