using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What an input is for.</summary>
public sealed record Label : Component
{
    public Content? Text { get; init; }
    public string? For { get; init; }

    /// <summary>The label is the heading of the page.</summary>
    public bool IsPageHeading { get; init; }

    protected override IHtmlContent? Render()
    {
        if (Text is null)
        {
            return null;
        }

        var label = Outer("label", "govuk-label").Attribute("for", For).Add(Text);
        return IsPageHeading ? new Element("h1", "govuk-label-wrapper").Add(label) : label;
    }
}

[HtmlTargetElement("gov-label")]
public sealed class LabelTagHelper : ModelTagHelper
{
    public string? Size { get; set; }
    public bool PageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Label
            {
                Text = await ContentOf(output) ?? DisplayName,
                For = FieldId,
                IsPageHeading = PageHeading,
                Classes = SizeClass("govuk-label--", Size, PageHeading),
            }
        );
}
