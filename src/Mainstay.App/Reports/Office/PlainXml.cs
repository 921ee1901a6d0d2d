using System.Xml;

namespace Mainstay.App.Reports.Office;

/// <summary>Text that XML can hold: a character that it cannot, which only a faulty extract brings, becomes a blank.</summary>
internal static class PlainXml
{
    public static string Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text, i))
            {
                return string.Concat(text.Select((c, at) => IsPlain(text, at) ? c : ' '));
            }
        }

        return text;
    }

    private static bool IsPlain(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
        || (at > 0 && XmlConvert.IsXmlSurrogatePair(text[at], text[at - 1]));
}
