using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A link to the page before.</summary>
public sealed record BackLink : Component
{
    public Content? Text { get; init; }
    public string? Href { get; init; }

    protected override IHtmlContent Render() =>
        Outer("a", "govuk-back-link").Attribute("href", Element.Join(Href) ?? "#").Add(Text ?? "Back");
}

[HtmlTargetElement("gov-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(output, new BackLink { Href = Href, Text = await ContentOf(output) });
}
