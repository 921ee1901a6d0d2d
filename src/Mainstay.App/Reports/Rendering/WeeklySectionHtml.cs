using System.Xml.Linq;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>One section of the weekly report as HTML: sentences, lines, teams side by side, history.</summary>
internal static class WeeklySectionHtml
{
    private const int Columns = 8;

    public static XElement Render(
        WeeklyReport report,
        WeeklySection section,
        RowsLink rows,
        RowsLink? why = null,
        TeamLink? teams = null
    ) =>
        new(
            "section",
            new XAttribute(
                "class",
                $"mainstay-report__section mainstay-report__section--{WeeklyWords.Level(section.Level)}"
            ),
            new XAttribute("id", Id(section)),
            Html.Heading(section.Level == SectionLevel.Team ? 3 : 2, section.Name),
            Headlines.Of(report, section).Select(Html.P),
            section.Level == SectionLevel.Total ? SideBySideHtml.Render(report, rows) : [],
            Lines(report, section, rows, why),
            Why(report, section, why),
            NotAllocated(report, section),
            Cases(report, section),
            report.TeamsOf(section.Scope.Team).Any() && section.Level != SectionLevel.Team
                ? Teams(report, section, rows, teams)
                : null,
            Html.Details($"{section.Name}: 13 weeks back and a year ago", History(report, section))
        );

    public static string Id(WeeklySection section) => section.Scope.Team is { } team ? $"team-{team}" : "total";

    public static string DefinitionId(MeasureDefinition definition) => $"definition-{definition.Name}";

    private static XElement Lines(WeeklyReport report, WeeklySection section, RowsLink rows, RowsLink? why) =>
        Html.Table(
            Caption(report, section, "compared with last week"),
            [
                "Line",
                $"{Shown.Day(report.AsAt)}",
                "Unit",
                "n",
                $"{Shown.Day(report.LastWeek)}, {WeeklyWords.Basis(report, report.LastWeek)}",
                "Change",
                "Two-week trend",
                $"{Shown.Day(Fridays.YearBefore(report.AsAt))}, {WeeklyWords.Basis(report, Fridays.YearBefore(report.AsAt))}",
            ],
            [.. section.Figures.GroupBy(f => f.Line.Group).Select(g => Group(g, section, rows, why))]
        );

    private static XElement Group(
        IGrouping<LineGroup, WeeklyFigure> group,
        WeeklySection section,
        RowsLink rows,
        RowsLink? why
    ) =>
        new(
            "tbody",
            new XAttribute("class", "govuk-table__body"),
            new XElement(
                "tr",
                new XAttribute("class", "govuk-table__row"),
                new XElement(
                    "th",
                    new XAttribute("scope", "rowgroup"),
                    new XAttribute("colspan", Columns),
                    new XAttribute("class", "govuk-table__header"),
                    WeeklyWords.Group(group.Key)
                )
            ),
            group.Select(f => Line(section, f, rows, why))
        );

    private static XElement Line(WeeklySection section, WeeklyFigure figure, RowsLink rows, RowsLink? why) =>
        Html.Row(
            Title(figure),
            Number(section, figure, rows),
            Shown.Unit(figure.Line.Definition),
            figure.Now.N.ToString("N0"),
            WeeklyWords.Past(figure.Line, figure.LastWeek),
            Linked(
                WeeklyWords.Change(figure),
                WhyWords.Of(figure) is null ? null : why?.Invoke(section, figure),
                section,
                figure
            ),
            WeeklyWords.Direction(figure),
            WeeklyWords.Past(figure.Line, figure.YearAgo)
        );

    private static object[] Title(WeeklyFigure figure)
    {
        var link = new XElement(
            "a",
            new XAttribute("class", "govuk-link"),
            new XAttribute("href", $"#{DefinitionId(figure.Line.Definition)}"),
            figure.Line.Title
        );
        return WeeklyWords.Remark(figure) is { } remark
            ? [link, new XElement("span", new XAttribute("class", "mainstay-report__note"), remark)]
            : [link];
    }

    /// <summary>A figure that leads to its rows.</summary>
    /// <param name="symbol">What stands for a figure that is no number where a table explains its symbols; null for words.</param>
    public static object Number(WeeklySection section, WeeklyFigure figure, RowsLink rows, string? symbol = null)
    {
        var shown = symbol ?? Shown.Of(figure.Now);
        return rows(section, figure) is { } address
            ? new XElement(
                "a",
                new XAttribute("class", "govuk-link"),
                new XAttribute("href", address),
                new XAttribute("aria-label", $"{shown}: rows behind {figure.Line.Title}, {section.Name}"),
                shown
            )
            : shown;
    }

    private static XElement? Why(WeeklyReport report, WeeklySection section, RowsLink? why)
    {
        var moved = section.Figures.Where(f => WhyWords.Of(f) is not null).ToArray();
        return moved.Length == 0
            ? null
            : Html.Details(
                $"{section.Name}: why the figures moved",
                Html.Table(
                    Caption(report, section, "why each figure moved since last week; the parts sum to the change"),
                    ["Line", "Change", "Why"],
                    moved.Select(f =>
                        Html.Row(
                            f.Line.Title,
                            Linked(WeeklyWords.Change(f), why?.Invoke(section, f), section, f),
                            WhyWords.Of(f)!
                        )
                    )
                )
            );
    }

    private static object Linked(string change, string? address, WeeklySection section, WeeklyFigure figure) =>
        address is null
            ? change
            : new XElement(
                "a",
                new XAttribute("class", "govuk-link"),
                new XAttribute("href", address),
                new XAttribute("aria-label", $"{change}: why {figure.Line.Title}, {section.Name}, moved"),
                change
            );

    private static XElement? NotAllocated(WeeklyReport report, WeeklySection section) =>
        section.NotAllocated is { Cells.Count: > 0 } table
            ? Html.Table(
                Caption(report, section, WeeklyWords.NotAllocatedCaption),
                ["Kind", "Status", "Cases", "Longest wait in days", "May never wait"],
                table.Cells.Select(c =>
                    Html.Row(
                        AllocationMeasures.WordsOf(c.State),
                        CaseStatusWords.Of(c.Status),
                        c.Cases.ToString("N0"),
                        c.LongestDays.ToString("N0"),
                        c.MayNeverWait.ToString("N0")
                    )
                )
            )
            : null;

    private static XElement Cases(WeeklyReport report, WeeklySection section) =>
        section.Reconciliation is { IsKnown: true } cases
            ? Html.Table(
                Caption(report, section, "every open case once"),
                ["Open cases", "Cases"],
                (IEnumerable<XElement>)
                    [
                        .. cases.Lines.Select(l => Html.Row(l.Words, l.Cases.ToString("N0"))),
                        Html.Row("all open cases", cases.OpenCases.ToString("N0")),
                    ]
            )
            : Html.P(WeeklyWords.Unmatched(section.Reconciliation));

    private static XElement Teams(WeeklyReport report, WeeklySection service, RowsLink rows, TeamLink? teams)
    {
        var lines = report.Lines.Where(l => l.Band is null && l.HasHistory).ToArray();
        return Html.Table(
            Caption(
                report,
                service,
                $"{(service.Level == SectionLevel.Total ? "the teams in no service" : "its teams")} side by side, change since last week in brackets"
            ),
            ["Team", .. lines.Select(l => $"{l.Title} ({Shown.Unit(l.Definition)})")],
            report
                .TeamsOf(service.Scope.Team)
                .Select(t =>
                    Html.Row(TeamName(t, teams), lines.Select(l => (object)TeamCell(t, t.Find(l.Key)!, rows)).ToArray())
                )
        );
    }

    private static XElement TeamName(WeeklySection team, TeamLink? teams) =>
        new XElement(
            "a",
            new XAttribute("class", "govuk-link"),
            new XAttribute("href", teams?.Invoke(team) ?? $"#{Id(team)}"),
            team.Name
        );

    private static object[] TeamCell(WeeklySection team, WeeklyFigure figure, RowsLink rows) =>
        WeeklyWords.Change(figure) is { Length: > 0 } change
            ? [Number(team, figure, rows), $" ({change})"]
            : [Number(team, figure, rows)];

    private static XElement History(WeeklyReport report, WeeklySection section)
    {
        DateOnly[] days = [.. Fridays.Before(report.AsAt, Fridays.WeeksBack), Fridays.YearBefore(report.AsAt)];
        return Html.Table(
            Caption(report, section, "the Fridays before"),
            ["Line", .. days.Select(d => $"{Shown.Day(d)}, {WeeklyWords.Basis(report, d)}")],
            section
                .Figures.Where(f => f.Line.HasHistory)
                .Select(f =>
                    Html.Row(
                        $"{f.Line.Title} ({Shown.Unit(f.Line.Definition)})",
                        f.Weeks.Append(f.YearAgo).Select(p => (object)WeeklyWords.Past(f.Line, p)).ToArray()
                    )
                )
        );
    }

    private static string Caption(WeeklyReport report, WeeklySection section, string what) =>
        $"{WeeklyWords.About(section)}: as at Friday {Shown.Day(report.AsAt)}, {what}. "
        + "Sources and their ages stand at the end.";
}
