using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A tag in a page that stands for a component: it fills the record and shows it in its own place.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    /// <summary>Shows the component, with the tag's own classes and the attributes that it does not know.</summary>
    protected static void Show(TagHelperOutput output, Component component)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(component);
        var attributes = AttributesOf(output);
        attributes.Remove("class", out var classes);
        Replace(
            output,
            component with
            {
                Classes = Element.Join(component.Classes, classes),
                Attributes = component.Attributes is null ? attributes : Merge(component.Attributes, attributes),
            }
        );
    }

    /// <summary>The content between the tags; null when there is only white space.</summary>
    protected static async Task<Content?> ContentOf(TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        return content.IsEmptyOrWhiteSpace ? null : Content.From(content);
    }

    /// <summary>The attributes that the tag does not know, decoded; null for one without a value.</summary>
    protected static Dictionary<string, string?> AttributesOf(TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var attributes = new Dictionary<string, string?>();
        foreach (var attribute in output.Attributes)
        {
            attributes.TryAdd(attribute.Name, PlainValue(attribute));
        }

        return attributes;
    }

    private protected static void Replace(TagHelperOutput output, IHtmlContent? content)
    {
        output.TagName = null;
        output.Attributes.Clear();
        if (content is null)
        {
            output.SuppressOutput();
        }
        else
        {
            output.Content.SetHtmlContent(content);
        }
    }

    private static string? PlainValue(TagHelperAttribute attribute)
    {
        if (attribute.ValueStyle == HtmlAttributeValueStyle.Minimized)
        {
            return null;
        }

        if (attribute.Value is not IHtmlContent encoded)
        {
            return attribute.Value?.ToString() ?? "";
        }

        using var writer = new StringWriter();
        encoded.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }

    private static Dictionary<string, string?> Merge(
        IReadOnlyDictionary<string, string?> own,
        Dictionary<string, string?> given
    )
    {
        var merged = new Dictionary<string, string?>(own);
        foreach (var (name, value) in given)
        {
            merged.TryAdd(name, value);
        }

        return merged;
    }
}
