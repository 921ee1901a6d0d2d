using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A message about the state of things on this page.</summary>
public sealed record Alert : Component
{
    private static readonly string[] Variants = ["information", "success", "warning", "error"];
    private static readonly string[] HeadingTags = ["h2", "h3", "h4"];

    /// <summary><c>information</c>, <c>success</c>, <c>warning</c> or <c>error</c>.</summary>
    public string? Variant { get; init; }
    public string? Title { get; init; }
    public bool ShowTitleAsHeading { get; init; }
    public string? HeadingTag { get; init; }
    public Content? Text { get; init; }
    public string? Role { get; init; }
    public bool Dismissible { get; init; }
    public string? DismissText { get; init; }
    public bool DisableAutoFocus { get; init; }
    public string? FocusOnDismissSelector { get; init; }

    protected override IHtmlContent Render()
    {
        var variant = Variants.Contains(Variant) ? Variant! : "information";
        var hasHeading = ShowTitleAsHeading && Text is not null;
        return Outer("div", $"moj-alert moj-alert--{variant}")
            .Class(hasHeading ? "moj-alert--with-heading" : null)
            .Attribute("role", Element.Join(Role) ?? "region")
            .Attribute("aria-label", $"{variant}: {Title}")
            .Attribute("data-module", "moj-alert")
            .Attribute("data-dismissible", Dismissible ? "true" : null)
            .Attribute("data-disable-auto-focus", DisableAutoFocus ? "true" : null)
            .Attribute("data-focus-on-dismiss-selector", FocusOnDismissSelector)
            .Add(
                new Element("div").Add(Icon(variant)),
                new Element("div", "moj-alert__content").Add(hasHeading ? Heading() : null, Text ?? Title),
                new Element("div", "moj-alert__action").Add(
                    new Element("button", "moj-alert__dismiss")
                        .Flag("hidden", true)
                        .Add(Element.Join(DismissText) ?? "Dismiss")
                )
            );
    }

    private Element Heading() =>
        new Element(HeadingTags.Contains(HeadingTag) ? HeadingTag! : "h2", "moj-alert__heading").Add(Title);

    private static Element Icon(string variant)
    {
        var path = new Element("path");
        if (variant != "success")
        {
            path.Attribute("fill-rule", "evenodd").Attribute("clip-rule", "evenodd");
        }

        return new Element("svg", "moj-alert__icon")
            .Attribute("role", "presentation")
            .Attribute("focusable", "false")
            .Attribute("xmlns", "http://www.w3.org/2000/svg")
            .Attribute("viewBox", "0 0 30 30")
            .Attribute("height", "30")
            .Attribute("width", "30")
            .Add(path.Attribute("d", Outline(variant)).Attribute("fill", "currentColor"));
    }

    private static string Outline(string variant) =>
        variant switch
        {
            "success" => AlertIcons.Success,
            "warning" => AlertIcons.Warning,
            "error" => AlertIcons.Error,
            _ => AlertIcons.Information,
        };
}

[HtmlTargetElement("moj-alert")]
public sealed class AlertTagHelper : ComponentTagHelper
{
    public string? Variant { get; set; }
    public string? Title { get; set; }
    public bool ShowTitle { get; set; }
    public bool Dismissible { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Alert
            {
                Variant = Variant,
                Title = Title,
                ShowTitleAsHeading = ShowTitle,
                Dismissible = Dismissible,
                Text = await ContentOf(output),
            }
        );
}
