using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A button, or with <see cref="Href"/> a link that looks like one.</summary>
public sealed record Button : Component
{
    public string? Id { get; init; }
    public Content? Text { get; init; }
    public string? Href { get; init; }
    public string? Type { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public bool Disabled { get; init; }
    public bool? PreventDoubleClick { get; init; }
    public bool IsStartButton { get; init; }

    protected override IHtmlContent Render()
    {
        var button = string.IsNullOrEmpty(Href)
            ? Outer("button", "govuk-button")
                .Attribute("type", Element.Join(Type) ?? "submit")
                .Attribute("value", Value)
                .Attribute("name", Name)
                .Flag("disabled", Disabled)
                .Attribute("aria-disabled", Disabled ? "true" : null)
                .Attribute("data-prevent-double-click", Words.Of(PreventDoubleClick))
            : Outer("a", "govuk-button")
                .Attribute("href", Href)
                .Attribute("role", "button")
                .Attribute("draggable", "false");

        // A start button is laid out as flex, which would drop the spaces between pieces of rich content.
        return button
            .Class(IsStartButton ? "govuk-button--start" : null)
            .Attribute("data-module", "govuk-button")
            .Attribute("id", Id)
            .Add(IsStartButton && Text is { IsRich: true } ? new Element("span").Add(Text) : Text)
            .Add(IsStartButton ? StartIcon() : null);
    }

    private static Element StartIcon() =>
        new Element("svg", "govuk-button__start-icon")
            .Attribute("xmlns", "http://www.w3.org/2000/svg")
            .Attribute("width", "17.5")
            .Attribute("height", "19")
            .Attribute("viewBox", "0 0 33 40")
            .Attribute("aria-hidden", "true")
            .Attribute("focusable", "false")
            .Add(new Element("path").Attribute("fill", "currentColor").Attribute("d", "M0 0h13l20 20-20 20H0l20-20z"));
}

[HtmlTargetElement("gov-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }
    public string? Type { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public bool Disabled { get; set; }
    public bool PreventDoubleClick { get; set; }
    public bool Secondary { get; set; }
    public bool Warning { get; set; }
    public bool Inverse { get; set; }
    public bool Start { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new Button
            {
                Text = await ContentOf(output),
                Href = Href,
                Type = Type,
                Name = Name,
                Value = Value,
                Disabled = Disabled,
                PreventDoubleClick = PreventDoubleClick ? true : null,
                IsStartButton = Start,
                Classes = Element.Join(
                    Secondary ? "govuk-button--secondary" : null,
                    Warning ? "govuk-button--warning" : null,
                    Inverse ? "govuk-button--inverse" : null
                ),
            }
        );
}
