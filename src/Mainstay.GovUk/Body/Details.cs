using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>Something a reader may open.</summary>
public sealed record Details : Component
{
    public string? Id { get; init; }
    public Content? Summary { get; init; }
    public Content? Text { get; init; }
    public bool Open { get; init; }

    protected override IHtmlContent Render() =>
        Outer("details", "govuk-details")
            .Attribute("id", Id)
            .Flag("open", Open)
            .Add(
                new Element("summary", "govuk-details__summary").Add(
                    new Element("span", "govuk-details__summary-text").Add(Summary)
                ),
                new Element("div", "govuk-details__text").Add(Text)
            );
}

[HtmlTargetElement("gov-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    public string? Summary { get; set; }
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Details
            {
                Summary = Summary,
                Open = Open,
                Text = await ContentOf(output),
            }
        );
}
