using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>Several pieces of content, one after another.</summary>
internal sealed class Fragment(params IEnumerable<IHtmlContent?> pieces) : IHtmlContent
{
    private readonly IReadOnlyList<IHtmlContent> pieces = [.. pieces.OfType<IHtmlContent>()];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in pieces)
        {
            piece.WriteTo(writer, encoder);
        }
    }
}
