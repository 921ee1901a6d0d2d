using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A heading of the filter.</summary>
public sealed record FilterHeading
{
    public Content? Text { get; init; }
}

/// <summary>The way to take all filters off.</summary>
public sealed record FilterClearLink
{
    public string? Text { get; init; }
    public string? Href { get; init; }
}

/// <summary>A filter that is on; its link takes it off.</summary>
public sealed record FilterTag
{
    public Content? Text { get; init; }
    public string? Href { get; init; }
}

/// <summary>The filters of one kind that are on.</summary>
public sealed record FilterCategory
{
    public FilterHeading Heading { get; init; } = new();
    public IReadOnlyList<FilterTag> Items { get; init; } = [];
}

/// <summary>The filters that are on.</summary>
public sealed record SelectedFilters
{
    public FilterHeading Heading { get; init; } = new();
    public FilterClearLink ClearLink { get; init; } = new();
    public IReadOnlyList<FilterCategory> Categories { get; init; } = [];
}

/// <summary>Narrows a list: what is on, and the inputs for more. It stands in a form.</summary>
public sealed record Filter : Component
{
    public FilterHeading Heading { get; init; } = new();
    public SelectedFilters? SelectedFilters { get; init; }
    public Button Submit { get; init; } = new();
    public Content? Options { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "moj-filter")
            .Attribute("data-module", "moj-filter")
            .Add(
                new Element("div", "moj-filter__header").Add(
                    new Element("div", "moj-filter__header-title").Add(Medium(Heading)),
                    new Element("div", "moj-filter__header-action")
                ),
                new Element("div", "moj-filter__content").Add(
                    SelectedFilters is null ? null : Selected(SelectedFilters),
                    new Element("div", "moj-filter__options").Add(
                        Submit with
                        {
                            Text = Submit.Text ?? "Apply filters",
                        },
                        Options
                    )
                )
            );

    private static Element Medium(FilterHeading heading) => new Element("h2", "govuk-heading-m").Add(heading.Text);

    private static Element Selected(SelectedFilters selected) =>
        new Element("div", "moj-filter__selected")
            .Add(
                new Element("div", "moj-filter__selected-heading").Add(
                    new Element("div", "moj-filter__heading-title").Add(Medium(selected.Heading)),
                    new Element("div", "moj-filter__heading-action").Add(
                        new Element("p").Add(
                            new Element("a", "govuk-link govuk-link--no-visited-state")
                                .Attribute("href", selected.ClearLink.Href ?? "")
                                .Add(selected.ClearLink.Text)
                        )
                    )
                )
            )
            .Add(selected.Categories.SelectMany(Category));

    private static IEnumerable<Element> Category(FilterCategory category) =>
        [
            new Element("h3", "govuk-heading-s govuk-!-margin-bottom-0").Add(category.Heading.Text),
            new Element("ul", "moj-filter-tags").Add(category.Items.Select(Item)),
        ];

    private static Element Item(FilterTag tag) =>
        new Element("li").Add(
            new Element("a", "moj-filter__tag")
                .Attribute("href", tag.Href ?? "")
                .Add(new Element("span", "govuk-visually-hidden").Add("Remove this filter"))
                .Add(" ")
                .Add(tag.Text)
        );
}

[HtmlTargetElement("moj-filter")]
public sealed class FilterTagHelper : ComponentTagHelper
{
    public string Heading { get; set; } = "Filter";
    public string Submit { get; set; } = "Apply filters";

    /// <summary>The list without any filter.</summary>
    public string? ClearHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tags = context.Collect<(string Category, FilterTag Tag)>();
        var options = await ContentOf(output);
        Show(
            output,
            new Filter
            {
                Heading = new FilterHeading { Text = Heading },
                Submit = new Button { Text = Submit },
                Options = options,
                SelectedFilters = tags.Count == 0 ? null : Selected(tags),
            }
        );
    }

    private SelectedFilters Selected(List<(string Category, FilterTag Tag)> tags) =>
        new()
        {
            Heading = new FilterHeading { Text = "Selected filters" },
            ClearLink = new FilterClearLink { Text = "Clear filters", Href = ClearHref },
            Categories =
            [
                .. tags.GroupBy(t => t.Category)
                    .Select(g => new FilterCategory
                    {
                        Heading = new FilterHeading { Text = g.Key },
                        Items = [.. g.Select(t => t.Tag)],
                    }),
            ],
        };
}

[HtmlTargetElement("moj-filter-tag")]
public sealed class FilterTagTagHelper : ComponentTagHelper
{
    public string Category { get; set; } = "";
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give((Category, new FilterTag { Href = Href, Text = await ContentOf(output) }));
        output.SuppressOutput();
    }
}
