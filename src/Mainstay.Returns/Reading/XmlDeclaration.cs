namespace Mainstay.Returns.Reading;

/// <summary>The XML declaration, of which only the encoding matters.</summary>
internal static class XmlDeclaration
{
    /// <summary>Refuses a declaration of another encoding than UTF-8; other instructions pass.</summary>
    /// <param name="instruction">From its '&lt;?' to its '?&gt;'.</param>
    /// <param name="refusal">Makes the refusal.</param>
    public static void Check(ReadOnlySpan<byte> instruction, Func<string, RefusedXmlException> refusal)
    {
        if (!instruction.StartsWith("<?xml "u8))
        {
            return;
        }

        var text = System.Text.Encoding.UTF8.GetString(instruction);
        var at = text.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var named = text[(at + "encoding".Length)..].TrimStart(' ', '=').Split('"', '\'');
        if (named.Length > 1 && named[1].ToUpperInvariant() is not ("UTF-8" or "UTF8" or "US-ASCII" or "ASCII"))
        {
            throw refusal($"the file says that it is {named[1]}; save it as UTF-8");
        }
    }
}
