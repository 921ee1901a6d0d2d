using System.Text;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The weekly report as CSV: a row for each section and line, values unrounded and as shown.</summary>
public static class WeeklyReportCsv
{
    private static readonly string[] Columns =
    [
        "as_at",
        "known_at",
        "marking",
        "level",
        "service",
        "team",
        "name",
        "line",
        "title",
        "band",
        "unit",
        "basis",
        "definition_version",
        "value",
        "shown",
        "state",
        "numerator",
        "denominator",
        "n",
        "last_week",
        "last_week_basis",
        "last_week_now_known",
        "comparable",
        "change",
        "trend",
        "direction",
        "year_ago",
        "year_ago_comparable",
        "why",
        "note",
    ];

    /// <summary>The whole report.</summary>
    public static string Render(WeeklyReport report)
    {
        var weeks = Fridays.Before(report.AsAt, Fridays.WeeksBack);
        var csv = new StringBuilder(CsvText.Line([.. Columns, .. weeks.Select(w => $"week_{w:yyyy-MM-dd}")]));
        foreach (var section in report.Sections)
        {
            foreach (var figure in section.Figures)
            {
                csv.Append(CsvText.Line([.. Cells(report, section, figure), .. Weeks(figure)]));
            }
        }

        return csv.ToString();
    }

    private static object?[] Cells(WeeklyReport report, WeeklySection section, WeeklyFigure figure)
    {
        var definition = figure.Line.Definition;
        return
        [
            report.AsAt,
            report.KnownAtUtc.ToString("O"),
            WeeklyWords.Marking(report),
            WeeklyWords.Level(section.Level),
            section.Service,
            section.Scope.Team,
            section.Name,
            figure.Line.Key,
            figure.Line.Title,
            figure.Line.Band,
            definition.Unit,
            Basis(definition),
            definition.Version,
            figure.Now.Value,
            Shown.Of(figure.Now),
            MeasureStates.Symbol(figure.Now.State),
            figure.Now.Numerator,
            figure.Now.Denominator,
            figure.Now.N,
            Value(figure.LastWeek),
            figure.LastWeek.AsIssued is null ? "as now known" : "as issued",
            figure.LastWeek.NowKnown.Value,
            Comparable(figure.LastWeek),
            figure.Change,
            figure.Trend?.Value,
            WeeklyWords.Direction(figure),
            Value(figure.YearAgo),
            Comparable(figure.YearAgo),
            WhyWords.Of(figure),
            figure.Now.Note,
        ];
    }

    private static IEnumerable<object?> Weeks(WeeklyFigure figure) =>
        figure.Weeks.Count > 0 ? figure.Weeks.Select(Value) : Enumerable.Repeat<object?>(null, Fridays.WeeksBack);

    private static object? Value(PastFigure past) =>
        past.Comparability == Comparability.Comparable ? past.Used.Value : Shown.Of(past.Comparability);

    private static string Comparable(PastFigure past) =>
        past.Comparability == Comparability.Comparable ? "yes" : Shown.Of(past.Comparability);

    private static string Basis(MeasureDefinition definition) => definition.Basis.ToString().ToLowerInvariant();
}
