using System.Xml.Linq;

namespace Mainstay.App.Reports.Office;

/// <summary>The namespaces of OpenDocument.</summary>
internal static class Ods
{
    public const string Version = "1.2";

    public static readonly XNamespace Doc = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>What the root of each part declares.</summary>
    public static object[] Names =>
        [
            Prefix("office", Doc),
            Prefix("style", Style),
            Prefix("text", Text),
            Prefix("table", Table),
            Prefix("fo", Fo),
            Prefix("number", Number),
            Prefix("xlink", XLink),
            Prefix("dc", Dc),
            new XAttribute(Doc + "version", Version),
        ];

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name);
}
