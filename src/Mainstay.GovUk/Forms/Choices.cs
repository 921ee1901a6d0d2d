using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.GovUk;

/// <summary>More to fill in, shown when a choice is made.</summary>
public sealed record Conditional
{
    public Content? Text { get; init; }
}

/// <summary>The label of one choice.</summary>
public sealed record ChoiceLabel
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One radio or checkbox, or with <see cref="Divider"/> a word between two.</summary>
public sealed record Choice
{
    public Content? Text { get; init; }
    public string? Value { get; init; }
    public string? Id { get; init; }

    /// <summary>The name of this checkbox alone, where it is not that of all.</summary>
    public string? Name { get; init; }
    public Hint? Hint { get; init; }

    /// <summary>Null: checked when its value is among the chosen.</summary>
    public bool? Checked { get; init; }
    public bool Disabled { get; init; }
    public string? Divider { get; init; }

    /// <summary><c>exclusive</c> for a checkbox that clears the others.</summary>
    public string? Behaviour { get; init; }
    public Conditional? Conditional { get; init; }
    public ChoiceLabel Label { get; init; } = new();
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal static Choice From(SelectListItem item) =>
        new()
        {
            Text = item.Text,
            Value = item.Value,
            Checked = item.Selected ? true : null,
            Disabled = item.Disabled,
        };
}

/// <summary>Radios or checkboxes: choices under one legend.</summary>
public abstract record Choices : ControlSet
{
    public string? IdPrefix { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<Choice> Items { get; init; } = [];

    private protected override string? Key => Element.Join(IdPrefix) ?? Name;

    /// <summary><c>radio</c> or <c>checkbox</c>.</summary>
    private protected abstract string Kind { get; }

    /// <summary>The first part of the classes: <c>govuk-radios</c> or <c>govuk-checkboxes</c>.</summary>
    private protected abstract string Block { get; }

    private protected abstract bool IsChosen(string? value);

    /// <summary>What describes each choice because no fieldset does.</summary>
    private protected virtual string? ItemDescribedBy => null;

    private protected override IHtmlContent RenderInputs() =>
        Outer("div", Block).Attribute("data-module", Block).Add(Items.Select(Item));

    private IHtmlContent Item(Choice item, int index)
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            return new Element("div", $"{Block}__divider").Add(item.Divider);
        }

        // The first id has no number, so that an error can link to the whole set by its name.
        var id = Element.Join(item.Id) ?? (index == 0 ? Key : $"{Key}-{index + 1}");
        var isChecked = item.Checked ?? IsChosen(item.Value);
        var hint = item.Hint?.Text is null
            ? null
            : item.Hint with
            {
                Id = $"{id}-item-hint",
                Classes = Element.Join($"{Block}__hint", item.Hint.Classes),
            };
        return new Fragment(
            new Element("div", $"{Block}__item").Add(Box(item, id, isChecked, hint), LabelOf(item, id), hint),
            ConditionalOf(item, id, isChecked)
        );
    }

    private Element Box(Choice item, string? id, bool isChecked, Hint? hint) =>
        new Element("input", $"{Block}__input")
            .Attribute("id", id)
            .Attribute("name", Element.Join(item.Name) ?? Name)
            .Attribute("type", Kind)
            .Attribute("value", item.Value ?? "")
            .Flag("checked", isChecked)
            .Flag("disabled", item.Disabled)
            .Attribute("data-aria-controls", item.Conditional?.Text is null ? null : $"conditional-{id}")
            .Attribute("data-behaviour", item.Behaviour)
            .Attribute("aria-describedby", Element.Join(ItemDescribedBy, hint?.Id))
            .Attributes(item.Attributes);

    private Label LabelOf(Choice item, string? id) =>
        new()
        {
            Text = item.Text,
            For = id,
            Classes = Element.Join($"{Block}__label", item.Label.Classes),
            Attributes = item.Label.Attributes,
        };

    private Element? ConditionalOf(Choice item, string? id, bool isChecked) =>
        item.Conditional?.Text is null
            ? null
            : new Element("div", $"{Block}__conditional")
                .Class(isChecked ? null : $"{Block}__conditional--hidden")
                .Attribute("id", $"conditional-{id}")
                .Add(item.Conditional.Text);
}

/// <summary>One of a few.</summary>
public sealed record Radios : Choices
{
    public string? Value { get; init; }

    private protected override string Kind => "radio";

    private protected override string Block => "govuk-radios";

    private protected override bool IsChosen(string? value) => !string.IsNullOrEmpty(Value) && value == Value;
}

/// <summary>Any of a few.</summary>
public sealed record Checkboxes : Choices
{
    public IReadOnlyList<string> Values { get; init; } = [];

    private protected override string Kind => "checkbox";

    private protected override string Block => "govuk-checkboxes";

    private protected override string? ItemDescribedBy => Fieldset is null ? DescribedByAll : null;

    private protected override bool IsChosen(string? value) => value is not null && Values.Contains(value);
}
