using System.Text;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The weekly report for a terminal: total and services line by line, teams side by side.</summary>
public static class WeeklyReportText
{
    /// <summary>The whole report.</summary>
    public static string Render(WeeklyReport report)
    {
        var text = new StringBuilder();
        Face(text, report);
        foreach (var section in report.Sections.Where(s => s.Level != SectionLevel.Team))
        {
            Section(text, report, section);
        }

        if (report.TeamsOf(null).Any())
        {
            text.Append("\nTeams in no service\n\n");
            Teams(text, report, null);
        }

        return text.ToString();
    }

    private static void Face(StringBuilder text, WeeklyReport report)
    {
        text.Append(WeeklyWords.Heading(report)).Append('\n');
        text.Append(WeeklyWords.Marking(report)).Append(". ").Append(WeeklyWords.Issued(report)).Append('\n');
        text.Append("Data: ").Append(WeeklyWords.Sources(report)).Append('\n');
        foreach (var line in WeeklyWords.Warnings(report).Concat(WeeklyWords.Notes(report)))
        {
            text.Append(line).Append('\n');
        }
    }

    private static void Section(StringBuilder text, WeeklyReport report, WeeklySection section)
    {
        text.Append('\n').Append(section.Name).Append('\n');
        foreach (var sentence in Headlines.Of(report, section))
        {
            text.Append(sentence).Append('\n');
        }

        text.Append('\n');
        string[] header =
        [
            "Line",
            "Unit",
            "Now",
            "n",
            $"Last week, {WeeklyWords.Basis(report, report.LastWeek)}",
            "Change",
            "Two-week trend",
            "A year ago",
        ];
        TextTable.Write(text, header, [.. section.Figures.Select(Line)], textColumns: 2);
        Why(text, section);
        Cases(text, section);
        if (section.Level == SectionLevel.Service)
        {
            text.Append('\n');
            Teams(text, report, section.Scope.Team);
        }
    }

    private static string[] Line(WeeklyFigure figure) =>
        [
            figure.Line.Title,
            Shown.Unit(figure.Line.Definition),
            Shown.Of(figure.Now),
            figure.Now.N.ToString("N0"),
            WeeklyWords.Past(figure.Line, figure.LastWeek),
            WeeklyWords.Change(figure),
            WeeklyWords.Direction(figure),
            WeeklyWords.Past(figure.Line, figure.YearAgo),
        ];

    private static void Why(StringBuilder text, WeeklySection section)
    {
        var moved = section.Figures.Where(f => WhyWords.Of(f) is not null).ToArray();
        if (moved.Length > 0)
        {
            text.Append('\n');
            TextTable.Write(
                text,
                ["Line", "Change", "Why"],
                [.. moved.Select(f => (string[])[f.Line.Title, WeeklyWords.Change(f), WhyWords.Of(f)!])]
            );
        }
    }

    private static void Cases(StringBuilder text, WeeklySection section)
    {
        var cases = section.Reconciliation;
        text.Append('\n').Append(WeeklyWords.Unmatched(cases)).Append('\n');
        if (cases.IsKnown)
        {
            var lines = cases.Lines.Select(l => (string[])[l.Words, l.Cases.ToString("N0")]);
            TextTable.Write(
                text,
                ["Open cases", "Cases"],
                [.. lines, ["all open cases", cases.OpenCases.ToString("N0")]]
            );
        }
    }

    // Terminals are narrow: the lines that lead their part and have a history.
    private static void Teams(StringBuilder text, WeeklyReport report, string? service)
    {
        var lines = WeeklyWords.TeamLines(report);
        string[] header = ["Team", .. lines.SelectMany(l => new[] { l.Title, "change" })];
        var rows = report.TeamsOf(service).Select(t => (string[])[t.Name, .. lines.SelectMany(l => TeamCells(t, l))]);
        TextTable.Write(text, header, [.. rows]);
    }

    private static string[] TeamCells(WeeklySection team, WeeklyLine line) =>
        team.Find(line.Key) is { } figure ? [Shown.Of(figure.Now), WeeklyWords.Change(figure)] : ["", ""];
}
