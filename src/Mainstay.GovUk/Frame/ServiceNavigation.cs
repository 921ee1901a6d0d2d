using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One item of the navigation.</summary>
public sealed record ServiceNavigationItem
{
    public Content? Text { get; init; }
    public string? Href { get; init; }

    /// <summary>It is this very page.</summary>
    public bool Current { get; init; }

    /// <summary>This page is somewhere below it.</summary>
    public bool Active { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Content at the end of the navigation.</summary>
public sealed record ServiceNavigationEnd
{
    public Content? Text { get; init; }

    /// <summary><c>inline</c> to stand in the same line.</summary>
    public string? Align { get; init; }
}

/// <summary>Places for content of one's own.</summary>
public sealed record ServiceNavigationSlots
{
    public Content? Start { get; init; }
    public ServiceNavigationEnd? End { get; init; }
    public Content? NavigationStart { get; init; }
    public Content? NavigationEnd { get; init; }
}

/// <summary>The name of the service and the way round it.</summary>
public sealed record ServiceNavigation : Component
{
    public Content? ServiceName { get; init; }
    public string? ServiceUrl { get; init; }
    public IReadOnlyList<ServiceNavigationItem> Navigation { get; init; } = [];
    public string? NavigationId { get; init; }
    public string? NavigationLabel { get; init; }
    public string? NavigationClasses { get; init; }

    /// <summary>Whether a menu button hides the items on a narrow screen; null: when there are two or more.</summary>
    public bool? CollapseNavigationOnMobile { get; init; }
    public string? MenuButtonText { get; init; }
    public string? MenuButtonLabel { get; init; }
    public string? AriaLabel { get; init; }
    public ServiceNavigationSlots Slots { get; init; } = new();

    private string MenuText => Element.Join(MenuButtonText) ?? "Menu";

    private string ListId => Element.Join(NavigationId) ?? "navigation";

    protected override IHtmlContent Render()
    {
        // With a name there is more than navigation in it: a landmark of its own holds both.
        var isSection = ServiceName is not null || Slots.Start is not null || Slots.End?.Text is not null;
        return Outer(isSection ? "section" : "div", "govuk-service-navigation")
            .Attribute("aria-label", isSection ? AriaLabel ?? "Service information" : null)
            .Attribute("data-module", "govuk-service-navigation")
            .Add(
                new Element("div", "govuk-width-container")
                    .Class(Slots.End?.Align == "inline" ? "govuk-service-navigation__inlining-container" : null)
                    .Add(
                        Slots.Start,
                        new Element("div", "govuk-service-navigation__container").Add(Name(), Nav()),
                        Slots.End?.Text
                    )
            );
    }

    private Element? Name() =>
        ServiceName is null
            ? null
            : new Element("span", "govuk-service-navigation__service-name").Add(
                string.IsNullOrEmpty(ServiceUrl)
                    ? new Element("span", "govuk-service-navigation__text").Add(ServiceName)
                    : new Element("a", "govuk-service-navigation__link").Attribute("href", ServiceUrl).Add(ServiceName)
            );

    private Element? Nav()
    {
        if (Navigation.Count == 0 && Slots.NavigationStart is null && Slots.NavigationEnd is null)
        {
            return null;
        }

        return new Element("nav", "govuk-service-navigation__wrapper")
            .Class(NavigationClasses)
            .Attribute("aria-label", Element.Join(NavigationLabel) ?? MenuText)
            .Add(
                CollapseNavigationOnMobile ?? Navigation.Count > 1 ? MenuButton() : null,
                new Element("ul", "govuk-service-navigation__list")
                    .Attribute("id", ListId)
                    .Add(Slots.NavigationStart)
                    .Add(Navigation.Select(Item))
                    .Add(Slots.NavigationEnd)
            );
    }

    private Element MenuButton() =>
        new Element("button", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle")
            .Attribute("type", "button")
            .Attribute("aria-controls", ListId)
            .Attribute("aria-label", MenuButtonLabel == MenuText ? null : MenuButtonLabel)
            .Flag("hidden", true)
            .Attribute("aria-hidden", "true")
            .Add(MenuText);

    private static Element Item(ServiceNavigationItem item)
    {
        var here = item.Active || item.Current;
        IHtmlContent? words = here
            ? new Element("strong", "govuk-service-navigation__active-fallback").Add(item.Text)
            : item.Text;
        var current = item.Current ? "page" : "true";
        var inner = string.IsNullOrEmpty(item.Href)
            ? new Element("span", "govuk-service-navigation__text").Attribute("aria-current", here ? current : null)
            : new Element("a", "govuk-service-navigation__link")
                .Attribute("href", item.Href)
                .Attribute("aria-current", here ? current : null)
                .Attributes(item.Attributes);

        return new Element("li", "govuk-service-navigation__item")
            .Class(here ? "govuk-service-navigation__item--active" : null)
            .Add(inner.Add(words));
    }
}

[HtmlTargetElement("gov-service-navigation")]
public sealed class ServiceNavigationTagHelper : ComponentTagHelper
{
    public string? Name { get; set; }
    public string? Href { get; set; }
    public string? Label { get; set; }
    public string? NavigationLabel { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = context.Collect<ServiceNavigationItem>();
        var ends = context.Collect<ServiceNavigationEnd>();
        await output.GetChildContentAsync();
        Show(
            output,
            new ServiceNavigation
            {
                ServiceName = Name,
                ServiceUrl = Href,
                AriaLabel = Label,
                NavigationLabel = NavigationLabel,
                Navigation = items,
                Slots = new ServiceNavigationSlots { End = ends.Count == 0 ? null : ends[^1] },
            }
        );
    }
}

[HtmlTargetElement("gov-service-navigation-item")]
public sealed class ServiceNavigationItemTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }
    public bool Current { get; set; }
    public bool Active { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new ServiceNavigationItem
            {
                Href = Href,
                Current = Current,
                Active = Active,
                Text = await ContentOf(output),
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}

[HtmlTargetElement("gov-service-navigation-end")]
public sealed class ServiceNavigationEndTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(new ServiceNavigationEnd { Text = await ContentOf(output), Align = "inline" });
        output.SuppressOutput();
    }
}
