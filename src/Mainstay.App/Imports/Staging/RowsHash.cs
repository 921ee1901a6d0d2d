using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mainstay.App.Imports.Staging;

/// <summary>
/// A hash of rows that does not depend on their order: the hashes of the rows are added as 256-bit numbers, and the sum
/// with the count is hashed again. The same row twice counts twice.
/// </summary>
public sealed class RowsHash
{
    private readonly ulong[] _sum = new ulong[4];
    private long _rows;

    /// <summary>Adds a row's cells.</summary>
    public void Add(IReadOnlyList<string?> cells)
    {
        var length = 0;
        foreach (var cell in cells)
        {
            length += 5 + 3 * (cell?.Length ?? 0);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var at = 0;
        foreach (var cell in cells)
        {
            // An empty cell is -1 long, so that cells cannot run into each other.
            var written = cell is null ? -1 : Encoding.UTF8.GetBytes(cell, buffer.AsSpan(at + 4));
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(at), written);
            at += 4 + Math.Max(written, 0);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(buffer.AsSpan(0, at), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        Sum(hash);
        _rows++;
    }

    /// <summary>The hash, lower-case hexadecimal.</summary>
    public string Result()
    {
        Span<byte> bytes = stackalloc byte[40];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * 8)..], _sum[i]);
        }

        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], _rows);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private void Sum(ReadOnlySpan<byte> hash)
    {
        UInt128 carry = 0;
        for (var i = 0; i < 4; i++)
        {
            carry += (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * 8)..]);
            _sum[i] = (ulong)(carry & ulong.MaxValue);
            carry >>= 64;
        }
    }
}
