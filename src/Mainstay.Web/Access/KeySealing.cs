using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Mainstay.Web.Access;

/// <summary>Seals a key with the settings' secret (AES-256-GCM) before it goes into the store.</summary>
public sealed class KeySealing(byte[] secret) : IXmlEncryptor
{
    internal const string Element = "sealed";
    internal const string Nonce = "nonce";
    internal const string Tag = "tag";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, content) = (RandomNumberGenerator.GetBytes(12), new byte[16], new byte[plain.Length]);
        using var cipher = new AesGcm(secret, tag.Length);
        cipher.Encrypt(nonce, plain, content, tag);
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(
            new XElement(
                Element,
                new XAttribute(Nonce, Convert.ToBase64String(nonce)),
                new XAttribute(Tag, Convert.ToBase64String(tag)),
                Convert.ToBase64String(content)
            ),
            typeof(KeyOpening)
        );
    }
}

/// <summary>Opens what <see cref="KeySealing"/> sealed; the framework makes it by its name.</summary>
public sealed class KeyOpening(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">Another secret sealed it, or it was changed.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var secret = KeySecret.Read(services.GetRequiredService<SignInSettings>().KeySecret ?? "");
        if (secret is null)
        {
            throw new CryptographicException("SignIn:KeySecret is missing, so the shared keys stay sealed.");
        }

        var content = Convert.FromBase64String(encryptedElement.Value);
        var (tag, plain) = (Bytes(encryptedElement, KeySealing.Tag), new byte[content.Length]);
        using var cipher = new AesGcm(secret, tag.Length);
        cipher.Decrypt(Bytes(encryptedElement, KeySealing.Nonce), content, tag, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    private static byte[] Bytes(XElement element, string name) =>
        Convert.FromBase64String(element.Attribute(name)?.Value ?? "");
}
