using System.Security.Cryptography;
using System.Text;

namespace Mainstay.Web.Access;

/// <summary>The secret of the settings that seals the shared keys: 32 random bytes in base64, the same on every instance.</summary>
public static class KeySecret
{
    private const int Bytes = 32;
    private const int FewestDifferent = 12;

    /// <summary>The secret's bytes; null when the text is none, or is plainly not random.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[Bytes + 1];
        return
            Convert.TryFromBase64String(text, bytes, out var length)
            && length == Bytes
            && bytes[..Bytes].Distinct().Count() >= FewestDifferent
            ? bytes[..Bytes]
            : null;
    }

    /// <summary>Which secret it is, without giving it away.</summary>
    public static string Name(byte[] secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes("mainstay shared keys")))[..16];
}
