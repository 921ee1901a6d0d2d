using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What happens if somebody does, or does not do, something.</summary>
public sealed record WarningText : Component
{
    public Content? Text { get; init; }

    /// <summary>What a screen reader says for the icon.</summary>
    public string? IconFallbackText { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-warning-text")
            .Add(new Element("span", "govuk-warning-text__icon").Attribute("aria-hidden", "true").Add("!"))
            .Add(" ")
            .Add(
                new Element("strong", "govuk-warning-text__text")
                    .Add(new Element("span", "govuk-visually-hidden").Add(Element.Join(IconFallbackText) ?? "Warning"))
                    .Add(" ")
                    .Add(Text)
            );
}

[HtmlTargetElement("gov-warning-text")]
public sealed class WarningTextTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(output, new WarningText { Text = await ContentOf(output) });
}
