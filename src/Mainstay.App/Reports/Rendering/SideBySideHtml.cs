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
        ("Highest", CaseloadRange.Highest),
        ("Lowest", CaseloadRange.Lowest),
        ("Over target", TargetMeasures.OverTarget),
        ("Not allocated", AllocationMeasures.NotAllocated),
        ("Vacant FTE", VacancyMeasures.VacantFte),
        ("Agency FTE", AgencyMeasures.AgencyFte),
        ("Newly qualified", SkillMixMeasures.NewlyQualifiedShareFte),
    ];

    /// <summary>The table with what its symbols mean; empty where the council has no services or the report none of its lines.</summary>
    public static IEnumerable<XElement> Render(WeeklyReport report, RowsLink rows)
    {
        WeeklySection[] services = [.. report.Services];
        var columns = Columns
            .Where(c => services.Any(s => s.Find(Key(c.Measure))?.Now.State != MeasureState.NotApplicable))
            .Where(c => report.Total.Find(Key(c.Measure)) is not null)
            .ToArray();
        if (columns.Length == 0 || services.Length == 0)
        {
            yield break;
        }

        yield return Html.Table(
            $"Services side by side: as at Friday {Shown.Day(report.AsAt)}, with the change of cases per FTE since last week "
                + "and its two-week trend. Available workers; sources and their ages stand at the end.",
            ["Service", .. columns.SelectMany(Headers)],
            services.Append(report.Total).Select(s => Row(s, columns, rows))
        );
        var symbols = services
            .Append(report.Total)
            .SelectMany(s => columns.Select(c => s.Find(Key(c.Measure))!.Now.State.Symbol()))
            .OfType<string>()
            .ToHashSet();
        if (symbols.Count > 0)
        {
            yield return Html.P(WeeklyWords.Symbols(symbols));
        }
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
                WeeklySectionHtml.Number(section, figure, rows, figure.Now.State.Symbol()),
                WeeklyWords.Change(figure),
                WeeklyWords.Direction(figure),
            ]
            : [WeeklySectionHtml.Number(section, figure, rows, figure.Now.State.Symbol())];

    private static string Key(Measure measure) => measure.Definition.Name;
}
