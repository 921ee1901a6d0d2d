using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One choice; without a value its text is the value.</summary>
public sealed record SelectItem
{
    public Content? Text { get; init; }
    public string? Value { get; init; }

    /// <summary>Null: selected when its value is the select's.</summary>
    public bool? Selected { get; init; }
    public bool Disabled { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One of many, from a list that opens.</summary>
public sealed record Select : Control
{
    public string? Value { get; init; }
    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    private protected override IHtmlContent RenderControl() =>
        ControlElement("select", "govuk-select").Attributes(Attributes).Add(Items.Select(Option));

    private Element Option(SelectItem item) =>
        new Element("option")
            .Attribute("value", item.Value)
            .Flag("selected", item.Selected ?? IsValue(item))
            .Flag("disabled", item.Disabled)
            .Attributes(item.Attributes)
            .Add(item.Text);

    private bool IsValue(SelectItem item) => !string.IsNullOrEmpty(Value) && Value == (item.Value ?? item.Text?.Plain);
}

[HtmlTargetElement("gov-select")]
public sealed class SelectTagHelper : ControlTagHelper
{
    public string? Value { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The words of a first choice without a value.</summary>
    public string? Blank { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = context.Collect<SelectItem>();
        await output.GetChildContentAsync();
        IEnumerable<SelectItem> blank = Blank is null ? [] : [new SelectItem { Value = "", Text = Blank }];
        var given = (Items ?? []).Select(i => new SelectItem
        {
            Text = i.Text,
            Value = i.Value,
            Selected = i.Selected ? true : null,
            Disabled = i.Disabled,
        });
        Show(output, Filled(new Select { Value = Value ?? FieldValue, Items = [.. blank, .. given, .. inside] }));
    }
}

[HtmlTargetElement("gov-option")]
public sealed class OptionTagHelper : ComponentTagHelper
{
    public string? Value { get; set; }
    public bool? Selected { get; set; }
    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new SelectItem
            {
                Text = await ContentOf(output),
                Value = Value ?? WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent().Trim()),
                Selected = Selected,
                Disabled = Disabled,
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}
