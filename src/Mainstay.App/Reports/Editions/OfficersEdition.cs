using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Editions;

/// <summary>The weekly report as officers read it: every section and line, with history.</summary>
public static class OfficersEdition
{
    private static readonly Measure[] SideBySideMeasures =
    [
        AvailableCaseload.PerFte,
        CaseloadRange.Highest,
        CaseloadRange.Lowest,
        TargetMeasures.OverTarget,
        AllocationMeasures.NotAllocated,
        AgencyMeasures.AgencyFte,
        VacancyMeasures.VacantFte,
    ];

    /// <summary>The edition of a report.</summary>
    public static ShownReport Of(WeeklyReport report) =>
        new(
            WeeklyWords.Heading(report),
            report.Council,
            Audience.Officers,
            report.Issue?.Marking ?? Marking.OfficersOnly,
            report.AsAt,
            WeeklyWords.Issued(report),
            [],
            [.. WeeklyWords.Warnings(report)],
            [.. report.Sections.Select(s => Section(report, s))],
            [.. WeeklyWords.Notes(report)],
            report.Sources,
            [.. report.Lines.Select(l => l.Definition).DistinctBy(d => d.Name)]
        );

    private static ShownSection Section(WeeklyReport report, WeeklySection section) =>
        new(
            section.Scope.Team is { } team ? $"team-{team}" : "total",
            section.Level,
            section.Name,
            Headlines.Of(report, section),
            [.. Tables(report, section)]
        );

    private static IEnumerable<ShownTable> Tables(WeeklyReport report, WeeklySection section)
    {
        if (section.Level == SectionLevel.Total)
        {
            yield return SideBySide(
                "services",
                Caption(report, section, "services side by side"),
                "Service",
                report.Services,
                OnPaper(report)
            );
        }

        yield return Lines(report, section);
        yield return Why(report, section);
        yield return NotAllocated(report, section);
        yield return Cases(report, section);
        if (section.Level == SectionLevel.Service)
        {
            var teams = report.TeamsOf(section.Scope.Team);
            var caption = Caption(report, section, "its teams side by side");
            yield return SideBySide("teams", caption, "Team", teams, OnPaper(report));
            yield return SideBySide(
                "teams in full",
                caption,
                "Team",
                teams,
                [.. report.Lines.Where(l => l.Band is null && l.HasHistory)]
            ) with
            {
                IsDetail = true,
            };
        }

        yield return History(report, section);
    }

    private static ShownTable Lines(WeeklyReport report, WeeklySection section) =>
        new(
            "lines",
            Caption(report, section, "compared with last week"),
            [
                new("Line", IsNumber: false),
                new("Unit", IsNumber: false),
                new(Shown.Day(report.AsAt)),
                new("n"),
                new($"{Shown.Day(report.LastWeek)}, {WeeklyWords.Basis(report, report.LastWeek)}"),
                new("Change"),
                new("Two-week trend"),
                new(
                    $"{Shown.Day(Fridays.YearBefore(report.AsAt))}, {WeeklyWords.Basis(report, Fridays.YearBefore(report.AsAt))}"
                ),
            ],
            [.. section.Figures.Select(Line)],
            []
        );

    private static ShownRow Line(WeeklyFigure figure) =>
        new(
            figure.Line.Key,
            figure.Line.Title,
            [
                ShownCell.Words(Shown.Unit(figure.Line.Definition)),
                ShownCells.Figure(figure.Now),
                ShownCells.Whole(figure.Now.N),
                ShownCells.Past(figure.Line, figure.LastWeek),
                ShownCells.Change(figure),
                ShownCell.Words(WeeklyWords.Direction(figure)),
                ShownCells.Past(figure.Line, figure.YearAgo),
            ],
            WeeklyWords.Group(figure.Line.Group),
            WeeklyWords.Remark(figure)
        );

    private static ShownTable Why(WeeklyReport report, WeeklySection section) =>
        new(
            "why",
            Caption(report, section, "why each figure moved since last week; the parts sum to the change"),
            [new("Line", IsNumber: false), new("Change"), new("Why", IsNumber: false)],
            [
                .. section
                    .Figures.Where(f => WhyWords.Of(f) is not null)
                    .Select(f => new ShownRow(
                        f.Line.Key,
                        f.Line.Title,
                        [ShownCells.Change(f), ShownCell.Words(WhyWords.Of(f)!)]
                    )),
            ],
            [],
            IsDetail: true
        );

    private static ShownTable Cases(WeeklyReport report, WeeklySection section)
    {
        var cases = section.Reconciliation;
        return new(
            "open-cases",
            Caption(report, section, "every open case once"),
            [new("Open cases", IsNumber: false), new("Cases")],
            cases.IsKnown
                ?
                [
                    .. cases.Lines.Select(l => new ShownRow(l.Group.ToString(), l.Words, [ShownCells.Whole(l.Cases)])),
                    new("all", "all open cases", [ShownCells.Whole(cases.OpenCases)]),
                ]
                : [],
            [WeeklyWords.Unmatched(cases)],
            IsDetail: section.Level != SectionLevel.Total
        );
    }

    // As many columns as a page has room for.
    private static IReadOnlyList<WeeklyLine> OnPaper(WeeklyReport report) =>
        [
            .. SideBySideMeasures
                .Select(m => report.Lines.FirstOrDefault(l => l.Key == m.Definition.Name))
                .OfType<WeeklyLine>(),
        ];

    private static ShownTable SideBySide(
        string name,
        string caption,
        string what,
        IEnumerable<WeeklySection> places,
        IReadOnlyList<WeeklyLine> lines
    ) =>
        new(
            name,
            caption,
            [
                new(what, IsNumber: false),
                .. lines.Select(l => new ShownColumn($"{l.Title} ({Shown.Unit(l.Definition)})")),
            ],
            [
                .. places.Select(t => new ShownRow(
                    t.Scope.Team!,
                    t.Name,
                    [.. lines.Select(l => ShownCells.Figure(t.Find(l.Key)!.Now))]
                )),
            ],
            []
        );

    private static ShownTable NotAllocated(WeeklyReport report, WeeklySection section) =>
        new(
            "not-allocated",
            Caption(report, section, WeeklyWords.NotAllocatedCaption),
            [
                new("Kind", IsNumber: false),
                new("Status", IsNumber: false),
                new("Cases"),
                new("Longest wait in days"),
                new("May never wait"),
            ],
            [
                .. section.NotAllocated.Cells.Select(c => new ShownRow(
                    $"{c.State}/{c.Status}",
                    AllocationMeasures.WordsOf(c.State),
                    [
                        ShownCell.Words(CaseStatusWords.Of(c.Status)),
                        ShownCells.Whole(c.Cases),
                        ShownCells.Whole(c.LongestDays),
                        ShownCells.Whole(c.MayNeverWait),
                    ]
                )),
            ],
            []
        );

    private static ShownTable History(WeeklyReport report, WeeklySection section)
    {
        DateOnly[] days = [.. Fridays.Before(report.AsAt, Fridays.WeeksBack), Fridays.YearBefore(report.AsAt)];
        return new(
            "history",
            Caption(report, section, "the Fridays before"),
            [
                new("Line", IsNumber: false),
                .. days.Select(d => new ShownColumn($"{Shown.Day(d)}, {WeeklyWords.Basis(report, d)}")),
            ],
            [
                .. section
                    .Figures.Where(f => f.Line.HasHistory)
                    .Select(f => new ShownRow(
                        f.Line.Key,
                        $"{f.Line.Title} ({Shown.Unit(f.Line.Definition)})",
                        [.. f.Weeks.Append(f.YearAgo).Select(p => ShownCells.Past(f.Line, p))]
                    )),
            ],
            [],
            IsDetail: true
        );
    }

    private static string Caption(WeeklyReport report, WeeklySection section, string what) =>
        $"{WeeklyWords.About(section)}: as at Friday {Shown.Day(report.AsAt)}, {what}";
}
