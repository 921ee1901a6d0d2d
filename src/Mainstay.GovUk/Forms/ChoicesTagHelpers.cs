using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What radios and checkboxes take alike.</summary>
public abstract class ChoicesTagHelper : ControlSetTagHelper
{
    public string? Name { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }
    public bool Small { get; set; }

    private protected async Task<T> FilledAsync<T>(T choices, TagHelperContext context, TagHelperOutput output)
        where T : Choices
    {
        var inside = context.Collect<Choice>();
        await output.GetChildContentAsync();
        return Filled(choices) with
        {
            Name = Name ?? FieldName,
            IdPrefix = FieldId,
            Items = [.. (Items ?? []).Select(Choice.From), .. inside],
        };
    }
}

[HtmlTargetElement("gov-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public string? Value { get; set; }

    /// <summary>Side by side; for two short choices.</summary>
    public bool Inline { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Element.Join(Inline ? "govuk-radios--inline" : null, Small ? "govuk-radios--small" : null);
        Show(output, await FilledAsync(new Radios { Value = Value ?? FieldValue, Classes = classes }, context, output));
    }
}

[HtmlTargetElement("gov-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Small ? "govuk-checkboxes--small" : null;
        Show(output, await FilledAsync(new Checkboxes { Values = FieldValues, Classes = classes }, context, output));
    }
}

/// <summary>One choice among radios or checkboxes; the content is its label.</summary>
[HtmlTargetElement("gov-radio")]
[HtmlTargetElement("gov-checkbox")]
public sealed class ChoiceTagHelper : ComponentTagHelper
{
    public string? Value { get; set; }
    public string? Id { get; set; }
    public string? Hint { get; set; }
    public bool? Checked { get; set; }
    public bool Disabled { get; set; }

    /// <summary>A checkbox that clears the others, such as "None of these".</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var conditionals = context.Collect<Conditional>();
        var text = await ContentOf(output);
        context.Give(
            new Choice
            {
                Text = text,
                Value = Value,
                Id = Id,
                Hint = Hint is null ? null : new Hint { Text = Hint },
                Checked = Checked,
                Disabled = Disabled,
                Behaviour = Exclusive ? "exclusive" : null,
                Conditional = conditionals.Count == 0 ? null : conditionals[^1],
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}

/// <summary>More to fill in, inside the choice that asks for it.</summary>
[HtmlTargetElement("gov-conditional")]
public sealed class ConditionalTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(new Conditional { Text = await ContentOf(output) });
        output.SuppressOutput();
    }
}

/// <summary>A word between two choices.</summary>
[HtmlTargetElement("gov-radio-divider")]
[HtmlTargetElement("gov-checkbox-divider")]
public sealed class ChoiceDividerTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(new Choice { Divider = (await output.GetChildContentAsync()).GetContent().Trim() });
        output.SuppressOutput();
    }
}
