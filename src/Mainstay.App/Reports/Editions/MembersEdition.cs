using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Members;
using Mainstay.Core.Suppression;

namespace Mainstay.App.Reports.Editions;

/// <summary>What a members' edition is made of beside the report.</summary>
/// <param name="Run">Its Fridays as members may see them, latest first.</param>
/// <param name="Sentences">The opening sentences as they stand, edited or not.</param>
/// <param name="Marking">Printed on every page.</param>
/// <param name="Rule">The rule by which it was protected.</param>
public sealed record MembersContent(
    IReadOnlyList<MembersFriday> Run,
    IReadOnlyList<string> Sentences,
    Marking Marking,
    SuppressionRule Rule
);

/// <summary>The weekly report as members read it. Every number in it comes from <see cref="MembersRun"/>; names and definitions from the report.</summary>
public static class MembersEdition
{
    /// <summary>The edition.</summary>
    public static ShownReport Of(WeeklyReport report, MembersContent content) =>
        new(
            WeeklyWords.Heading(report),
            report.Council,
            Audience.Members,
            content.Marking,
            report.AsAt,
            WeeklyWords.Issued(report),
            content.Sentences,
            [.. WeeklyWords.LateSources(report)],
            [.. report.Sections.Where(s => s.Level != SectionLevel.Team).Select(s => Section(report, s, content.Run))],
            Notes(content.Rule),
            report.Sources,
            [.. Lines(report, content.Run[0]).Select(l => l.Definition).DistinctBy(d => d.Name)]
        );

    private static ShownSection Section(WeeklyReport report, WeeklySection section, IReadOnlyList<MembersFriday> run)
    {
        var teams = report
            .TeamsOf(section.Scope.Team)
            .Where(t => run[0].Figures.Any(f => f.Team == t.Scope.Team))
            .ToArray();
        List<ShownTable> tables = [LinesTable(report, section, run)];
        if (section.Level == SectionLevel.Service && teams.Length > 0)
        {
            tables.Add(TeamsTable(report, section, teams, run[0]));
        }

        tables.Add(History(report, section, run));
        return new(
            section.Scope.Team is { } team ? $"team-{team}" : "total",
            section.Level,
            section.Name,
            Said(section, run[0]),
            tables
        );
    }

    private static IReadOnlyList<string> Said(WeeklySection section, MembersFriday friday) =>
        friday.Find(MembersLine.HoldersKey, section.Scope.Team)?.State == MeasureState.Suppressed
            ?
            [
                "Average, highest and lowest caseload are not given: too few people hold cases here, or somewhere beside.",
            ]
            : [];

    private static ShownTable LinesTable(
        WeeklyReport report,
        WeeklySection section,
        IReadOnlyList<MembersFriday> run
    ) =>
        new(
            "lines",
            Caption(report, section, "compared with last week"),
            [
                new("Line", IsNumber: false),
                new("Unit", IsNumber: false),
                new(Shown.Day(report.AsAt)),
                new(Shown.Day(report.LastWeek)),
                new("Change"),
                new(Shown.Day(Fridays.YearBefore(report.AsAt))),
            ],
            [
                .. Lines(report, run[0])
                    .Where(l => IsPrinted(run[0], l, section))
                    .Select(l => Row(report, section, l, run)),
            ],
            []
        );

    private static ShownRow Row(
        WeeklyReport report,
        WeeklySection section,
        WeeklyLine line,
        IReadOnlyList<MembersFriday> run
    )
    {
        var now = On(run, report.AsAt, line, section);
        var then = On(run, report.LastWeek, line, section);
        return new(
            line.Key,
            line.Title,
            [
                ShownCell.Words(Shown.Unit(line.Definition)),
                Cell(line, now),
                Cell(line, then),
                now?.Value - then?.Value is { } change
                    ? new(Shown.Change(line.Definition, change), change)
                    : ShownCell.Empty,
                Cell(line, On(run, Fridays.YearBefore(report.AsAt), line, section)),
            ],
            WeeklyWords.Group(line.Group)
        );
    }

    private static ShownTable TeamsTable(
        WeeklyReport report,
        WeeklySection service,
        WeeklySection[] teams,
        MembersFriday friday
    )
    {
        WeeklyLine[] lines = [.. Lines(report, friday).Where(l => MembersLine.Find(l.Key).WithTeams)];
        return new(
            "teams",
            Caption(report, service, "its teams with enough case-holding workers"),
            [
                new("Team", IsNumber: false),
                .. lines.Select(l => new ShownColumn($"{l.Title} ({Shown.Unit(l.Definition)})")),
            ],
            [
                .. teams.Select(t => new ShownRow(
                    t.Scope.Team!,
                    t.Name,
                    [.. lines.Select(l => Cell(l, friday.Find(l.Key, t.Scope.Team)))]
                )),
            ],
            []
        );
    }

    private static ShownTable History(WeeklyReport report, WeeklySection section, IReadOnlyList<MembersFriday> run)
    {
        DateOnly[] days = [.. Fridays.Before(report.AsAt, Fridays.WeeksBack)];
        return new(
            "history",
            Caption(report, section, "the 13 Fridays before"),
            [new("Line", IsNumber: false), .. days.Select(d => new ShownColumn(Shown.Day(d)))],
            [
                .. Lines(report, run[0])
                    .Where(l => l.HasHistory && IsPrinted(run[0], l, section))
                    .Select(l => new ShownRow(
                        l.Key,
                        $"{l.Title} ({Shown.Unit(l.Definition)})",
                        [.. days.Select(d => Cell(l, On(run, d, l, section)))]
                    )),
            ],
            [],
            IsDetail: true
        );
    }

    private static bool IsPrinted(MembersFriday friday, WeeklyLine line, WeeklySection section) =>
        friday.Find(line.Key, section.Scope.Team) is not null;

    private static IEnumerable<WeeklyLine> Lines(WeeklyReport report, MembersFriday friday) =>
        MembersLine
            .All.Where(l => friday.Find(l.Key, null) is not null)
            .Select(l => report.Lines.First(r => r.Key == l.Key));

    private static MembersFigure? On(
        IReadOnlyList<MembersFriday> run,
        DateOnly day,
        WeeklyLine line,
        WeeklySection section
    ) => run.FirstOrDefault(f => f.Friday == day)?.Find(line.Key, section.Scope.Team);

    private static ShownCell Cell(WeeklyLine line, MembersFigure? figure) =>
        figure switch
        {
            null => ShownCell.Empty,
            { Value: { } value }
                when MembersLine.Find(line.Key).Protection is Protection.Average or Protection.OfOneWorker => new(
                Shown.Of(line.Definition, value),
                value
            ),
            { Value: { } value } => new(value.ToString("N0"), value),
            _ => ShownCell.Of(figure.State),
        };

    private static IReadOnlyList<string> Notes(SuppressionRule rule) =>
        [
            $"c: withheld, because the figure is about fewer than {rule.Threshold} people or would give such a figure away. x: not in the record.",
            $"Counts and FTE are rounded to the nearest {rule.RoundTo}, so that parts may not add up. Averages rest on at least {rule.Threshold} people.",
            "FTE, full-time equivalent: two half-time workers are one.",
            $"A team has a line only where {rule.Threshold} or more of its workers hold cases.",
            "An earlier Friday is given as it was first published to members.",
        ];

    private static string Caption(WeeklyReport report, WeeklySection section, string what) =>
        $"{WeeklyWords.About(section)}: as at Friday {Shown.Day(report.AsAt)}, {what}";
}
