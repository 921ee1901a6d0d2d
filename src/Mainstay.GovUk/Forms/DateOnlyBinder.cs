using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mainstay.GovUk;

/// <summary>
/// Reads a day from three inputs, or from one value written <c>2026-03-27</c>. Any other order of day and month is refused:
/// the framework's own binder would take 3/10 for the 10th of March.
/// </summary>
public sealed class DateOnlyBinder : IModelBinder
{
    private static readonly string[] Parts = [ThreePartDate.Day, ThreePartDate.Month, ThreePartDate.Year];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var whole = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (whole != ValueProviderResult.None)
        {
            BindWhole(bindingContext, whole);
        }
        else if (Parts.Any(p => PartOf(bindingContext, p) != ValueProviderResult.None))
        {
            BindParts(bindingContext);
        }

        return Task.CompletedTask;
    }

    private static void BindWhole(ModelBindingContext context, ValueProviderResult value)
    {
        context.ModelState.SetModelValue(context.ModelName, value);
        var typed = value.FirstValue?.Trim() ?? "";
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            context.Result = ModelBindingResult.Success(day);
        }
        else if (typed.Length == 0)
        {
            BindNothing(context);
        }
        else
        {
            Refuse(context, $"{FieldOf(context)} must be a date written like 2026-03-27");
        }
    }

    private static void BindParts(ModelBindingContext context)
    {
        foreach (var part in Parts)
        {
            var key = $"{context.ModelName}.{part}";
            context.ModelState.SetModelValue(key, PartOf(context, part));
            // The error belongs to the date; a part that nobody validates would leave the form neither valid nor invalid.
            context.ModelState.MarkFieldSkipped(key);
        }

        var typed = ThreePartDate.From(context.ModelState, context.ModelName);
        if (typed.Value is { } day)
        {
            context.Result = ModelBindingResult.Success(day);
        }
        else if (typed.Fault(FieldOf(context)) is { } fault)
        {
            Refuse(context, fault);
        }
        else
        {
            BindNothing(context);
        }
    }

    private static void BindNothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            Refuse(context, $"Enter {DisplayNames.InSentence(FieldOf(context))}");
        }
    }

    private static void Refuse(ModelBindingContext context, string message)
    {
        context.ModelState.AddModelError(context.ModelName, message);
        context.Result = ModelBindingResult.Failed();
    }

    private static ValueProviderResult PartOf(ModelBindingContext context, string part) =>
        context.ValueProvider.GetValue($"{context.ModelName}.{part}");

    private static string FieldOf(ModelBindingContext context) => context.ModelMetadata.GetDisplayName();
}

/// <summary>Gives days to <see cref="DateOnlyBinder"/>.</summary>
public sealed class DateOnlyBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateOnlyBinder() : null;
    }
}
