using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.Web.TagHelpers;

/// <summary>Holds what may be wider than the screen, a table or chart: it scrolls sideways, by keyboard too, and has a name.</summary>
[HtmlTargetElement("scroll-region", Attributes = "label")]
public sealed class ScrollRegionTagHelper : TagHelper
{
    /// <summary>What is inside, for people who hear the page.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var own = context.AllAttributes["class"]?.Value?.ToString() ?? "app-table";
        output.TagName = "div";
        output.Attributes.SetAttribute("class", own);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}
