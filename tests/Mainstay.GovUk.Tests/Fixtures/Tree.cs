using System.Text;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk.Tests.Fixtures;

/// <summary>
/// HTML as a tree in text: one line for each element and text. The order of attributes and of classes and white space
/// that shows no difference are evened out; everything else counts.
/// </summary>
internal static class Tree
{
    // In these a space at the edge, or between two children, can be seen.
    private static readonly HashSet<string> Inline = ["a", "span", "strong", "em", "b", "i", "code", "#text"];

    public static string Of(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return Of(writer.ToString());
    }

    public static string Of(string html)
    {
        var text = new StringBuilder();
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}</body>").Body!;
        Write(body, 0, text, isVerbatim: false);
        return text.ToString();
    }

    private static void Write(INode parent, int depth, StringBuilder text, bool isVerbatim)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element)
            {
                text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
                {
                    text.Append(' ').Append(attribute.Name).Append("=[").Append(Value(attribute)).Append(']');
                }

                text.Append(">\n");
                Write(element, depth + 1, text, isVerbatim || element.LocalName is "textarea" or "pre");
            }
            else if (child is IText words && Shown(words, isVerbatim) is { Length: > 0 } shown)
            {
                text.Append(' ', depth * 2).Append('"').Append(shown).Append("\"\n");
            }
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name == "class"
            ? string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order())
            : attribute.Value;

    private static string Shown(IText words, bool isVerbatim)
    {
        if (isVerbatim)
        {
            return words.Data;
        }

        var collapsed = string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var before = StartsWithSpace(words.Data) && IsInline(words.PreviousSibling) ? " " : "";
        var after = EndsWithSpace(words.Data) && IsInline(words.NextSibling) ? " " : "";
        return collapsed.Length > 0 ? before + collapsed + after
            : before.Length > 0 && after.Length > 0 ? " "
            : "";
    }

    private static bool StartsWithSpace(string data) => data.Length > 0 && char.IsWhiteSpace(data[0]);

    private static bool EndsWithSpace(string data) => data.Length > 0 && char.IsWhiteSpace(data[^1]);

    private static bool IsInline(INode? node) => node is not null && Inline.Contains(node.NodeName.ToLowerInvariant());
}
