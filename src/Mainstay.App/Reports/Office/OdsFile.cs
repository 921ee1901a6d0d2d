using System.Text;
using System.Xml.Linq;

namespace Mainstay.App.Reports.Office;

/// <summary>
/// A document as an OpenDocument spreadsheet, by the Analysis Function's rules for accessible spreadsheets: a cover sheet,
/// contents, notes, then one table a sheet from A1 down, with a marked header row, no merged cell and no empty row within.
/// </summary>
public static class OdsFile
{
    /// <summary>Media type of an OpenDocument spreadsheet.</summary>
    public const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>The file; the same document gives the same bytes.</summary>
    public static byte[] Write(OfficeDocument document) =>
        StablePackage.Pack([
            ("mimetype", Encoding.ASCII.GetBytes(MediaType), true),
            ("content.xml", Bytes(OdsContent.Of(document)), false),
            ("meta.xml", Bytes(Meta(document)), false),
            ("styles.xml", Bytes(OdsStyles.Of(document)), false),
            ("META-INF/manifest.xml", Bytes(Manifest()), false),
        ]);

    private static XElement Meta(OfficeDocument document) =>
        new(
            Ods.Doc + "document-meta",
            Ods.Names,
            new XElement(
                Ods.Doc + "meta",
                new XElement(Ods.Dc + "title", document.Title),
                new XElement(Ods.Dc + "subject", document.Subtitle),
                new XElement(Ods.Dc + "language", "en-GB")
            )
        );

    private static XElement Manifest()
    {
        XNamespace manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
        XElement Entry(string path, string type) =>
            new(
                manifest + "file-entry",
                new XAttribute(manifest + "full-path", path),
                new XAttribute(manifest + "media-type", type)
            );
        return new(
            manifest + "manifest",
            new XAttribute(XNamespace.Xmlns + "manifest", manifest),
            new XAttribute(manifest + "version", Ods.Version),
            Entry("/", MediaType),
            Entry("content.xml", "text/xml"),
            Entry("meta.xml", "text/xml"),
            Entry("styles.xml", "text/xml")
        );
    }

    private static byte[] Bytes(XElement root) =>
        Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting)
        );
}
