using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What stands before or after what is typed, such as a unit.</summary>
public sealed record Affix
{
    public Content? Text { get; init; }
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>The frame round an input with a prefix or suffix.</summary>
public sealed record InputWrapper
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>A line of text or a number.</summary>
public sealed record Input : Control
{
    public string? Value { get; init; }
    public string? Type { get; init; }
    public string? Inputmode { get; init; }
    public string? Autocomplete { get; init; }
    public string? Autocapitalize { get; init; }
    public string? Pattern { get; init; }
    public bool? Spellcheck { get; init; }
    public Affix? Prefix { get; init; }
    public Affix? Suffix { get; init; }
    public InputWrapper InputWrapper { get; init; } = new();

    private protected override IHtmlContent RenderControl() =>
        Prefix?.Text is null && Suffix?.Text is null
            ? Field()
            : new Element("div", "govuk-input__wrapper")
                .Class(InputWrapper.Classes)
                .Attributes(InputWrapper.Attributes)
                .Add(AffixOf("prefix", Prefix), Field(), AffixOf("suffix", Suffix));

    private Element Field() =>
        ControlElement("input", "govuk-input")
            .Attribute("type", Element.Join(Type) ?? "text")
            .Attribute("spellcheck", Words.Of(Spellcheck))
            .Attribute("value", Value)
            .Attribute("autocomplete", Autocomplete)
            .Attribute("autocapitalize", Autocapitalize)
            .Attribute("pattern", Pattern)
            .Attribute("inputmode", Inputmode)
            .Attributes(Attributes);

    private static Element? AffixOf(string kind, Affix? affix) =>
        affix?.Text is null
            ? null
            : new Element("div", $"govuk-input__{kind}")
                .Class(affix.Classes)
                .Attribute("aria-hidden", "true")
                .Attributes(affix.Attributes)
                .Add(affix.Text);
}

[HtmlTargetElement("gov-input")]
public sealed class InputTagHelper : ControlTagHelper
{
    public string? Value { get; set; }
    public string? Type { get; set; }
    public string? Inputmode { get; set; }
    public string? Autocomplete { get; set; }
    public bool? Spellcheck { get; set; }
    public string? Prefix { get; set; }
    public string? Suffix { get; set; }

    /// <summary>In characters (2, 3, 4, 5, 10, 20) or as a part of the line (<c>one-half</c>, <c>two-thirds</c>).</summary>
    public string? Width { get; set; }

    private string? WidthClass =>
        string.IsNullOrEmpty(Width) ? null
        : char.IsAsciiDigit(Width[0]) ? $"govuk-input--width-{Width}"
        : $"govuk-!-width-{Width}";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            Filled(
                new Input
                {
                    Value = Value ?? (Type == "password" ? null : FieldValue),
                    Type = Type,
                    Inputmode = Inputmode,
                    Autocomplete = Autocomplete,
                    Spellcheck = Spellcheck,
                    Prefix = Prefix is null ? null : new Affix { Text = Prefix },
                    Suffix = Suffix is null ? null : new Affix { Text = Suffix },
                    Classes = WidthClass,
                }
            )
        );
}
