using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>Confirms that something is done.</summary>
public sealed record Panel : Component
{
    public Content? Title { get; init; }
    public int HeadingLevel { get; init; } = 1;
    public Content? Text { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-panel govuk-panel--confirmation")
            .Add(
                new Element($"h{HeadingLevel}", "govuk-panel__title").Add(Title),
                Text is null ? null : new Element("div", "govuk-panel__body").Add(Text)
            );
}

[HtmlTargetElement("gov-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    public string? Title { get; set; }
    public int HeadingLevel { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Panel
            {
                Title = Title,
                HeadingLevel = HeadingLevel,
                Text = await ContentOf(output),
            }
        );
}
