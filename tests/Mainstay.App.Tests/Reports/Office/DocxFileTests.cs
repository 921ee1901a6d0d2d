using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mainstay.App.Reports.Office;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Mainstay.App.Tests.Reports.Office;

public sealed class DocxFileTests
{
    public static TheoryData<string> Documents => ["much", "none"];

    private static OfficeDocument Named(string name) => name == "much" ? OfficeSample.Document : OfficeSample.Empty;

    private static T Open<T>(OfficeDocument document, Func<WordprocessingDocument, T> read)
    {
        using var bytes = new MemoryStream(DocxFile.Write(document));
        using var package = WordprocessingDocument.Open(bytes, isEditable: false);
        return read(package);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void TheValidator_FindsNothing(string name)
    {
        var found = Open(
            Named(name),
            p =>
                new OpenXmlValidator(FileFormatVersions.Office2019)
                    .Validate(p)
                    .Select(e => $"{e.Path?.XPath}: {e.Description}")
                    .ToArray()
        );

        Assert.Empty(found);
    }

    [Fact]
    public void TheSameDocument_HasTheSameBytes() =>
        Assert.Equal(DocxFile.Write(OfficeSample.Document), DocxFile.Write(OfficeSample.Document));

    [Fact]
    public void EveryTable_MarksItsHeaderRowAndSaysWhatItShows() =>
        Open(
            OfficeSample.Document,
            p =>
            {
                var tables = p.MainDocumentPart!.Document.Body!.Elements<Table>().ToArray();
                Assert.Equal(3, tables.Length);
                Assert.All(
                    tables,
                    t => Assert.NotNull(t.Elements<TableRow>().First().Descendants<TableHeader>().Single())
                );
                Assert.All(tables, t => Assert.NotEmpty(t.Descendants<TableCaption>().Single().Val!.Value!));
                return true;
            }
        );

    [Fact]
    public void EveryChart_IsNativeWithAlternativeTextAndItsDataInside() =>
        Open(
            OfficeSample.Document,
            p =>
            {
                var drawings = p.MainDocumentPart!.Document.Descendants<DocProperties>().ToArray();
                var charts = p.MainDocumentPart.ChartParts.ToArray();
                Assert.Equal(2, charts.Length);
                Assert.Empty(p.MainDocumentPart.ImageParts);
                Assert.All(
                    drawings,
                    d => Assert.EndsWith("table below.", d.Description!.Value, StringComparison.Ordinal)
                );
                Assert.All(charts, c => Assert.NotNull(c.EmbeddedPackagePart));
                return true;
            }
        );

    [Fact]
    public void AFigureThatIsNotKnown_IsAGapInTheChart() =>
        Open(
            OfficeSample.Document,
            p =>
            {
                var line = p.MainDocumentPart!.ChartParts.SelectMany(c => c.ChartSpace.Descendants<C.LineChartSeries>())
                    .Last();
                Assert.Equal(
                    [0u, 2u, 3u],
                    line.Descendants<C.NumberingCache>().Single().Elements<C.NumericPoint>().Select(n => n.Index!.Value)
                );
                return true;
            }
        );

    [Fact]
    public void TheData_InsideAChart_OpenAsAWorkbook() =>
        Open(
            OfficeSample.Document,
            p =>
            {
                using var data = p.MainDocumentPart!.ChartParts.First().EmbeddedPackagePart!.GetStream();
                using var book = SpreadsheetDocument.Open(data, isEditable: false);
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book));
                return true;
            }
        );

    [Fact]
    public void HeadingsThatOfficersFill_AreLeftEmpty() =>
        Open(
            OfficeSample.Document,
            p =>
            {
                var paragraphs = p.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToArray();
                foreach (var heading in OfficeToFill.ForCommittee)
                {
                    var at = Array.FindIndex(paragraphs, x => x.InnerText == heading.Text);
                    Assert.Equal("Heading2", paragraphs[at].ParagraphProperties!.ParagraphStyleId!.Val!.Value);
                    Assert.Equal("", paragraphs[at + 1].InnerText);
                }

                return true;
            }
        );

    [Fact]
    public void TheFile_HasATitleAndIsInBritishEnglish() =>
        Open(
            OfficeSample.Document,
            p =>
            {
                Assert.Equal(OfficeSample.Document.Title, p.PackageProperties.Title);
                Assert.Equal("en-GB", p.PackageProperties.Language);
                Assert.Equal(
                    "en-GB",
                    p.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value
                );
                return true;
            }
        );

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task LibreOffice_PrintsIt_WithMarkingAndNumberOnEveryPage(string name)
    {
        var pages = await LibreOffice.PrintAsync(DocxFile.Write(Named(name)), "docx");

        Assert.NotEmpty(pages);
        Assert.All(pages, (p, i) => Assert.Contains($"page {i + 1} of {pages.Count}", p));
        Assert.All(pages, p => Assert.StartsWith(OfficeSample.Marking, p.TrimStart(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_RepeatsTheHeaderRowOfALongTable()
    {
        var pages = await LibreOffice.PrintAsync(DocxFile.Write(OfficeSample.Document), "docx");

        var ofTable = pages.Where(p => p.Contains("=Team ", StringComparison.Ordinal)).ToArray();
        Assert.True(ofTable.Length > 1, "The sample's table must run over a page.");
        Assert.All(ofTable, p => Assert.Contains("What to know", p));
    }
}
