using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A tag that speaks for a property of the model: its name, id, value, display name and error.</summary>
public abstract class ModelTagHelper : ComponentTagHelper
{
    /// <summary>The property.</summary>
    public ModelExpression? For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The name under which the form posts it; null without a property.</summary>
    protected string? FieldName =>
        For is null ? null : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The id of its first input.</summary>
    protected string? FieldId =>
        FieldName is not { } name ? null : ModelErrors.IdOf(IsDay ? $"{name}.{ThreePartDate.Day}" : name);

    protected string? DisplayName => For?.Metadata.GetDisplayName();

    /// <summary>What is wrong with it; null when nothing is.</summary>
    protected ErrorMessage? Error =>
        FieldName is { } name && ModelErrors.FirstOf(ViewContext.ViewData.ModelState, name) is { } text
            ? new ErrorMessage { Text = text }
            : null;

    /// <summary>What was typed, if something was, else the model's value; a list has several.</summary>
    protected IReadOnlyList<string> FieldValues
    {
        get
        {
            if (FieldName is { } name && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry))
            {
                switch (entry.RawValue)
                {
                    case string one:
                        return [one];
                    case string[] many:
                        return many;
                }
            }

            return For?.Model is IEnumerable list and not string
                ? [.. list.Cast<object?>().Select(Written).OfType<string>()]
                : [.. new[] { Written(For?.Model) }.OfType<string>()];
        }
    }

    protected string? FieldValue => FieldValues is [var first, ..] ? first : null;

    private bool IsDay => For?.Metadata.UnderlyingOrModelType == typeof(DateOnly);

    /// <summary>The class that makes a label or legend a heading of a size; the heading of a page is large.</summary>
    internal static string? SizeClass(string prefix, string? size, bool isPageHeading) =>
        (Element.Join(size) ?? (isPageHeading ? "l" : null)) is { } chosen ? prefix + chosen : null;

    private static string? Written(object? value) =>
        value switch
        {
            null => null,
            bool yes => Words.Of(yes),
            DateOnly day => day.ToString("yyyy-MM-dd"),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
