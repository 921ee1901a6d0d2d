using System.Xml.Linq;
using Mainstay.App.Reports.Rendering;
using static Mainstay.App.Reports.Office.Ods;

namespace Mainstay.App.Reports.Office;

/// <summary>The sheets of an OpenDocument spreadsheet.</summary>
internal static class OdsContent
{
    public static XElement Of(OfficeDocument document)
    {
        var (opening, said, tables) = Arranged(document);
        var sheets = OdsSheetNames.Of(tables);
        var decimals = tables.SelectMany(t => t.Rows).SelectMany(r => r).Where(c => c.Number is not null);
        return new(
            Doc + "document-content",
            Names,
            new XElement(
                Doc + "automatic-styles",
                OdsStyles.Columns,
                decimals.Select(c => (c.Decimals, c.IsRate)).Distinct().Order().Select(OdsStyles.NumberStyle),
                OdsStyles.Day
            ),
            new XElement(
                Doc + "body",
                new XElement(
                    Doc + "spreadsheet",
                    Cover(document, opening),
                    Contents(tables, sheets),
                    Notes(),
                    tables.Select((t, i) => Sheet(t, sheets[i], said[i])),
                    new XElement(Table + "database-ranges", tables.Select((t, i) => Range(t, sheets[i], i, said[i])))
                )
            )
        );
    }

    /// <summary>What opens the document goes to the cover; what is said later stands above the table that follows it.</summary>
    private static (OfficeParagraph[] Opening, List<string[]> Said, List<OfficeTable> Tables) Arranged(
        OfficeDocument document
    )
    {
        OfficeBlock[] blocks = [.. document.Blocks.Where(b => !b.IsForPaper)];
        OfficeParagraph[] opening = [.. blocks.TakeWhile(b => b is OfficeParagraph).OfType<OfficeParagraph>()];
        var (tables, said, since) = (new List<OfficeTable>(), new List<string[]>(), new List<string>());
        foreach (var block in blocks.Skip(opening.Length))
        {
            if (block is OfficeParagraph paragraph)
            {
                since.Add(paragraph.Text);
            }
            else if (((block as OfficeChart)?.Table ?? block as OfficeTable) is { } table)
            {
                tables.Add(table);
                said.Add([.. since]);
                since.Clear();
            }
        }

        return (opening, said, tables);
    }

    private static XElement Cover(OfficeDocument document, IReadOnlyList<OfficeParagraph> opening) =>
        SheetOf(
            "Cover",
            ["text"],
            [
                Row(Title(document.Title)),
                Row(Words(document.Subtitle)),
                Row(Words($"Marking: {document.Marking}")),
                .. opening.Select(p => Row(p.IsWarning ? Strong(p.Text) : Words(p.Text))),
                Row(Words("The sheet Contents lists every table; the sheet Notes explains the symbols.")),
            ]
        );

    private static XElement Contents(IReadOnlyList<OfficeTable> tables, IReadOnlyList<string> sheets) =>
        SheetOf(
            "Contents",
            ["first", "text"],
            [
                Row(Title("Contents")),
                Row(Line("This sheet holds one table: every other sheet with what it shows.")),
                Header(["Sheet", "What it shows"]),
                Row(Link("Notes", "Notes"), Words("What the symbols mean")),
                .. tables.Select((t, i) => Row(Link(sheets[i], sheets[i]), Words(t.Caption))),
            ]
        );

    private static XElement Notes() =>
        SheetOf(
            "Notes",
            ["first", "text"],
            [
                Row(Title("Notes")),
                Row(Line("This sheet holds one table: the symbols that stand where there is no number.")),
                Header(["Symbol", "What it means"]),
                .. FigureSymbols.All.Select(s => Row(Words(s.Symbol), Words(s.Meaning))),
            ]
        );

    private static XElement Sheet(OfficeTable table, string name, IReadOnlyList<string> said) =>
        SheetOf(
            name,
            ["first", .. table.Columns.Skip(1).Select((_, i) => IsWords(table, i + 1) ? "words" : "number")],
            [
                .. Above(table, said).Select(c => Row(c)),
                Header(table.Columns, i => i > 0 && !IsWords(table, i)),
                .. table.Rows.Select(r => Row([.. r.Select((c, i) => i == 0 ? RowHead(c) : Cell(c))])),
            ]
        );

    // What stands above the header row, each in column A.
    private static IEnumerable<XElement> Above(OfficeTable table, IReadOnlyList<string> said) =>
        [
            Title(table.Caption),
            Line("This sheet holds one table. Symbols are explained in the sheet Notes."),
            .. said.Select(Line),
            .. table.Notes.Select(n => Line($"Note: {n}")),
            Line($"Source: {table.Source}"),
        ];

    private static bool IsWords(OfficeTable table, int column) =>
        table.Rows.Any(r => r[column] is { Number: null, Day: null, Symbol: null, Shown.Length: > 14 });

    private static XElement SheetOf(string name, IReadOnlyList<string> widths, IReadOnlyList<XElement> rows) =>
        new(
            Table + "table",
            new XAttribute(Table + "name", name),
            new XAttribute(Table + "style-name", OdsStyles.SheetStyle),
            widths.Select(w => new XElement(Table + "table-column", new XAttribute(Table + "style-name", w))),
            rows
        );

    private static XElement Row(params XElement[] cells) => new(Table + "table-row", cells);

    private static XElement Header(IReadOnlyList<string> columns, Func<int, bool>? isNumeric = null) =>
        new(
            Table + "table-header-rows",
            Row([
                .. columns.Select(
                    (c, i) => Of(isNumeric?.Invoke(i) == true ? "Number-heading" : "Column-heading", Paragraph(c))
                ),
            ])
        );

    private static XElement Title(string text) => Of("Heading_20_1", Paragraph(text));

    // Above a table a line runs on over the empty cells beside it.
    private static XElement Line(string text) => Of("Line", Paragraph(text));

    private static XElement Strong(string text) => Of("Strong", Paragraph(text));

    private static XElement Words(string text) => Of("Default", Paragraph(text));

    private static XElement RowHead(OfficeCell cell) =>
        cell is { Number: null, Day: null } ? Of("Row-heading", Paragraph(cell.Symbol ?? cell.Shown)) : Cell(cell);

    private static XElement Cell(OfficeCell cell) =>
        cell switch
        {
            { Day: { } day } => Of(
                "day",
                "date",
                new XAttribute(Doc + "date-value", day.ToString("yyyy-MM-dd")),
                day.ToString("yyyy-MM-dd")
            ),
            { Number: { } number } => Of(
                OdsStyles.NumberStyleName(cell.Decimals, cell.IsRate),
                cell.IsRate ? "percentage" : "float",
                new XAttribute(Doc + "value", number / 1.0000000000000000000000000000m),
                cell.Shown
            ),
            // An empty cell reads as forgotten; a dash does not.
            _ => Of(
                cell.Symbol is null && cell.Shown.Length > 0 ? "Words" : "Symbol",
                Paragraph(cell.Symbol ?? (cell.Shown.Length == 0 ? "\u2013" : cell.Shown))
            ),
        };

    private static XElement Of(string style, string type, XAttribute value, string shown) =>
        new(
            Table + "table-cell",
            new XAttribute(Table + "style-name", style),
            new XAttribute(Doc + "value-type", type),
            value,
            Paragraph(shown)
        );

    private static XElement Of(string style, XElement paragraph) =>
        new(
            Table + "table-cell",
            new XAttribute(Table + "style-name", style),
            new XAttribute(Doc + "value-type", "string"),
            paragraph
        );

    private static XElement Link(string sheet, string words) =>
        Of(
            "Row-heading",
            new XElement(
                Text + "p",
                new XElement(
                    Text + "a",
                    new XAttribute(XLink + "type", "simple"),
                    new XAttribute(XLink + "href", $"#{Quoted(sheet)}.A1"),
                    words
                )
            )
        );

    // Runs of blanks would collapse into one, so no paragraph holds any.
    private static XElement Paragraph(string text) => new(Text + "p", PlainXml.Text(text));

    private static XElement Range(OfficeTable table, string sheet, int index, IReadOnlyList<string> said)
    {
        var first = Above(table, said).Count() + 1;
        var last = first + table.Rows.Count;
        return new(
            Table + "database-range",
            new XAttribute(Table + "name", $"table_{index + 1}"),
            new XAttribute(Table + "contains-header", "true"),
            new XAttribute(
                Table + "target-range-address",
                $"{Quoted(sheet)}.A{first}:{Quoted(sheet)}.{Letters(table.Columns.Count)}{last}"
            )
        );
    }

    private static string Quoted(string sheet) => $"'{sheet}'";

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
