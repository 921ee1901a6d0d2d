using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>Help for an input, below its label.</summary>
public sealed record Hint : Component
{
    public string? Id { get; init; }
    public Content? Text { get; init; }

    protected override IHtmlContent Render() => Outer("div", "govuk-hint").Attribute("id", Id).Add(Text);
}

[HtmlTargetElement("gov-hint")]
public sealed class HintTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(output, new Hint { Text = await ContentOf(output) });
}
