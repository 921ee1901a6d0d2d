using System.Xml.Linq;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The services side by side, the council last: what a director looks at first.</summary>
internal static class SideBySideHtml
{
    private static readonly (string Title, Measure Measure)[] Columns =
    [
        ("Cases per FTE", AvailableCaseload.PerFte),
        ("Cases per worker", AvailableCaseload.PerWorker),
        ("Highest", AvailableCaseload.Highest),
        ("Lowest", AvailableCaseload.Lowest),
        ("Over target", TargetMeasures.OverTarget),
        ("Not allocated", AllocationMeasures.NotAllocated),
        ("Vacant FTE", VacancyMeasures.VacantFte),
        ("Agency FTE", AgencyMeasures.AgencyFte),
        ("Newly qualified", SkillMixMeasures.NewlyQualifiedShareFte),
    ];

    /// <summary>The table; null where the council has no services or the report none of its lines.</summary>
    public static XElement? Render(WeeklyReport report, RowsLink rows)
    {
        var columns = Columns.Where(c => report.Total.Find(Key(c.Measure)) is not null).ToArray();
        WeeklySection[] services = [.. report.Services];
        return columns.Length == 0 || services.Length == 0
            ? null
            : Html.Table(
                $"Services side by side: as at Friday {Shown.Day(report.AsAt)}, with the change of cases per FTE since last week "
                    + "and its two-week trend. Available workers; sources and their ages stand at the end.",
                ["Service", .. columns.SelectMany(Headers)],
                services.Append(report.Total).Select(s => Row(s, columns, rows))
            );
    }

    private static IEnumerable<string> Headers((string Title, Measure Measure) column) =>
        column.Measure == AvailableCaseload.PerFte ? [column.Title, "Change", "Trend"] : [column.Title];

    private static XElement Row(WeeklySection section, (string Title, Measure Measure)[] columns, RowsLink rows) =>
        Html.Row(
            Name(section),
            columns.SelectMany(c => Cells(section, section.Find(Key(c.Measure))!, c.Measure, rows)).ToArray()
        );

    private static XElement Name(WeeklySection section) =>
        new XElement(
            "a",
            new XAttribute("class", "govuk-link"),
            new XAttribute("href", $"#{WeeklySectionHtml.Id(section)}"),
            section.Level == SectionLevel.Total ? "Whole council" : section.Name
        );

    private static IEnumerable<object> Cells(
        WeeklySection section,
        WeeklyFigure figure,
        Measure measure,
        RowsLink rows
    ) =>
        measure == AvailableCaseload.PerFte
            ?
            [
                WeeklySectionHtml.Number(section, figure, rows),
                WeeklyWords.Change(figure),
                WeeklyWords.Direction(figure),
            ]
            : [WeeklySectionHtml.Number(section, figure, rows)];

    private static string Key(Measure measure) => measure.Definition.Name;
}
