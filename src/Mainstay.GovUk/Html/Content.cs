using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>What stands inside an element: words, which are always encoded, or rich content. An empty string is no content.</summary>
public sealed class Content : IHtmlContent
{
    private readonly string? text;
    private readonly IHtmlContent? rich;

    private Content(string? text, IHtmlContent? rich) => (this.text, this.rich) = (text, rich);

    /// <summary>Whether it is markup that brings its own elements.</summary>
    public bool IsRich => rich is not null;

    /// <summary>The words as given, when it is not markup.</summary>
    public string? Plain => text;

    public static implicit operator Content?(string? text) => FromText(text);

    public static Content? FromText(string? text) => string.IsNullOrEmpty(text) ? null : new Content(text, null);

    public static Content? From(IHtmlContent? rich) => rich is null ? null : new Content(null, rich);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (rich is null)
        {
            encoder.Encode(writer, text!);
        }
        else
        {
            rich.WriteTo(writer, encoder);
        }
    }
}
