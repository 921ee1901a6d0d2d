using DocumentFormat.OpenXml.Wordprocessing;

namespace Mainstay.App.Reports.Office;

/// <summary>Styles of a Word document: real headings, so that a reader can move by them; British English.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Warning = "Warning";
    public const string Caption = "Caption";
    public const string ChartMessage = "ChartMessage";
    public const string TableText = "TableText";
    public const string TableNumber = "TableNumber";
    public const string TableNote = "TableNote";
    public const string PageHeader = "Header";
    public const string PageFooter = "Footer";

    private const string Ink = "0B0C0C";
    private const string Accent = "0F4C4F";

    public static string Heading(int level) => $"Heading{level}";

    public static Styles All() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Arial",
                            HighAnsi = "Arial",
                            ComplexScript = "Arial",
                        },
                        new Color { Val = Ink },
                        new FontSize { Val = "22" },
                        new Languages { Val = "en-GB" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "264",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Of(Title, "Title", 40, isBold: true, after: 60),
            Of(Subtitle, "Subtitle", 24, after: 240),
            HeadingOf(1, 32),
            HeadingOf(2, 26),
            HeadingOf(3, 23),
            Of(Warning, "Warning", 22, isBold: true),
            Of(Caption, "caption", 20, isBold: true, after: 60, keepsNext: true, before: 160),
            Of(ChartMessage, "Chart message", 23, isBold: true, after: 60, keepsNext: true, before: 160),
            Of(TableText, "Table text", 18, after: 20),
            Of(TableNumber, "Table number", 18, after: 20, alignment: JustificationValues.Right),
            Of(TableNote, "Table note", 18, after: 40, before: 40),
            Of(PageHeader, "header", 18, isBold: true, after: 0, alignment: JustificationValues.Center),
            Of(PageFooter, "footer", 18, after: 0, alignment: JustificationValues.Center)
        );

    private static Style HeadingOf(int level, int halfPoints) =>
        Of(
            Heading(level),
            $"heading {level}",
            halfPoints,
            isBold: true,
            after: 100,
            before: 280,
            keepsNext: true,
            outline: level - 1,
            color: Accent
        );

    private static Style Of(
        string id,
        string name,
        int halfPoints,
        bool isBold = false,
        int after = 120,
        int before = 0,
        bool keepsNext = false,
        int? outline = null,
        string? color = null,
        JustificationValues? alignment = null
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (keepsNext)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (alignment is { } to)
        {
            paragraph.Append(new Justification { Val = to });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (isBold)
        {
            run.Append(new Bold());
        }

        if (color is not null)
        {
            run.Append(new Color { Val = color });
        }

        run.Append(new FontSize { Val = $"{halfPoints}" });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            run
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }
}
