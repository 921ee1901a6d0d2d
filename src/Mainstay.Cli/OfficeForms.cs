using Mainstay.App.Reports.Office;

namespace Mainstay.Cli;

/// <summary>The office forms of a document.</summary>
internal static class OfficeForms
{
    /// <summary>The bytes of <c>docx</c> or <c>ods</c>; null for any other form, which is text.</summary>
    public static byte[]? Write(OfficeDocument document, string format) =>
        format switch
        {
            "docx" => DocxFile.Write(document),
            "ods" => OdsFile.Write(document),
            _ => null,
        };
}
