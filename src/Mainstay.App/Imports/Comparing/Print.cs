using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mainstay.App.Imports.Comparing;

/// <summary>128 bits that stand for a text: half a million facts are compared without holding their texts.</summary>
internal static class Print
{
    public static UInt128 Of(string text) => Of(text, "");

    /// <summary>The print of two texts, which cannot run into each other.</summary>
    public static UInt128 Of(string first, string second)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(3 * (first.Length + second.Length) + 1);
        var length = Encoding.UTF8.GetBytes(first, buffer);
        buffer[length++] = 0xFF;
        length += Encoding.UTF8.GetBytes(second, buffer.AsSpan(length));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(buffer.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
