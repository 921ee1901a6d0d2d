using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One link of the footer.</summary>
public sealed record FooterLink
{
    public Content? Text { get; init; }
    public string? Href { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>
/// The foot of a page under the council's own brand. govuk-frontend's footer always bears the crown and Crown copyright,
/// so this keeps its classes and leaves those out; it has no fixtures.
/// </summary>
public sealed record Footer : Component
{
    public IReadOnlyList<FooterLink> Links { get; init; } = [];
    public Content? Text { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-footer")
            .Add(
                new Element("div", "govuk-width-container").Add(
                    new Element("div", "govuk-footer__meta").Add(
                        new Element("div", "govuk-footer__meta-item govuk-footer__meta-item--grow").Add(
                            Links.Count == 0 ? null : new Element("h2", "govuk-visually-hidden").Add("Support links"),
                            Links.Count == 0
                                ? null
                                : new Element("ul", "govuk-footer__inline-list").Add(Links.Select(Item)),
                            Text is null ? null : new Element("div", "govuk-footer__meta-custom").Add(Text)
                        )
                    )
                )
            );

    private static Element Item(FooterLink link) =>
        new Element("li", "govuk-footer__inline-list-item").Add(
            new Element("a", "govuk-footer__link")
                .Attribute("href", link.Href)
                .Attributes(link.Attributes)
                .Add(link.Text)
        );
}

[HtmlTargetElement("gov-footer")]
public sealed class FooterTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = context.Collect<FooterLink>();
        var text = await ContentOf(output);
        Show(output, new Footer { Links = links, Text = text });
    }
}

[HtmlTargetElement("gov-footer-link")]
public sealed class FooterLinkTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new FooterLink
            {
                Href = Href,
                Text = await ContentOf(output),
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}
