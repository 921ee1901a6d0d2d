using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>References in a text: the five named ones and characters by number. No other entity exists in a return.</summary>
internal static class XmlReferences
{
    /// <summary>Why a text is refused.</summary>
    public const string Refused =
        "an '&' begins no character reference; write &amp; for the sign itself (entities of the file's own are not read)";

    /// <summary>The text with its references resolved; null when one is refused.</summary>
    public static byte[]? Resolved(ReadOnlySpan<byte> text)
    {
        var resolved = new ArrayBufferWriter<byte>(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        while (true)
        {
            var and = text.IndexOf((byte)'&');
            if (and < 0)
            {
                resolved.Write(text);
                return resolved.WrittenSpan.ToArray();
            }

            resolved.Write(text[..and]);
            text = text[(and + 1)..];
            var close = text[..Math.Min(text.Length, 12)].IndexOf((byte)';');
            if (close < 0 || Character(text[..close]) is not { } character)
            {
                return null;
            }

            resolved.Write(bytes[..character.EncodeToUtf8(bytes)]);
            text = text[(close + 1)..];
        }
    }

    private static Rune? Character(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("amp"u8))
        {
            return new('&');
        }

        if (name.SequenceEqual("lt"u8))
        {
            return new('<');
        }

        if (name.SequenceEqual("gt"u8))
        {
            return new('>');
        }

        if (name.SequenceEqual("quot"u8))
        {
            return new('"');
        }

        return name.SequenceEqual("apos"u8) ? new('\'') : Numbered(Encoding.UTF8.GetString(name));
    }

    private static Rune? Numbered(string name)
    {
        var isHexadecimal = name.StartsWith("#x", StringComparison.Ordinal);
        var digits =
            isHexadecimal ? name[2..]
            : name.StartsWith('#') ? name[1..]
            : "";
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return
            uint.TryParse(digits, style, null, out var code)
            && Rune.IsValid(code)
            && (code >= ' ' || code is '\t' or '\n' or '\r')
            && code is not (0xFFFE or 0xFFFF)
            ? new Rune(code)
            : null;
    }
}
