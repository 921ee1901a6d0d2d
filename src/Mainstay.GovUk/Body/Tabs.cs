using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What a tab shows.</summary>
public sealed record TabPanel
{
    public Content? Text { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One tab.</summary>
public sealed record Tab
{
    public string? Label { get; init; }
    public string? Id { get; init; }
    public TabPanel Panel { get; init; } = new();
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Parts of which one is seen at a time; without script all are, under a list of links.</summary>
public sealed record Tabs : Component
{
    public string? Id { get; init; }
    public string? IdPrefix { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<Tab> Items { get; init; } = [];

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-tabs")
            .Attribute("id", Id)
            .Attribute("data-module", "govuk-tabs")
            .Add(new Element("h2", "govuk-tabs__title").Add(Title ?? "Contents"))
            .Add(Items.Count == 0 ? null : new Element("ul", "govuk-tabs__list").Add(Items.Select(Link)))
            .Add(Items.Select(PanelOf));

    private string IdOf(Tab tab, int index) => Element.Join(tab.Id) ?? $"{IdPrefix}-{index + 1}";

    private Element Link(Tab tab, int index) =>
        new Element("li", "govuk-tabs__list-item")
            .Class(index == 0 ? "govuk-tabs__list-item--selected" : null)
            .Add(
                new Element("a", "govuk-tabs__tab")
                    .Attribute("href", $"#{IdOf(tab, index)}")
                    .Attributes(tab.Attributes)
                    .Add(tab.Label)
            );

    private Element PanelOf(Tab tab, int index) =>
        new Element("div", "govuk-tabs__panel")
            .Class(index > 0 ? "govuk-tabs__panel--hidden" : null)
            .Attribute("id", IdOf(tab, index))
            .Attributes(tab.Panel.Attributes)
            .Add(
                tab.Panel.Text is null or { IsRich: true }
                    ? tab.Panel.Text
                    : new Element("p", "govuk-body").Add(tab.Panel.Text)
            );
}

[HtmlTargetElement("gov-tabs")]
public sealed class TabsTagHelper : ComponentTagHelper
{
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = context.Collect<Tab>();
        await output.GetChildContentAsync();
        Show(
            output,
            new Tabs
            {
                Title = Title,
                Items = tabs,
                IdPrefix = "tab",
            }
        );
    }
}

[HtmlTargetElement("gov-tab")]
public sealed class TabTagHelper : ComponentTagHelper
{
    public string? Id { get; set; }
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new Tab
            {
                Id = Id,
                Label = Label,
                Panel = new TabPanel { Text = await ContentOf(output) },
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}
