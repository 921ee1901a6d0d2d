using System.Xml.Linq;
using static Mainstay.App.Reports.Office.Ods;

namespace Mainstay.App.Reports.Office;

/// <summary>Styles of an OpenDocument spreadsheet: 11 point and larger, headings marked as such, the marking on each printed page.</summary>
internal static class OdsStyles
{
    public const string SheetStyle = "sheet";

    private const string Page = "page";
    private const string Master = "Marked";

    /// <summary>Widths of columns and what sheets print on, for the part that holds the sheets.</summary>
    public static IEnumerable<XElement> Columns =>
        [
            Width("first", "8cm"),
            Width("text", "24cm"),
            Width("words", "6cm"),
            Width("number", "3.4cm"),
            new(
                Style + "style",
                Named(SheetStyle, "table"),
                new XAttribute(Style + "master-page-name", Master),
                new XElement(Style + "table-properties", new XAttribute(Table + "display", "true"))
            ),
        ];

    /// <summary>Days as ISO writes them.</summary>
    public static IEnumerable<XElement> Day =>
        [
            new(
                Number + "date-style",
                new XAttribute(Style + "name", "iso-day"),
                new XElement(Number + "year", new XAttribute(Number + "style", "long")),
                new XElement(Number + "text", "-"),
                new XElement(Number + "month", new XAttribute(Number + "style", "long")),
                new XElement(Number + "text", "-"),
                new XElement(Number + "day", new XAttribute(Number + "style", "long"))
            ),
            CellOf("day", "iso-day"),
        ];

    public static string NumberStyleName(int decimals, bool isRate) => $"{(isRate ? "rate" : "number")}-{decimals}";

    /// <summary>Numbers or rates with some decimals.</summary>
    public static IEnumerable<XElement> NumberStyle((int Decimals, bool IsRate) of)
    {
        var name = NumberStyleName(of.Decimals, of.IsRate);
        yield return new(
            Number + (of.IsRate ? "percentage-style" : "number-style"),
            new XAttribute(Style + "name", $"{name}-format"),
            new XElement(
                Number + "number",
                new XAttribute(Number + "decimal-places", of.Decimals),
                new XAttribute(Number + "min-decimal-places", of.Decimals),
                new XAttribute(Number + "min-integer-digits", 1),
                new XAttribute(Number + "grouping", "true")
            ),
            of.IsRate ? new XElement(Number + "text", "%") : null
        );
        yield return CellOf(name, $"{name}-format");
    }

    public static XElement Of(OfficeDocument document) =>
        new(
            Doc + "document-styles",
            Names,
            new XElement(
                Doc + "styles",
                new XElement(
                    Style + "default-style",
                    new XAttribute(Style + "family", "table-cell"),
                    new XElement(
                        Style + "text-properties",
                        new XAttribute(Fo + "font-family", "Arial"),
                        new XAttribute(Fo + "font-size", "11pt"),
                        new XAttribute(Fo + "language", "en"),
                        new XAttribute(Fo + "country", "GB")
                    )
                ),
                Cell("Default", wraps: true),
                Cell("Heading_20_1", "Heading 1", wraps: false, size: "15pt", isBold: true),
                Cell("Line"),
                Cell("Strong", wraps: true, isBold: true),
                Cell("Column-heading", wraps: true, isBold: true, border: "1pt solid #505a5f"),
                Cell("Number-heading", wraps: true, isBold: true, border: "1pt solid #505a5f", isRight: true),
                Cell("Symbol", isRight: true),
                Cell("Row-heading", wraps: true),
                Cell("Words", wraps: true)
            ),
            new XElement(Doc + "automatic-styles", PageLayout()),
            new XElement(Doc + "master-styles", MasterPage(document))
        );

    private static XElement PageLayout() =>
        new(
            Style + "page-layout",
            new XAttribute(Style + "name", Page),
            new XElement(
                Style + "page-layout-properties",
                new XAttribute(Fo + "page-width", "29.7cm"),
                new XAttribute(Fo + "page-height", "21cm"),
                new XAttribute(Style + "print-orientation", "landscape"),
                new XAttribute(Style + "scale-to-X", 1),
                new XAttribute(Style + "scale-to-Y", 0)
            ),
            new XElement(Style + "header-style", HeaderSpace()),
            new XElement(Style + "footer-style", HeaderSpace())
        );

    private static XElement HeaderSpace() =>
        new(
            Style + "header-footer-properties",
            new XAttribute(Fo + "min-height", "1cm"),
            new XAttribute(Fo + "margin", "0cm")
        );

    private static XElement MasterPage(OfficeDocument document) =>
        new(
            Style + "master-page",
            new XAttribute(Style + "name", Master),
            new XAttribute(Style + "page-layout-name", Page),
            new XElement(Style + "header", new XElement(Text + "p", PlainXml.Text(document.Marking))),
            new XElement(
                Style + "footer",
                new XElement(
                    Text + "p",
                    PlainXml.Text($"{document.Marking} \u2013 {document.Title} \u2013 page "),
                    new XElement(Text + "page-number", "1"),
                    " of ",
                    new XElement(Text + "page-count", "1")
                )
            )
        );

    private static XElement Cell(
        string name,
        string? title = null,
        bool wraps = false,
        string? size = null,
        bool isBold = false,
        string? border = null,
        bool isRight = false
    ) =>
        new(
            Style + "style",
            Named(name, "table-cell"),
            title is null ? null : new XAttribute(Style + "display-name", title),
            name == "Default" ? null : new XAttribute(Style + "parent-style-name", "Default"),
            new XElement(
                Style + "table-cell-properties",
                new XAttribute(Fo + "wrap-option", wraps ? "wrap" : "no-wrap"),
                new XAttribute(Style + "vertical-align", "top"),
                new XAttribute(Fo + "padding", "0.08cm"),
                border is null ? null : new XAttribute(Fo + "border-bottom", border)
            ),
            isRight ? new XElement(Style + "paragraph-properties", new XAttribute(Fo + "text-align", "end")) : null,
            new XElement(
                Style + "text-properties",
                size is null ? null : new XAttribute(Fo + "font-size", size),
                isBold ? new XAttribute(Fo + "font-weight", "bold") : null
            )
        );

    private static XElement CellOf(string name, string format) =>
        new(
            Style + "style",
            Named(name, "table-cell"),
            new XAttribute(Style + "parent-style-name", "Default"),
            new XAttribute(Style + "data-style-name", format)
        );

    private static XElement Width(string name, string width) =>
        new(
            Style + "style",
            Named(name, "table-column"),
            new XElement(Style + "table-column-properties", new XAttribute(Style + "column-width", width))
        );

    private static object[] Named(string name, string family) =>
        [new XAttribute(Style + "name", name), new XAttribute(Style + "family", family)];
}
