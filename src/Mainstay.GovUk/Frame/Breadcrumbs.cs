using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One step; without <see cref="Href"/> it is this page.</summary>
public sealed record Breadcrumb
{
    public Content? Text { get; init; }
    public string? Href { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Where the page stands.</summary>
public sealed record Breadcrumbs : Component
{
    public IReadOnlyList<Breadcrumb> Items { get; init; } = [];
    public bool CollapseOnMobile { get; init; }
    public string? LabelText { get; init; }

    protected override IHtmlContent Render() =>
        Outer("nav", "govuk-breadcrumbs")
            .Class(CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
            .Attribute("aria-label", LabelText ?? "Breadcrumb")
            .Add(new Element("ol", "govuk-breadcrumbs__list").Add(Items.Select(Item)));

    private static Element Item(Breadcrumb item)
    {
        var line = new Element("li", "govuk-breadcrumbs__list-item");
        return string.IsNullOrEmpty(item.Href)
            ? line.Attribute("aria-current", "page").Add(item.Text)
            : line.Add(
                new Element("a", "govuk-breadcrumbs__link")
                    .Attribute("href", item.Href)
                    .Attributes(item.Attributes)
                    .Add(item.Text)
            );
    }
}

[HtmlTargetElement("gov-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : ComponentTagHelper
{
    public bool CollapseOnMobile { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = context.Collect<Breadcrumb>();
        await output.GetChildContentAsync();
        Show(output, new Breadcrumbs { Items = items, CollapseOnMobile = CollapseOnMobile });
    }
}

[HtmlTargetElement("gov-breadcrumb")]
public sealed class BreadcrumbTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new Breadcrumb
            {
                Href = Href,
                Text = await ContentOf(output),
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}
