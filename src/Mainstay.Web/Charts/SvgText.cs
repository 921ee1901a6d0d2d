using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Charts;

/// <summary>Writes SVG: every text is encoded, every number has at most one decimal. No inline style, which the content policy refuses.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _out = new();

    public SvgText Open(string id, string title, string description, int width, int height)
    {
        _out.Append(
            $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" focusable=\"false\" aria-labelledby=\"{id}-title {id}-desc\">"
        );
        _out.Append(
            $"<title id=\"{id}-title\">{Encode(title)}</title><desc id=\"{id}-desc\">{Encode(description)}</desc>"
        );
        return this;
    }

    public SvgText Line(double x1, double y1, double x2, double y2, string css)
    {
        _out.Append($"<line class=\"{css}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");
        return this;
    }

    public SvgText Path(string data, string css)
    {
        _out.Append($"<path class=\"{css}\" d=\"{data}\"/>");
        return this;
    }

    public SvgText Dot(double x, double y, string css)
    {
        _out.Append($"<circle class=\"{css}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.5\"/>");
        return this;
    }

    public SvgText Bar(double x, double y, double width, double height, string css)
    {
        _out.Append(
            $"<rect class=\"{css}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/>"
        );
        return this;
    }

    /// <summary>A piece of text; <paramref name="anchor"/> is start, middle or end.</summary>
    public SvgText Text(double x, double y, string text, string css, string anchor = "start")
    {
        _out.Append(
            $"<text class=\"{css}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Encode(text)}</text>"
        );
        return this;
    }

    public IHtmlContent Close() => new HtmlString(_out.Append("</svg>").ToString());

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
