using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mainstay.App.Reports.Office;

/// <summary>What surrounds the body of a Word document: title, settings, header and footer of every page.</summary>
internal static class DocxParts
{
    /// <summary>The title property. No time and no author: the bytes follow from the content alone.</summary>
    public static void AddTitle(WordprocessingDocument package, OfficeDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XElement(dc + "title", PlainXml.Text(document.Title)),
            new XElement(dc + "subject", PlainXml.Text(document.Subtitle)),
            new XElement(dc + "language", "en-GB")
        );
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "core");
        using var content = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + properties.ToString(SaveOptions.DisableFormatting)
            )
        );
        part.FeedData(content);
    }

    public static Settings Settings() =>
        new(
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = "en-GB" }
        );

    public static Header Header(OfficeDocument document) =>
        new(DocxText.Paragraph(document.Marking, DocxStyles.PageHeader));

    public static Footer Footer(OfficeDocument document) =>
        new(
            DocxText.Paragraph(
                DocxStyles.PageFooter,
                DocxText.Run($"{document.Marking} \u2013 {document.Title} \u2013 page "),
                DocxText.Field("PAGE"),
                DocxText.Run(" of "),
                DocxText.Field("NUMPAGES")
            )
        );
}
