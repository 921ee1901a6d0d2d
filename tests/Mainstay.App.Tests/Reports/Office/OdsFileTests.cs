using System.IO.Compression;
using System.Xml.Linq;
using Mainstay.App.Reports.Office;

namespace Mainstay.App.Tests.Reports.Office;

public sealed class OdsFileTests
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Doc = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static TheoryData<string> Documents => ["much", "none"];

    private static OfficeDocument Named(string name) => name == "much" ? OfficeSample.Document : OfficeSample.Empty;

    private static XElement Part(OfficeDocument document, string path)
    {
        using var bytes = new MemoryStream(OdsFile.Write(document));
        using var zip = new ZipArchive(bytes);
        using var part = zip.GetEntry(path)!.Open();
        return XElement.Load(part);
    }

    private static XElement[] Sheets(OfficeDocument document) =>
        [.. Part(document, "content.xml").Descendants(Table + "table")];

    private static string[] Names(XElement[] sheets) => [.. sheets.Select(s => s.Attribute(Table + "name")!.Value)];

    [Fact]
    public void TheSameDocument_HasTheSameBytes() =>
        Assert.Equal(OdsFile.Write(OfficeSample.Document), OdsFile.Write(OfficeSample.Document));

    [Fact]
    public void TheMediaType_StandsFirstAndUncompressed()
    {
        var bytes = OdsFile.Write(OfficeSample.Document);

        Assert.Equal("mimetype", System.Text.Encoding.ASCII.GetString(bytes, 30, 8));
        Assert.Equal(OdsFile.MediaType, System.Text.Encoding.ASCII.GetString(bytes, 38, OdsFile.MediaType.Length));
    }

    [Fact]
    public void Sheets_AreCoverContentsNotesAndOneForEachTable() =>
        Assert.Equal(
            ["Cover", "Contents", "Notes", "1_Caseload_by_week", "2_Agency_rate", "3_Teams___all____every_one_of_t"],
            Names(Sheets(OfficeSample.Document))
        );

    [Fact]
    public void ASheet_HasTitleFirstAndNoMergedCellAndNoEmptyRow()
    {
        foreach (var sheet in Sheets(OfficeSample.Document))
        {
            var rows = sheet.Descendants(Table + "table-row").ToArray();
            Assert.Equal(
                "Heading_20_1",
                rows[0].Elements(Table + "table-cell").Single().Attribute(Table + "style-name")?.Value
            );
            Assert.All(rows, r => Assert.All(r.Elements(), c => Assert.NotEmpty(c.Value)));
            Assert.Empty(sheet.Descendants(Table + "covered-table-cell"));
            Assert.Empty(sheet.Descendants().Attributes(Table + "number-columns-spanned"));
        }
    }

    [Fact]
    public void WhatIsSaidBetweenTables_StandsAboveTheNextOne_AndOnlyTheOpeningOnTheCover()
    {
        var document = OfficeSample.Empty with
        {
            Blocks =
            [
                new OfficeParagraph("The opening."),
                new OfficeHeading(1, "North"),
                new OfficeParagraph("North is up."),
                new OfficeTable(
                    "North",
                    "Cases",
                    ["Team", "Cases"],
                    [
                        ["North", 4],
                    ]
                ),
            ],
        };

        var sheets = Sheets(document);

        Assert.Contains("The opening.", sheets[0].Value);
        Assert.DoesNotContain("North is up.", sheets[0].Value);
        Assert.Contains("North is up.", sheets[3].Value);
    }

    [Fact]
    public void ATable_MarksItsHeaderRow()
    {
        var sheets = Sheets(OfficeSample.Document).Skip(1).ToArray();
        var ranges = Part(OfficeSample.Document, "content.xml").Descendants(Table + "database-range").ToArray();

        Assert.All(sheets, s => Assert.Single(s.Elements(Table + "table-header-rows")));
        Assert.All(ranges, r => Assert.Equal("true", r.Attribute(Table + "contains-header")?.Value));
        Assert.Equal(
            "'1_Caseload_by_week'.A5:'1_Caseload_by_week'.C9",
            ranges[0].Attribute(Table + "target-range-address")?.Value
        );
    }

    [Fact]
    public void Cells_AreNumbersAndIsoDaysByType()
    {
        var row = Sheets(OfficeSample.Document)[3].Elements(Table + "table-row").Last().Elements().ToArray();
        var rate = Sheets(OfficeSample.Document)[4].Elements(Table + "table-row").Last().Elements().Last();

        Assert.Equal("2025-10-03", row[0].Attribute(Doc + "date-value")?.Value);
        Assert.Equal("15.3", row[1].Attribute(Doc + "value")?.Value);
        Assert.Equal("percentage", rate.Attribute(Doc + "value-type")?.Value);
        Assert.Equal("0.113", rate.Attribute(Doc + "value")?.Value);
    }

    [Fact]
    public void ASymbol_IsExplainedInTheNotes()
    {
        var sheets = Sheets(OfficeSample.Document);
        var notKnown = sheets[3].Elements(Table + "table-row").ElementAt(5).Elements().Last();

        Assert.Equal("x", notKnown.Value);
        Assert.Contains(
            sheets[2].Elements(Table + "table-row"),
            r => r.Value.StartsWith("xNot available", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void TheFile_HasATitleAndIsInBritishEnglish()
    {
        var meta = Part(OfficeSample.Document, "meta.xml");
        var cell = Part(OfficeSample.Document, "styles.xml").ToString();

        Assert.Equal(OfficeSample.Document.Title, meta.Descendants(Dc + "title").Single().Value);
        Assert.Contains("fo:language=\"en\" fo:country=\"GB\"", cell);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task LibreOffice_PrintsIt_WithTheMarkingOnEveryPage(string name)
    {
        var pages = await LibreOffice.PrintAsync(OdsFile.Write(Named(name)), "ods");

        Assert.True(pages.Count >= 3);
        Assert.All(pages, p => Assert.StartsWith(OfficeSample.Marking, p.TrimStart(), StringComparison.Ordinal));
    }
}
