using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A link, shown on focus, past the header to the main content.</summary>
public sealed record SkipLink : Component
{
    public Content? Text { get; init; }
    public string? Href { get; init; }

    protected override IHtmlContent Render() =>
        Outer("a", "govuk-skip-link")
            .Attribute("href", Element.Join(Href) ?? "#content")
            .Attribute("data-module", "govuk-skip-link")
            .Add(Text);
}

[HtmlTargetElement("gov-skip-link")]
public sealed class SkipLinkTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "#main-content";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(output, new SkipLink { Href = Href, Text = await ContentOf(output) ?? "Skip to main content" });
}
