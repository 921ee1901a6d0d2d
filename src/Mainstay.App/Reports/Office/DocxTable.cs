using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mainstay.App.Reports.Office;

/// <summary>A table of a Word document: caption above, header row marked and repeated on each page, notes and source below.</summary>
internal static class DocxTable
{
    private const int Whole = 5000;

    public static IEnumerable<OpenXmlElement> Of(OfficeTable table) =>
        [
            DocxText.Paragraph(table.Caption, DocxStyles.Caption),
            TableOf(table),
            .. table.Notes.Select(n => DocxText.Paragraph(n, DocxStyles.TableNote)),
            DocxText.Paragraph($"Source: {table.Source}.", DocxStyles.TableNote),
        ];

    private static Table TableOf(OfficeTable table)
    {
        var widths = Widths(table);
        return new Table([
            new TableProperties(
                new TableWidth { Width = $"{Whole}", Type = TableWidthUnitValues.Pct },
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
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w * 2}" })),
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

    // The share of each column follows from its longest words, within bounds, so that no column starves another.
    private static int[] Widths(OfficeTable table)
    {
        var wanted = table
            .Columns.Select(
                (c, i) =>
                    Math.Clamp(
                        table.Rows.Select(r => r[i].Shown.Length).Append(LongestWord(c)).Max(),
                        6,
                        i == 0 ? 34 : 26
                    ) + 3
            )
            .ToArray();
        return [.. wanted.Select(w => w * Whole / wanted.Sum())];
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
