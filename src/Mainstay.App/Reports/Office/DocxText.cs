using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mainstay.App.Reports.Office;

/// <summary>Paragraphs of a Word document.</summary>
internal static class DocxText
{
    /// <summary>A paragraph of one style; the normal one when null.</summary>
    public static Paragraph Paragraph(string text, string? style = null) => Paragraph(style, Run(text));

    /// <summary>A paragraph of several runs.</summary>
    public static Paragraph Paragraph(string? style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(runs);
        return paragraph;
    }

    public static Run Run(string text) =>
        new(new Text(PlainXml.Text(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A field that Word works out, such as the page's number.</summary>
    public static SimpleField Field(string instruction) => new(Run("1")) { Instruction = instruction };
}
