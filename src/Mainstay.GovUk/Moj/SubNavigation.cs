using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>The parts of what a page is about, in a line.</summary>
public sealed record SubNavigation : Component
{
    public string? Label { get; init; }
    public IReadOnlyList<NavigationItem> Items { get; init; } = [];

    protected override IHtmlContent Render() =>
        Outer("nav", "moj-sub-navigation")
            .Attribute("aria-label", Element.Join(Label) ?? "Secondary navigation region")
            .Add(new Element("ul", "moj-sub-navigation__list").Add(Items.Select(Item)));

    private static Element Item(NavigationItem item) =>
        new Element("li", "moj-sub-navigation__item")
            .Class(item.Classes)
            .Add(
                new Element("a", "moj-sub-navigation__link")
                    .Attribute("aria-current", item.Active ? "page" : null)
                    .Attribute("href", item.Href ?? "")
                    .Attributes(item.Attributes)
                    .Add(item.Text)
            );
}

[HtmlTargetElement("moj-sub-navigation")]
public sealed class SubNavigationTagHelper : ComponentTagHelper
{
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = context.Collect<NavigationItem>();
        await output.GetChildContentAsync();
        Show(output, new SubNavigation { Label = Label, Items = items });
    }
}
