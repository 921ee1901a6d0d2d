using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.GovUk;

/// <summary>What the tag helpers need of MVC.</summary>
public static class GovUkSetup
{
    /// <summary>Adds three-part dates, names in words, and binding messages that say what to do.</summary>
    public static IMvcBuilder AddGovUk(this IMvcBuilder mvc)
    {
        ArgumentNullException.ThrowIfNull(mvc);
        mvc.Services.Configure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new DateOnlyBinderProvider());
            options.ModelMetadataDetailsProviders.Add(new DisplayNames());
            SayWhatToDo(options.ModelBindingMessageProvider);
        });
        return mvc;
    }

    private static void SayWhatToDo(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Enter or choose an answer");
        messages.SetValueMustBeANumberAccessor(field => $"{field} must be a number");
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field} cannot be “{value}”");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” is not one of the answers");
        messages.SetMissingBindRequiredValueAccessor(field => $"Enter {DisplayNames.InSentence(field)}");
    }
}
