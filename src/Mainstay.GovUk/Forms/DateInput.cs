using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One part of a date; day, month and year have their own labels and widths.</summary>
public sealed record DateInputItem
{
    public string? Name { get; init; }
    public string? Id { get; init; }
    public string? Label { get; init; }
    public string? Value { get; init; }
    public string? Classes { get; init; }

    /// <summary>Null: marked when the date has an error and no other part is marked.</summary>
    public bool? Error { get; init; }
    public string? Inputmode { get; init; }
    public string? Autocomplete { get; init; }
    public string? Pattern { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal bool IsMarked =>
        Error == true || Classes?.Contains("govuk-input--error", StringComparison.Ordinal) == true;
}

/// <summary>A date in parts.</summary>
public sealed record DateInput : ControlSet
{
    public string? Id { get; init; }

    /// <summary>What the names begin with, before a hyphen.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>The day; null for a date without one.</summary>
    public DateInputItem? Day { get; init; } = new();

    /// <summary>The month; null for a date without one.</summary>
    public DateInputItem? Month { get; init; } = new();

    /// <summary>The year; null for a date without one.</summary>
    public DateInputItem? Year { get; init; } = new();

    /// <summary>Other parts in place of day, month and year.</summary>
    public IReadOnlyList<DateInputItem> Items { get; init; } = [];

    /// <summary>Values by the parts' full names, where a part has none of its own.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    private protected override string? Key => Id;

    // Some screen readers announce a description for a set of text inputs only when it is a group.
    private protected override string Role => "group";

    private IReadOnlyList<DateInputItem> Parts =>
        Items.Count > 0
            ? Items
            : [.. new[] { Named(Day, "day"), Named(Month, "month"), Named(Year, "year") }.OfType<DateInputItem>()];

    private protected override IHtmlContent RenderInputs()
    {
        var parts = Parts;
        var anyMarked = parts.Any(p => p.IsMarked);
        return Outer("div", "govuk-date-input").Attribute("id", Id).Add(parts.Select(p => Part(p, anyMarked)));
    }

    private static DateInputItem? Named(DateInputItem? part, string name) =>
        part is null ? null : part with { Name = part.Name ?? name };

    private Element Part(DateInputItem part, bool anyMarked)
    {
        var name = part.Name ?? "";
        var marked = part.IsMarked || (part.Error != false && ErrorMessage is not null && !anyMarked);
        var fullName = string.IsNullOrEmpty(NamePrefix) ? name : $"{NamePrefix}-{name}";
        return new Element("div", "govuk-date-input__item").Add(
            new Input
            {
                Id = Element.Join(part.Id) ?? $"{Id}-{name}",
                Name = fullName,
                Label = new Label
                {
                    Text = Element.Join(part.Label) ?? Capitalised(name),
                    Classes = "govuk-date-input__label",
                },
                Classes = Element.Join(
                    "govuk-date-input__input",
                    marked && !Has(part, "govuk-input--error") ? "govuk-input--error" : null,
                    Has(part, "govuk-input--width-") ? null : $"govuk-input--width-{(IsYear(name) ? 4 : 2)}",
                    part.Classes
                ),
                Value = part.Value ?? Standard(name)?.Value ?? Values?.GetValueOrDefault(fullName),
                Inputmode = Element.Join(part.Inputmode) ?? "numeric",
                Autocomplete = part.Autocomplete,
                Pattern = part.Pattern,
                Attributes = part.Attributes,
            }
        );
    }

    private DateInputItem? Standard(string name) =>
        name switch
        {
            "day" => Day,
            "month" => Month,
            "year" => Year,
            _ => null,
        };

    private bool IsYear(string name) => name == "year" || (Year?.Name is { } own && name == own);

    private static bool Has(DateInputItem part, string className) =>
        part.Classes?.Contains(className, StringComparison.Ordinal) == true;

    private static string Capitalised(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
}

[HtmlTargetElement("gov-date-input")]
public sealed class DateInputTagHelper : ControlSetTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = FieldName ?? throw new InvalidOperationException("<gov-date-input> needs for=\"...\"");
        var typed = ThreePartDate.From(ViewContext.ViewData.ModelState, name);
        var shown = typed.IsPosted || For!.Model is not DateOnly day ? typed : ThreePartDate.Of(day);
        var isBad = Error is not null;
        Show(
            output,
            Filled(
                new DateInput
                {
                    Id = ModelErrors.IdOf(name),
                    Items =
                    [
                        Part(name, ThreePartDate.Day, shown.DayText, isBad && shown.Blames(ThreePartDate.Day)),
                        Part(name, ThreePartDate.Month, shown.MonthText, isBad && shown.Blames(ThreePartDate.Month)),
                        Part(name, ThreePartDate.Year, shown.YearText, isBad && shown.Blames(ThreePartDate.Year)),
                    ],
                }
            )
        );
    }

    private static DateInputItem Part(string name, string part, string? value, bool isBad) =>
        new()
        {
            Name = $"{name}.{part}",
            Id = ModelErrors.IdOf($"{name}.{part}"),
            Label = part,
            Value = value,
            Error = isBad,
            Classes = part == ThreePartDate.Year ? "govuk-input--width-4" : "govuk-input--width-2",
        };
}
