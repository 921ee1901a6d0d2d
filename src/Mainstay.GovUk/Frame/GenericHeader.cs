using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>The header of a page under the council's own brand: its name or logo, linked to the home page.</summary>
public sealed record GenericHeader : Component
{
    public Content? Logo { get; init; }
    public string? Url { get; init; }
    public string? ContainerClasses { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-generic-header")
            .Add(
                new Element("div", "govuk-generic-header__container")
                    .Class(Element.Join(ContainerClasses) ?? "govuk-width-container")
                    .Add(
                        new Element("div", "govuk-generic-header__logo").Add(
                            new Element("a", "govuk-generic-header__homepage-link")
                                .Attribute("href", Element.Join(Url) ?? "/")
                                .Add(Logo)
                        )
                    )
            );
}

[HtmlTargetElement("gov-header")]
public sealed class GenericHeaderTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "/";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(output, new GenericHeader { Url = Href, Logo = await ContentOf(output) });
}
