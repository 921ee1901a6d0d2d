using System.Xml.Linq;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>Gives the address of the rows behind a figure; null when they cannot be opened.</summary>
public delegate string? RowsLink(WeeklySection section, WeeklyFigure figure);

/// <summary>Gives the address of a team's own page.</summary>
public delegate string TeamLink(WeeklySection team);

/// <summary>The weekly report as HTML: a page that stands alone and prints, or its body inside another page.</summary>
/// <remarks>Built as a tree of elements, so that no name in the record can become markup.</remarks>
public static class WeeklyReportHtml
{
    /// <summary>A whole page with its own styles, without links: what an edition freezes.</summary>
    public static string Page(WeeklyReport report) =>
        Page(
            WeeklyWords.Heading(report),
            WeeklyWords.Marking(report),
            Parts(report, (_, _) => null, withHeading: true)
        );

    /// <summary>A page that stands alone: title, marking on every printed page, and its parts.</summary>
    internal static string Page(string title, string marking, IEnumerable<XElement> parts) =>
        "<!DOCTYPE html>\n"
        + Text(
            new XElement(
                "html",
                new XAttribute("lang", "en-GB"),
                new XElement(
                    "head",
                    new XElement("meta", new XAttribute("charset", "utf-8")),
                    new XElement(
                        "meta",
                        new XAttribute("name", "viewport"),
                        new XAttribute("content", "width=device-width, initial-scale=1")
                    ),
                    new XElement("title", title),
                    new XElement("style", WeeklyReportStyle.Css)
                ),
                new XElement(
                    "body",
                    new XElement(
                        "header",
                        new XElement("p", new XAttribute("class", "mainstay-report__marking"), marking)
                    ),
                    new XElement("main", parts.Select(WithOwnStyles))
                )
            )
        )
        + "\n";

    /// <summary>The body for a page that has its own heading and styles (govuk-frontend's class names).</summary>
    /// <param name="report">The report.</param>
    /// <param name="rows">Address of the rows behind each figure.</param>
    /// <param name="why">Address of the page that says why a figure moved; null for none.</param>
    /// <param name="teams">Address of each team's own page; null keeps the teams on this one, closed.</param>
    public static string Body(WeeklyReport report, RowsLink rows, RowsLink? why = null, TeamLink? teams = null) =>
        string.Concat(Parts(report, rows, withHeading: false, why, teams).Select(Text));

    /// <summary>One section by itself, for a page that has its own heading and styles.</summary>
    public static string Section(WeeklyReport report, WeeklySection section, RowsLink rows, RowsLink? why) =>
        string.Concat(
            Warnings(report)
                .Append(WeeklySectionHtml.Render(report, section, rows, why))
                .Append(Sources(report.AsAt, report.Sources))
                .Append(Definitions(report))
                .Select(Text)
        );

    private static IEnumerable<XElement> Parts(
        WeeklyReport report,
        RowsLink rows,
        bool withHeading,
        RowsLink? why = null,
        TeamLink? teams = null
    )
    {
        if (withHeading)
        {
            yield return Html.Heading(1, WeeklyWords.Heading(report));
        }

        foreach (var part in Face(report))
        {
            yield return part;
        }

        foreach (var section in report.Sections.Where(s => s.Level != SectionLevel.Team))
        {
            yield return WeeklySectionHtml.Render(report, section, rows, why, teams);
            foreach (var team in teams is null ? report.TeamsOf(section.Scope.Team) : [])
            {
                yield return Html.Details($"{team.Name}, team", WeeklySectionHtml.Render(report, team, rows, why));
            }
        }

        yield return Sources(report.AsAt, report.Sources);
        yield return Definitions(report);
    }

    private static IEnumerable<XElement> Face(WeeklyReport report)
    {
        yield return Html.P($"{WeeklyWords.Marking(report)}. {WeeklyWords.Issued(report)}");
        foreach (var warning in Warnings(report))
        {
            yield return warning;
        }

        foreach (var line in WeeklyWords.Signing(report))
        {
            yield return Html.P(line);
        }

        foreach (var note in WeeklyWords.Notes(report))
        {
            yield return Html.P(note);
        }
    }

    private static IEnumerable<XElement> Warnings(WeeklyReport report) =>
        WeeklyWords
            .Warnings(report)
            .Select(w => new XElement(
                "p",
                new XAttribute("class", "govuk-body mainstay-report__warning"),
                new XElement("strong", w)
            ));

    internal static XElement Sources(DateOnly asAt, IReadOnlyList<SourceAge> sources) =>
        Html.Table(
            $"Age of each source on Friday {Shown.Day(asAt)}",
            ["Source", "Extract of", "Age", "Current?", "Rows not refreshed"],
            sources.Select(s =>
                Html.Row(
                    s.Title,
                    s.AsOf is { } day ? Shown.Day(day) : "no extract yet",
                    s.AgeDays is { } age ? (age == 1 ? "1 day" : $"{age} days") : "",
                    s.IsCurrent ? "yes" : "not current",
                    s.RowsNotRefreshed.ToString("N0")
                )
            )
        );

    private static XElement Definitions(WeeklyReport report) => Definitions(report.Lines.Select(l => l.Definition));

    internal static XElement Definitions(IEnumerable<MeasureDefinition> definitions) =>
        new(
            "section",
            new XAttribute("class", "mainstay-report__definitions"),
            Html.Heading(2, "How this is worked out"),
            new XElement(
                "dl",
                definitions
                    .DistinctBy(d => d.Name)
                    .SelectMany(d =>
                        new[]
                        {
                            new XElement("dt", new XAttribute("id", WeeklySectionHtml.DefinitionId(d)), d.Title),
                            new XElement("dd", WeeklyWords.WorkedOut(d)),
                        }
                    )
            )
        );

    // A page that stands alone has no use for the front end's class names, and it is kept for ever.
    private static XElement WithOwnStyles(XElement part)
    {
        part.DescendantsAndSelf()
            .Attributes("class")
            .Where(a => a.Value.StartsWith("govuk-", StringComparison.Ordinal) && !a.Value.Contains("mainstay-"))
            .Remove();
        return part;
    }

    internal static string Text(XElement element) => element.ToString(SaveOptions.DisableFormatting);
}
