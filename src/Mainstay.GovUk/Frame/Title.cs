using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>The title of a page: what it is, then the service; "Error: " first when something was refused.</summary>
[HtmlTargetElement("gov-title")]
public sealed class TitleTagHelper : ComponentTagHelper
{
    /// <summary>The name of the service, after a dash.</summary>
    public string? Service { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var page = await ContentOf(output);
        var title = new Element("title")
            .Add(ViewContext.ViewData.ModelState.ErrorCount > 0 ? "Error: " : null)
            .Add(page);
        if (!string.IsNullOrEmpty(Service))
        {
            title.Add(page is null ? Service : $" – {Service}");
        }

        Replace(output, title);
    }
}
