using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Mainstay.Store.Imports;

namespace Mainstay.App.Imports.Staging;

/// <summary>Compressed items and the hash of their bytes.</summary>
public sealed record Chunk(int Items, byte[] Content, string Sha256);

#pragma warning disable CA1001 // A memory stream holds nothing that has to be given back.
/// <summary>Items one after the other in compressed chunks, in memory.</summary>
internal sealed class Chunks
#pragma warning restore CA1001
{
    private const int ChunkBytes = 1 << 18;
    private readonly List<Chunk> _closed = [];
    private readonly MemoryStream _open = new(ChunkBytes + 4096);
    private int _openItems;

    public Chunks() => Writer = new BinaryWriter(_open, Encoding.UTF8);

    /// <summary>Takes the next item's fields; then call <see cref="EndItem"/>.</summary>
    public BinaryWriter Writer { get; }

    /// <summary>The chunks that are complete.</summary>
    public IReadOnlyList<Chunk> Closed => _closed;

    /// <summary>The chunks of a run that was kept.</summary>
    /// <exception cref="InvalidDataException">A chunk is not what was written.</exception>
    public static Chunks Of(IEnumerable<ImportChunkRow> rows)
    {
        var chunks = new Chunks();
        foreach (var row in rows)
        {
            if (HashOf(row.Content) != row.Sha256)
            {
                throw new InvalidDataException($"Chunk {row.Number} of the {row.Part} of run {row.Run} is damaged.");
            }

            chunks._closed.Add(new Chunk(row.Rows, row.Content, row.Sha256));
        }

        return chunks;
    }

    /// <summary>Ends an item.</summary>
    public void EndItem()
    {
        _openItems++;
        if (_open.Length >= ChunkBytes)
        {
            Close();
        }
    }

    /// <summary>Closes the last chunk.</summary>
    public void Close()
    {
        if (_openItems == 0)
        {
            return;
        }

        Writer.Flush();
        var packed = Packed(_open.GetBuffer().AsSpan(0, (int)_open.Length));
        _closed.Add(new Chunk(_openItems, packed, HashOf(packed)));
        _open.SetLength(0);
        _openItems = 0;
    }

    /// <summary>The items again in their order; one chunk is unpacked at a time.</summary>
    public IEnumerable<T> Read<T>(Func<BinaryReader, T> read)
    {
        foreach (var chunk in _closed)
        {
            using var unpacked = new BrotliStream(new MemoryStream(chunk.Content), CompressionMode.Decompress);
            using var buffered = new BufferedStream(unpacked, 1 << 16);
            using var reader = new BinaryReader(buffered, Encoding.UTF8);
            for (var i = 0; i < chunk.Items; i++)
            {
                yield return read(reader);
            }
        }
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 1, window: 18))
        {
            throw new InvalidOperationException("A chunk did not fit its buffer.");
        }

        return packed[..length];
    }
}
