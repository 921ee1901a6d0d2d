using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A short word for a state.</summary>
public sealed record Tag : Component
{
    public Content? Text { get; init; }

    protected override IHtmlContent Render() => Outer("strong", "govuk-tag").Add(Text);
}

[HtmlTargetElement("gov-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    public string? Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Tag
            {
                Text = await ContentOf(output),
                Classes = string.IsNullOrEmpty(Colour) ? null : $"govuk-tag--{Colour}",
            }
        );
}
