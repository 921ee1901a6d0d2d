namespace Mainstay.Returns.Reading;

/// <summary>Attributes of a tag: a return has none that mean anything, so they are only read past.</summary>
internal static class XmlAttributes
{
    /// <summary>Where the tag closes; -1 when its end has not been read yet or the attributes are refused.</summary>
    /// <param name="tag">From the tag's '&lt;'.</param>
    /// <param name="from">Just behind the element's name.</param>
    /// <param name="refused">Why they are refused; null when they are not.</param>
    public static int Close(ReadOnlySpan<byte> tag, int from, out string? refused)
    {
        refused = null;
        byte quote = 0;
        for (var i = from; i < tag.Length; i++)
        {
            var b = tag[i];
            if (quote != 0)
            {
                quote = b == quote ? (byte)0 : quote;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                quote = b;
            }
            else if (b == '>')
            {
                refused = Refused(tag[from..i]);
                return refused is null ? i : -1;
            }
            else if (b == '<')
            {
                refused = "a '<' stands inside a tag";
                return -1;
            }
        }

        return -1;
    }

    private static string? Refused(ReadOnlySpan<byte> attributes)
    {
        var text = attributes.TrimEnd((byte)'/').Trim(" \t\r\n"u8);
        if (text.Contains((byte)'&'))
        {
            return "an attribute holds a reference; a return has no attributes";
        }

        if (text.StartsWith("xmlns="u8) || text.IndexOf(" xmlns="u8) >= 0)
        {
            return "the elements are in a namespace (xmlns); a return's elements are in none";
        }

        return text.Length > 0 && !text.Contains((byte)'=') ? "a tag holds what is no attribute" : null;
    }
}
