using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>A component: a record of its options that writes itself as HTML.</summary>
public abstract record Component : IHtmlContent
{
    /// <summary>Classes beside the component's own.</summary>
    public string? Classes { get; init; }

    /// <summary>Further attributes of its main element; a null value is an attribute without a value.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Render()?.WriteTo(writer, encoder);

    /// <summary>The markup; null when there is nothing to show.</summary>
    protected abstract IHtmlContent? Render();

    private protected Element Outer(string element, string classes) =>
        new Element(element, classes).Class(Classes).Attributes(Attributes);
}
