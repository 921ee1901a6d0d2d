using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A small mark beside something, such as "Overdue".</summary>
public sealed record Badge : Component
{
    public Content? Text { get; init; }

    protected override IHtmlContent Render() => Outer("span", "moj-badge").Add(Text);
}

[HtmlTargetElement("moj-badge")]
public sealed class BadgeTagHelper : ComponentTagHelper
{
    public string? Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Badge
            {
                Text = await ContentOf(output),
                Classes = string.IsNullOrEmpty(Colour) ? null : $"moj-badge--{Colour}",
            }
        );
}
