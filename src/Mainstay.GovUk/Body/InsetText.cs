using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A passage set apart from the text around it.</summary>
public sealed record InsetText : Component
{
    public string? Id { get; init; }
    public Content? Text { get; init; }

    protected override IHtmlContent Render() => Outer("div", "govuk-inset-text").Attribute("id", Id).Add(Text);
}

[HtmlTargetElement("gov-inset-text")]
public sealed class InsetTextTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(output, new InsetText { Text = await ContentOf(output) });
}
