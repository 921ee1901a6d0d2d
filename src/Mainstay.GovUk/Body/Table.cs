using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>One cell of a table.</summary>
public sealed record TableCell
{
    public Content? Text { get; init; }

    /// <summary><c>numeric</c> for figures.</summary>
    public string? Format { get; init; }
    public string? Classes { get; init; }
    public int? Colspan { get; init; }
    public int? Rowspan { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>A table from data; pages with markup of their own use <c>table gov-table</c>.</summary>
public sealed record Table : Component
{
    public string? Caption { get; init; }
    public string? CaptionClasses { get; init; }
    public IReadOnlyList<TableCell>? Head { get; init; }
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];
    public bool FirstCellIsHeader { get; init; }

    protected override IHtmlContent Render() =>
        Outer("table", "govuk-table")
            .Add(
                CaptionOf(Caption, CaptionClasses),
                Head is null ? null : new Element("thead", "govuk-table__head").Add(HeadRow(Head)),
                new Element("tbody", "govuk-table__body").Add(Rows.Select(Row))
            );

    internal static Element? CaptionOf(string? caption, string? classes) =>
        string.IsNullOrEmpty(caption)
            ? null
            : new Element("caption", "govuk-table__caption").Class(classes).Add(caption);

    private static Element HeadRow(IReadOnlyList<TableCell> cells) =>
        new Element("tr", "govuk-table__row").Add(cells.Select(c => Cell("th", "header", c).Attribute("scope", "col")));

    private Element Row(IReadOnlyList<TableCell> cells) =>
        new Element("tr", "govuk-table__row").Add(
            cells.Select(
                (cell, i) =>
                    i == 0 && FirstCellIsHeader
                        ? Cell("th", "header", cell with { Format = null }).Attribute("scope", "row")
                        : Cell("td", "cell", cell)
            )
        );

    private static Element Cell(string element, string kind, TableCell cell) =>
        new Element(element, $"govuk-table__{kind}")
            .Class(string.IsNullOrEmpty(cell.Format) ? null : $"govuk-table__{kind}--{cell.Format}")
            .Class(cell.Classes)
            .Attribute("colspan", Words.Of(cell.Colspan))
            .Attribute("rowspan", Words.Of(cell.Rowspan))
            .Attributes(cell.Attributes)
            .Add(cell.Text);
}
