using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.GovUk;

/// <summary>What the model state says of a field, and the id of its input.</summary>
internal static class ModelErrors
{
    /// <summary>The first message about the field or, for a list, about one of its items; null when there is none.</summary>
    public static string? FirstOf(ModelStateDictionary state, string name)
    {
        var error =
            state.TryGetValue(name, out var entry) && entry.Errors.Count > 0
                ? entry.Errors[0]
                : state
                    .Where(e => e.Key.StartsWith($"{name}[", StringComparison.Ordinal))
                    .SelectMany(e => e.Value!.Errors)
                    .FirstOrDefault();
        return error is null ? null : Message(error);
    }

    public static string Message(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : "This could not be read. Check it and try again.";

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
