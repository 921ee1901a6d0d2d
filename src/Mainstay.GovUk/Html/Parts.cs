using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>How a tag collects the parts that the tags inside it give: a list in the context, by the kind of part.</summary>
internal static class Parts
{
    /// <summary>A list that tags inside may give parts to; tags further out do not see them.</summary>
    public static List<T> Collect<T>(this TagHelperContext context)
    {
        var parts = new List<T>();
        context.Items[typeof(T)] = parts;
        return parts;
    }

    /// <summary>Gives a part to the nearest tag outside that collects its kind.</summary>
    public static void Give<T>(this TagHelperContext context, T part)
    {
        if (!context.Items.TryGetValue(typeof(T), out var parts))
        {
            throw new InvalidOperationException($"<{context.TagName}> stands outside the tag that it is a part of");
        }

        ((List<T>)parts).Add(part);
    }
}
