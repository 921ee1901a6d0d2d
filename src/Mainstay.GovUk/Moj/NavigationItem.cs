using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One link of a sub or side navigation.</summary>
public sealed record NavigationItem
{
    public Content? Text { get; init; }
    public string? Href { get; init; }

    /// <summary>It is where the reader is.</summary>
    public bool Active { get; init; }
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

[HtmlTargetElement("moj-sub-navigation-item")]
[HtmlTargetElement("moj-side-navigation-item")]
public sealed class NavigationItemTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }
    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new NavigationItem
            {
                Href = Href,
                Active = Current,
                Text = await ContentOf(output),
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}
