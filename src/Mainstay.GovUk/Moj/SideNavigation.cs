using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>The parts of a section, in a column.</summary>
public sealed record SideNavigation : Component
{
    public string? Label { get; init; }
    public IReadOnlyList<NavigationItem> Items { get; init; } = [];

    protected override IHtmlContent Render() =>
        Outer("nav", "moj-side-navigation")
            .Attribute("aria-label", Label)
            .Add(new Element("ul", "moj-side-navigation__list").Add(Items.Select(Item)));

    private static Element Item(NavigationItem item) =>
        new Element("li", "moj-side-navigation__item")
            .Class(item.Active ? "moj-side-navigation__item--active" : null)
            .Attributes(item.Attributes)
            .Add(
                new Element("a")
                    .Attribute("href", item.Href ?? "")
                    .Attribute("aria-current", item.Active ? "location" : null)
                    .Add(item.Text)
            );
}

[HtmlTargetElement("moj-side-navigation")]
public sealed class SideNavigationTagHelper : ComponentTagHelper
{
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = context.Collect<NavigationItem>();
        await output.GetChildContentAsync();
        Show(output, new SideNavigation { Label = Label, Items = items });
    }
}
