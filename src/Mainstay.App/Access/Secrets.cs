using System.Security.Cryptography;
using System.Text;

namespace Mainstay.App.Access;

/// <summary>Secrets that a browser or a link holds: 256 random bits. The store keeps only their hash.</summary>
internal static class Secrets
{
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
