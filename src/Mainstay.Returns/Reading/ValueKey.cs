using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>A short value as a number, by which records are compared without making texts; letters count as upper case.</summary>
public static class ValueKey
{
    private const int Longest = 15;

    /// <summary>The key of a value; equal values have equal keys, whichever case their letters are in.</summary>
    /// <param name="value">UTF-8. Up to 15 bytes give a key of their own; longer ones are told apart by a hash.</param>
    public static UInt128 Of(ReadOnlySpan<byte> value)
    {
        if (value.Length > Longest)
        {
            return LongKey(value);
        }

        var key = UInt128.Zero;
        foreach (var b in value)
        {
            key = (key << 8) | (byte)(b is >= (byte)'a' and <= (byte)'z' ? b - 32 : b);
        }

        return (key << 8) | (uint)value.Length;
    }

    private static UInt128 LongKey(ReadOnlySpan<byte> value)
    {
        var upper = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value).ToUpperInvariant());
        var hash = System.Security.Cryptography.SHA256.HashData(upper);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash) | 0xFF;
    }
}
