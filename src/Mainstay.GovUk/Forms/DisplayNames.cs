using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Mainstay.GovUk;

/// <summary>Names properties in words: <c>LastDay</c> is "Last day" unless a display name says otherwise.</summary>
public sealed class DisplayNames : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (
            context.Key.MetadataKind == ModelMetadataKind.Property
            && context.DisplayMetadata.DisplayName?.Invoke() is null
        )
        {
            var words = Sentence(context.Key.Name!);
            context.DisplayMetadata.DisplayName = () => words;
        }
    }

    /// <summary><c>LastDay</c> to "Last day"; a final "Id" is dropped and runs of capitals stay together.</summary>
    internal static string Sentence(string name)
    {
        var stem = name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;
        var words = new StringBuilder();
        for (var i = 0; i < stem.Length; i++)
        {
            var isCapital = char.IsUpper(stem[i]);
            var nextIsSmall = i + 1 < stem.Length && char.IsLower(stem[i + 1]);
            var starts = i > 0 && isCapital && (nextIsSmall || char.IsLower(stem[i - 1]));
            words.Append(starts ? " " : "").Append(starts && nextIsSmall ? char.ToLowerInvariant(stem[i]) : stem[i]);
        }

        return words.ToString();
    }

    /// <summary>"Last day" to "last day"; "FTE" stays.</summary>
    internal static string InSentence(string field) =>
        field.Length > 1 && char.IsUpper(field[0]) && !char.IsUpper(field[1])
            ? char.ToLowerInvariant(field[0]) + field[1..]
            : field;
}
