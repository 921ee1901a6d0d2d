using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A line below the header: what state the service is in.</summary>
public sealed record PhaseBanner : Component
{
    public Tag Tag { get; init; } = new();
    public Content? Text { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-phase-banner govuk-width-container")
            .Add(
                new Element("p", "govuk-phase-banner__content")
                    .Add(Tag with { Classes = Element.Join("govuk-phase-banner__content__tag", Tag.Classes) })
                    .Add(" ")
                    .Add(new Element("span", "govuk-phase-banner__text").Add(Text))
            );
}

[HtmlTargetElement("gov-phase-banner")]
public sealed class PhaseBannerTagHelper : ComponentTagHelper
{
    public string? Tag { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new PhaseBanner
            {
                Tag = new Tag { Text = Tag },
                Text = await ContentOf(output),
            }
        );
}
