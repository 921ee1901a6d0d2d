using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>
/// Lists what the model state holds, one line for each field, in the order in which the model declares its properties:
/// the model state itself keeps them by name, not in the order of the form.
/// </summary>
[HtmlTargetElement("gov-error-summary")]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "There is a problem";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fields = ViewContext
            .ViewData.ModelState.Where(e => e.Value is { Errors.Count: > 0 })
            .Select(e => (e.Key, e.Value!.Errors, Place: FieldPath.Of(e.Key, ViewContext.ViewData.ModelMetadata)))
            .OrderBy(e => e.Place.Order, StringComparer.Ordinal)
            .ToList();
        if (fields.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var items = fields.SelectMany(f =>
            f.Key.Length == 0 ? WholeForm(f.Errors) : [OneField(f.Key, f.Errors[0], f.Place)]
        );
        Show(output, new ErrorSummary { Title = Title, ErrorList = [.. items] });
    }

    private static IEnumerable<ErrorSummaryItem> WholeForm(ModelErrorCollection errors) =>
        errors.Select(e => new ErrorSummaryItem { Text = ModelErrors.Message(e) });

    private ErrorSummaryItem OneField(string key, ModelError error, FieldPath place)
    {
        var input = place.IsDay ? ThreePartDate.From(ViewContext.ViewData.ModelState, key).FirstBadPart(key) : key;
        return new ErrorSummaryItem { Text = ModelErrors.Message(error), Href = $"#{ModelErrors.IdOf(input)}" };
    }
}
