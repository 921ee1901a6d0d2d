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

    // A4 upright and its margins, in twentieths of a point.
    private const int Width = 11906;
    private const int Height = 16838;
    private const int Margin = 1021;
    private const int Across = Width - (2 * Margin);

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
        OfficeBlock[] blocks = [.. document.Blocks.Where(b => !b.IsForSpreadsheet)];
        var number = 0;
        if (blocks.Length < document.Blocks.Count)
        {
            body.Append(
                DocxText.Paragraph("Longer tables, such as the history of each line, are in the spreadsheet (ODS).")
            );
        }

        foreach (var block in blocks)
        {
            body.Append(Elements(block, main, block is OfficeTable or OfficeChart ? ++number : number));
        }

        body.Append(Section());
        return body;
    }

    private static IEnumerable<OpenXmlElement> Elements(OfficeBlock block, MainDocumentPart main, int number) =>
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
                .. DocxTable.Of(chart.Table, Across),
            ],
            OfficeTable table => DocxTable.Of(table, Across),
            _ => throw new InvalidOperationException($"No form for {block.GetType().Name}."),
        };

    private static SectionProperties Section() =>
        new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = Width, Height = Height },
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
