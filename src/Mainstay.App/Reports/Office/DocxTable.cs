using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mainstay.App.Reports.Office;

/// <summary>A table of a Word document: caption above, header row marked and repeated on each page, notes and source below.</summary>
internal static class DocxTable
{
    private const int Whole = 5000;

    // A table of more columns is printed as several, each with the first column, so that no word is broken.
    private const int MostColumns = 8;

    // Of nine-point Arial, in twentieths of a point.
    private const int LetterWidth = 105;

    /// <summary>The table, or the tables that it is printed as.</summary>
    /// <param name="table">What it holds.</param>
    /// <param name="across">The width of the text, in twentieths of a point.</param>
    public static IEnumerable<OpenXmlElement> Of(OfficeTable table, int across)
    {
        var parts = Parts(table).ToArray();
        return
        [
            .. parts.SelectMany(
                (p, i) =>
                    (OpenXmlElement[])
                        [
                            DocxText.Paragraph(
                                parts.Length == 1 ? p.Caption : $"{p.Caption} ({i + 1} of {parts.Length})",
                                DocxStyles.Caption
                            ),
                            TableOf(p, across),
                            // Two tables that touch would become one.
                            .. i < parts.Length - 1 ? (Paragraph[])[new Paragraph()] : [],
                        ]
            ),
            .. table.Notes.Select(n => DocxText.Paragraph(n, DocxStyles.TableNote)),
            DocxText.Paragraph($"Source: {table.Source}.", DocxStyles.TableNote),
        ];
    }

    private static IEnumerable<OfficeTable> Parts(OfficeTable table)
    {
        var others = Enumerable.Range(1, table.Columns.Count - 1).ToArray();
        var count = Math.Max(1, (others.Length + MostColumns - 2) / (MostColumns - 1));
        var each = Math.Max(1, (others.Length + count - 1) / count);
        return table.Columns.Count <= MostColumns
            ? [table]
            : others.Chunk(each).Select(columns => Only(table, [0, .. columns]));
    }

    private static OfficeTable Only(OfficeTable table, int[] columns) =>
        table with
        {
            Columns = [.. columns.Select(c => table.Columns[c])],
            Rows = [.. table.Rows.Select(r => (IReadOnlyList<OfficeCell>)[.. columns.Select(c => r[c])])],
        };

    private static Table TableOf(OfficeTable table, int across)
    {
        var wanted = Wanted(table);
        int[] widths = [.. wanted.Select(w => w * Whole / wanted.Sum())];
        // A narrow table stays narrow, so that the eye finds from a name to its number.
        var width = Math.Min(across, wanted.Sum() * LetterWidth);
        return new Table([
            new TableProperties(
                new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                Margins(),
                new TableLook
                {
                    Val = "00A0",
                    FirstRow = true,
                    FirstColumn = true,
                    LastRow = false,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = PlainXml.Text(table.Caption) },
                new TableDescription
                {
                    Val =
                        $"{table.Rows.Count} rows, {table.Columns.Count} columns; the first row and the first column are headings.",
                }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w * width / Whole}" })),
            Header(table, widths),
            .. table.Rows.Select(r => Row(r, table, widths)),
        ]);
    }

    private static TableRow Header(OfficeTable table, int[] widths) =>
        new([
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. table.Columns.Select((c, i) => Cell(c, widths[i], i > 0 && IsNumeric(table, i), isHead: true)),
        ]);

    private static TableRow Row(IReadOnlyList<OfficeCell> cells, OfficeTable table, int[] widths) =>
        new([
            new TableRowProperties(new CantSplit()),
            .. cells.Select((c, i) => Cell(c.Shown, widths[i], i > 0 && IsNumeric(table, i), isHead: false)),
        ]);

    private static TableCell Cell(string text, int width, bool isNumeric, bool isHead)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Pct }
        );
        if (isHead)
        {
            properties.Append(
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = "E6EEEE",
                }
            );
        }

        properties.Append(
            new TableCellVerticalAlignment
            {
                Val = isHead ? TableVerticalAlignmentValues.Bottom : TableVerticalAlignmentValues.Top,
            }
        );
        var run = DocxText.Run(text);
        if (isHead)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return new TableCell(
            properties,
            DocxText.Paragraph(isNumeric ? DocxStyles.TableNumber : DocxStyles.TableText, run)
        );
    }

    private static bool IsNumeric(OfficeTable table, int column) => table.Rows.Any(r => r[column].Number is not null);

    // Letters that each column asks for: its longest heading word unbroken, and its cells up to a bound that is lower where
    // many columns share the page.
    private static int[] Wanted(OfficeTable table)
    {
        var isFull = table.Columns.Count > 4;
        return
        [
            .. table.Columns.Select(
                (c, i) =>
                    Math.Max(
                        LongestWord(c) * 7 / 5,
                        Math.Min(
                            table.Rows.Select(r => r[i].Shown.Length).Append(6).Max(),
                            (isFull, i) switch
                            {
                                (true, 0) => 34,
                                (true, _) => 14,
                                (false, 0) => 44,
                                _ => 60,
                            }
                        )
                    ) + 2
            ),
        ];
    }

    private static int LongestWord(string text) => text.Split(' ').Max(w => w.Length);

    private static TableBorders Borders() =>
        new(
            new TopBorder
            {
                Val = BorderValues.Single,
                Size = 8,
                Color = "505A5F",
            },
            new BottomBorder
            {
                Val = BorderValues.Single,
                Size = 8,
                Color = "505A5F",
            },
            new InsideHorizontalBorder
            {
                Val = BorderValues.Single,
                Size = 4,
                Color = "B1B4B6",
            }
        );

    private static TableCellMarginDefault Margins() =>
        new(
            new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa }
        );
}
