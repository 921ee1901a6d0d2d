using System.Xml.Linq;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The few pieces of HTML that reports are made of.</summary>
internal static class Html
{
    // The page's own h1 is large: what stands below it is smaller.
    public static XElement Heading(int level, string text) =>
        new($"h{level}", new XAttribute("class", $"govuk-heading-{"lmss"[Math.Min(level, 4) - 1]}"), text);

    public static XElement P(string text) => new("p", new XAttribute("class", "govuk-body"), text);

    /// <summary>A table whose first column heads its rows and whose other columns are numbers.</summary>
    public static XElement Table(string caption, IReadOnlyList<string> header, IEnumerable<XElement> rows) =>
        Table(caption, header, [new XElement("tbody", new XAttribute("class", "govuk-table__body"), rows)]);

    /// <summary>The same with several bodies. What is wider than the screen scrolls sideways, by keyboard too.</summary>
    public static XElement Table(string caption, IReadOnlyList<string> header, IReadOnlyList<XElement> bodies) =>
        new(
            "div",
            new XAttribute("class", "mainstay-report__table"),
            new XAttribute("tabindex", 0),
            new XAttribute("role", "region"),
            new XAttribute("aria-label", caption),
            TableOf(caption, header, bodies)
        );

    private static XElement TableOf(string caption, IReadOnlyList<string> header, IReadOnlyList<XElement> bodies) =>
        new(
            "table",
            new XAttribute("class", "govuk-table"),
            new XElement("caption", new XAttribute("class", "govuk-table__caption govuk-table__caption--s"), caption),
            new XElement(
                "thead",
                new XAttribute("class", "govuk-table__head"),
                new XElement("tr", new XAttribute("class", "govuk-table__row"), header.Select(ColumnHeader))
            ),
            bodies
        );

    /// <summary>A row: the first cell heads it.</summary>
    public static XElement Row(object first, params IEnumerable<object> others) =>
        new(
            "tr",
            new XAttribute("class", "govuk-table__row"),
            new XElement("th", new XAttribute("scope", "row"), new XAttribute("class", "govuk-table__header"), first),
            others.Select(c => new XElement(
                "td",
                new XAttribute("class", "govuk-table__cell govuk-table__cell--numeric"),
                c
            ))
        );

    public static XElement Details(string summary, XElement content) =>
        new(
            "details",
            new XAttribute("class", "govuk-details"),
            new XElement(
                "summary",
                new XAttribute("class", "govuk-details__summary"),
                new XElement("span", new XAttribute("class", "govuk-details__summary-text"), summary)
            ),
            new XElement("div", new XAttribute("class", "govuk-details__text"), content)
        );

    private static XElement ColumnHeader(string text, int column) =>
        new(
            "th",
            new XAttribute("scope", "col"),
            new XAttribute(
                "class",
                column == 0 ? "govuk-table__header" : "govuk-table__header govuk-table__header--numeric"
            ),
            text
        );
}
