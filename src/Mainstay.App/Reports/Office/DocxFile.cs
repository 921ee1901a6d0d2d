using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Document = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace Mainstay.App.Reports.Office;

/// <summary>A document as DOCX for a committee: headings, marked header rows, native charts with their data, the marking on every page.</summary>
public static class DocxFile
{
    /// <summary>Media type of a Word document.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // With more columns than these a table needs the long side of the paper.
    private const int MostColumnsUpright = 7;

    // A4 and its margins, in twentieths of a point.
    private const uint LongSide = 16838;
    private const uint ShortSide = 11906;
    private const int Margin = 1021;

    /// <summary>The file; the same document gives the same bytes.</summary>
    public static byte[] Write(OfficeDocument document)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            DocxParts.AddTitle(package, document);
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.All();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = DocxParts.Settings();
            main.AddNewPart<HeaderPart>("header").Header = DocxParts.Header(document);
            main.AddNewPart<FooterPart>("footer").Footer = DocxParts.Footer(document);
            main.Document = new Document(Body(document, main));
        }

        return StablePackage.Repack(bytes);
    }

    private static Body Body(OfficeDocument document, MainDocumentPart main)
    {
        var body = new Body(
            DocxText.Paragraph(document.Title, DocxStyles.Title),
            DocxText.Paragraph(document.Subtitle, DocxStyles.Subtitle)
        );
        var isWide = document.Tables.Any(t => t.Columns.Count > MostColumnsUpright);
        var across = (int)(isWide ? LongSide : ShortSide) - (2 * Margin);
        var number = 0;
        foreach (var block in document.Blocks)
        {
            body.Append(Elements(block, main, block is OfficeTable or OfficeChart ? ++number : number, across));
        }

        body.Append(Section(isWide));
        return body;
    }

    private static IEnumerable<OpenXmlElement> Elements(
        OfficeBlock block,
        MainDocumentPart main,
        int number,
        int across
    ) =>
        block switch
        {
            OfficeHeading heading => [DocxText.Paragraph(heading.Text, DocxStyles.Heading(heading.Level))],
            OfficeParagraph { IsWarning: true } warning => [DocxText.Paragraph(warning.Text, DocxStyles.Warning)],
            OfficeParagraph paragraph => [DocxText.Paragraph(paragraph.Text)],
            OfficeToFill toFill => [DocxText.Paragraph(toFill.Text, DocxStyles.Heading(2)), new Paragraph()],
            OfficeChart chart =>
            [
                DocxText.Paragraph(chart.Message, DocxStyles.ChartMessage),
                DocxChart.Place(main, chart, number),
                .. DocxTable.Of(chart.Table, across),
            ],
            OfficeTable table => DocxTable.Of(table, across),
            _ => throw new InvalidOperationException($"No form for {block.GetType().Name}."),
        };

    private static SectionProperties Section(bool isWide) =>
        new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            isWide
                ? new PageSize
                {
                    Width = LongSide,
                    Height = ShortSide,
                    Orient = PageOrientationValues.Landscape,
                }
                : new PageSize { Width = ShortSide, Height = LongSide },
            new PageMargin
            {
                Top = 1134,
                Bottom = 1134,
                Left = Margin,
                Right = Margin,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
}
