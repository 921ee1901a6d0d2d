using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What the inputs of a fieldset are for.</summary>
public sealed record Legend
{
    public Content? Text { get; init; }
    public string? Classes { get; init; }

    /// <summary>The legend is the heading of the page.</summary>
    public bool IsPageHeading { get; init; }

    internal Element? Render() =>
        Text is null
            ? null
            : new Element("legend", "govuk-fieldset__legend")
                .Class(Classes)
                .Add(IsPageHeading ? new Element("h1", "govuk-fieldset__heading").Add(Text) : Text);
}

/// <summary>Inputs that belong together.</summary>
public sealed record Fieldset : Component
{
    public Legend Legend { get; init; } = new();
    public Content? Text { get; init; }
    public string? DescribedBy { get; init; }
    public string? Role { get; init; }

    protected override IHtmlContent Render() =>
        Outer("fieldset", "govuk-fieldset")
            .Attribute("role", Role)
            .Attribute("aria-describedby", DescribedBy)
            .Add(Legend.Render(), Text);
}

[HtmlTargetElement("gov-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    public string? Legend { get; set; }
    public string? LegendSize { get; set; }
    public bool PageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Fieldset
            {
                Text = await ContentOf(output),
                Legend = new Legend
                {
                    Text = Legend,
                    IsPageHeading = PageHeading,
                    Classes = ModelTagHelper.SizeClass("govuk-fieldset__legend--", LegendSize, PageHeading),
                },
            }
        );
}
