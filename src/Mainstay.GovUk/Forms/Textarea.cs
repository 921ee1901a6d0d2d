using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>Text of several lines.</summary>
public sealed record Textarea : Control
{
    public string? Value { get; init; }
    public int? Rows { get; init; }
    public string? Autocomplete { get; init; }
    public bool? Spellcheck { get; init; }

    // A browser drops the first line break inside a text area, so one that was typed needs another before it.
    private string? Shown => Value?.StartsWith('\n') == true ? $"\n{Value}" : Value;

    private protected override IHtmlContent RenderControl() =>
        ControlElement("textarea", "govuk-textarea")
            .Attribute("rows", Words.Of(Rows) ?? "5")
            .Attribute("spellcheck", Words.Of(Spellcheck))
            .Attribute("autocomplete", Autocomplete)
            .Attributes(Attributes)
            .Add(Shown);
}

[HtmlTargetElement("gov-textarea")]
public sealed class TextareaTagHelper : ControlTagHelper
{
    public string? Value { get; set; }
    public int? Rows { get; set; }
    public bool? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            Filled(
                new Textarea
                {
                    Value = Value ?? FieldValue,
                    Rows = Rows,
                    Spellcheck = Spellcheck,
                }
            )
        );
}
