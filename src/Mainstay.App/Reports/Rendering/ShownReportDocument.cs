using System.Globalization;
using Mainstay.App.Reports.Office;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>A report as its reader sees it, as a document for DOCX and ODS; the members' has the headings that officers fill.</summary>
public static class ShownReportDocument
{
    private const int MostLines = 4;

    /// <summary>The whole report; nothing is asked of the record again.</summary>
    public static OfficeDocument Of(ShownReport report) =>
        new(
            report.Title,
            report.Issued,
            report.Marking.Words(),
            [
                .. report.Sentences.Select(s => new OfficeParagraph(s)),
                .. report.Warnings.Select(w => new OfficeParagraph(w, IsWarning: true)),
                .. Chart(report),
                .. report.Sections.SelectMany(Section),
                .. ToFill(report),
                .. report.Notes.Select(n => new OfficeParagraph(n)).Prepend<OfficeBlock>(new OfficeHeading(1, "Notes")),
                new OfficeHeading(1, "What it rests on"),
                Sources(report),
                new OfficeHeading(1, "How this is worked out"),
                Definitions(report),
            ]
        );

    private static IEnumerable<OfficeBlock> ToFill(ShownReport report) =>
        report.Audience == Audience.Members
            ? OfficeToFill.ForCommittee.Prepend<OfficeBlock>(new OfficeHeading(1, "For the committee"))
            : [];

    // On paper the council and each service have a page; teams stand side by side in their service, and have a sheet each.
    private static IEnumerable<OfficeBlock> Section(ShownSection section)
    {
        var isTeam = section.Level == SectionLevel.Team;
        return
        [
            new OfficeHeading(isTeam ? 2 : 1, section.Heading) { IsForSpreadsheet = isTeam },
            .. section.Sentences.Select(s => new OfficeParagraph(s) { IsForSpreadsheet = isTeam }),
            .. section.Tables.Where(t => t.Rows.Count > 0).SelectMany(t => Tables(section, t)),
        ];
    }

    private static IEnumerable<OfficeTable> Tables(ShownSection section, ShownTable table)
    {
        var whole = Table(section, table);
        var brief = table.IsDetail || section.Level == SectionLevel.Team ? null : ShownBrief.Of(table);
        return brief is null
            ? [whole with { IsForSpreadsheet = table.IsDetail || section.Level == SectionLevel.Team }]
            : [Table(section, brief) with { IsForPaper = true }, whole with { IsForSpreadsheet = true }];
    }

    private static OfficeTable Table(ShownSection section, ShownTable table) =>
        new(
            $"{section.Heading} {table.Name}",
            table.Caption,
            [.. table.Columns.Select(c => c.Title)],
            [.. table.Rows.Select(r => (IReadOnlyList<OfficeCell>)[r.Heading, .. r.Cells.Select(Cell)])]
        )
        {
            Notes =
            [
                .. table.Notes,
                .. table
                    .Rows.Where(r => r.Remark is not null)
                    .GroupBy(r => r.Remark!.TrimEnd('.'), r => r.Heading)
                    .Select(g => $"{g.Key}: {string.Join("; ", g)}."),
            ],
        };

    // The cell's number is what its text shows, per cent for rates; a spreadsheet holds a rate as a ratio.
    private static OfficeCell Cell(ShownCell cell) =>
        cell.Number is not { } number ? new(cell.Text, Symbol: cell.Symbol)
        : cell.Text.Contains('%') ? new(cell.Text, number / 100, number.Scale, IsRate: true)
        : new(cell.Text, number, number.Scale);

    // The first line's history, council and services, as far as the edition shows it.
    private static IEnumerable<OfficeBlock> Chart(ShownReport report)
    {
        var lines = report
            .Sections.Where(s => s.Level != SectionLevel.Team)
            .Select(s => (Section: s, Table: s.Tables.FirstOrDefault(t => t.Name == "history" && t.Rows.Count > 0)))
            .Where(s => s.Table?.Rows[0].Cells.Any(c => c.Number is not null) == true)
            .Take(MostLines)
            .ToArray();
        if (lines is not [{ Table: { } first }, ..])
        {
            yield break;
        }

        var key = first.Rows[0].Key;
        var weeks = Weeks(first, report.AsAt).ToArray();
        yield return new OfficeChart(
            report
                .Sections[0]
                .Sentences.Concat(report.Sentences)
                .FirstOrDefault(first.Rows[0].Heading)
                .Split(" (")[0]
                .Split(";")[0],
            OfficeChartKind.Lines,
            new OfficeTable(
                "Over 13 weeks",
                $"{first.Rows[0].Heading}, Fridays to {Shown.Day(report.AsAt)}",
                ["Friday", .. lines.Select(l => l.Section.Heading)],
                [
                    .. weeks.Select(w =>
                        (IReadOnlyList<OfficeCell>)[w.Day, .. lines.Select(l => At(l.Table, key, w.Column))]
                    ),
                    [report.AsAt, .. lines.Select(l => Now(l.Section, key, report.AsAt))],
                ]
            )
        );
    }

    private static OfficeCell At(ShownTable? table, string row, int column) =>
        table?.Rows.FirstOrDefault(r => r.Key == row) is { } line && column >= 0 && column < line.Cells.Count
            ? Cell(line.Cells[column])
            : new OfficeCell("not shown", Symbol: "x");

    private static OfficeCell Now(ShownSection section, string row, DateOnly asAt)
    {
        var lines = section.Tables.FirstOrDefault(t => t.Name == "lines");
        var column = lines?.Columns.Select(c => c.Title).ToList().IndexOf(Shown.Day(asAt)) ?? 0;
        return At(lines, row, column - 1);
    }

    // Columns are headed by their Friday, latest first; the one of a year ago is no point of the line.
    private static IEnumerable<(DateOnly Day, int Column)> Weeks(ShownTable history, DateOnly asAt) =>
        history
            .Columns.Skip(1)
            .Select((c, i) => (Day: DayOf(c.Title), Column: i))
            .Where(w => w.Day >= asAt.AddDays(-7 * Fridays.WeeksBack))
            .Select(w => (w.Day!.Value, w.Column))
            .OrderBy(w => w.Item1);

    private static DateOnly? DayOf(string title) =>
        DateOnly.TryParseExact(
            title.Split(',')[0],
            "d MMMM yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static OfficeTable Sources(ShownReport report) =>
        new(
            "Sources",
            $"Age of each source on {Shown.Day(report.AsAt)}",
            ["Source", "Extract of", "Age in days", "Current?", "Rows not refreshed"],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<OfficeCell>)
                        [
                            s.Title,
                            s.AsOf is { } day ? day : "no extract yet",
                            s.AgeDays is { } age ? age : "",
                            s.IsCurrent ? "yes" : "not current",
                            s.RowsNotRefreshed,
                        ]
                ),
            ]
        );

    private static OfficeTable Definitions(ShownReport report) =>
        new(
            "Definitions",
            "Each measure with its definition, version and source",
            ["Measure", "How it is worked out"],
            [.. report.Definitions.Select(d => (IReadOnlyList<OfficeCell>)[d.Title, WeeklyWords.WorkedOut(d)])]
        );
}
