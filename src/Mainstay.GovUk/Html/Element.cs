using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>
/// One HTML element. Values and text are encoded; names are checked; there is no way in for a string of HTML.
/// Of two attributes of one name the first stands, as it does in a browser.
/// </summary>
internal sealed class Element : IHtmlContent
{
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input"];

    private readonly string name;
    private readonly List<KeyValuePair<string, string?>> attributes = [];
    private readonly List<IHtmlContent> children = [];
    private string? classes;

    public Element(string name, string? classes = null)
    {
        this.name = Checked(name);
        this.classes = classes;
    }

    public Element Class(string? more)
    {
        classes = Join(classes, more);
        return this;
    }

    /// <summary>An attribute with a value; none when the value is null.</summary>
    public Element Attribute(string attribute, string? value) => value is null ? this : Set(attribute, value);

    /// <summary>An attribute without a value, when it is on.</summary>
    public Element Flag(string attribute, bool on) => on ? Set(attribute, null) : this;

    /// <summary>Further attributes; a null value is an attribute without a value.</summary>
    public Element Attributes(IReadOnlyDictionary<string, string?>? more)
    {
        foreach (var (attribute, value) in more ?? new Dictionary<string, string?>())
        {
            Set(attribute, value);
        }

        return this;
    }

    public Element Add(string? text) => Add(Content.FromText(text));

    public Element Add(params IEnumerable<IHtmlContent?> more)
    {
        children.AddRange(more.OfType<IHtmlContent>());
        return this;
    }

    /// <summary>Joins classes or ids with a space, leaving out what is empty; null when nothing is left.</summary>
    public static string? Join(params IEnumerable<string?> words)
    {
        var joined = string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w)));
        return joined.Length == 0 ? null : joined;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        if (classes is not null)
        {
            WriteAttribute(writer, encoder, "class", classes);
        }

        foreach (var (attribute, value) in attributes)
        {
            WriteAttribute(writer, encoder, attribute, value);
        }

        writer.Write('>');
        if (Void.Contains(name))
        {
            return;
        }

        foreach (var child in children)
        {
            child.WriteTo(writer, encoder);
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    private static void WriteAttribute(TextWriter writer, HtmlEncoder encoder, string attribute, string? value)
    {
        writer.Write(' ');
        writer.Write(attribute);
        if (value is null)
        {
            return;
        }

        writer.Write("=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }

    private Element Set(string attribute, string? value)
    {
        if (!attributes.Exists(a => a.Key == attribute))
        {
            attributes.Add(new(Checked(attribute), value));
        }

        return this;
    }

    private static string Checked(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '@')
            ? name
            : throw new ArgumentException($"'{name}' is not the name of an element or attribute", nameof(name));
}
