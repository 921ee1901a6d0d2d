using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mainstay.App.Operations.Backup;

/// <summary>A sealed file cannot be opened: what it is, or what is wrong with it, in words.</summary>
public sealed class SealBrokenException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// A file that only its key opens and in which no bit can change unseen. One line of JSON, then blocks of AES-256-GCM; the
/// key is made from the secret by PBKDF2 (RFC 8018) with a salt of the file's own.
/// </summary>
/// <remarks>
/// Each block's nonce is its number, and each is bound to the first line and to whether it is the last, so that blocks
/// cannot be changed, left out, moved or cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
/// </remarks>
public static class SealedFile
{
    private const string Format = "mainstay-sealed";
    private const int Block = 1 << 20;
    private const int Tag = 16;
    private const int LongestHeader = 1_000;

    /// <summary>Rounds that make guessing at secrets dear (OWASP's figure for PBKDF2 with SHA-256, 2023).</summary>
    public const int Iterations = 600_000;

    private const int MostIterations = 10_000_000;

    private sealed record Header(string Format, int Version, string Salt, int Iterations);

    /// <summary>Seals everything that a stream holds.</summary>
    /// <param name="plain">What to seal.</param>
    /// <param name="to">Where to.</param>
    /// <param name="secret">What opens it again.</param>
    /// <param name="iterations">Rounds of the key's making; a random secret needs fewer than a remembered one.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task SealAsync(
        Stream plain,
        Stream to,
        string secret,
        int iterations = Iterations,
        CancellationToken cancel = default
    )
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var line = JsonSerializer.Serialize(new Header(Format, 1, Convert.ToHexStringLower(salt), iterations)) + "\n";
        var header = Encoding.ASCII.GetBytes(line);
        await to.WriteAsync(header, cancel);
        using var seal = new Blocks(Key(secret, salt, iterations), header);
        var next = new byte[Block];
        var length = await plain.ReadAtLeastAsync(next, Block, throwOnEndOfStream: false, cancel);
        for (var isLast = false; !isLast; )
        {
            var (block, blockLength) = (next, length);
            next = new byte[Block];
            length = await plain.ReadAtLeastAsync(next, Block, throwOnEndOfStream: false, cancel);
            isLast = length == 0;
            await to.WriteAsync(seal.Close(block.AsSpan(0, blockLength), isLast), cancel);
        }
    }

    /// <summary>Opens a sealed stream. What is written before a fault is found must be thrown away.</summary>
    /// <exception cref="SealBrokenException">It is none of ours, the secret is another, or something in it was changed or is missing.</exception>
    public static async Task OpenAsync(Stream from, Stream plain, string secret, CancellationToken cancel = default)
    {
        var (header, first) = await HeaderAsync(from, cancel);
        using var seal = new Blocks(Key(secret, Convert.FromHexString(first.Salt), first.Iterations), header);
        var next = new byte[Block + Tag];
        var length = await from.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancel);
        for (var isLast = false; !isLast; )
        {
            var (block, blockLength) = (next, length);
            next = new byte[Block + Tag];
            length = await from.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancel);
            isLast = length == 0;
            await plain.WriteAsync(seal.Open(block.AsSpan(0, blockLength), isLast), cancel);
        }
    }

    private static async Task<(byte[] Bytes, Header Header)> HeaderAsync(Stream from, CancellationToken cancel)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (bytes.Count < LongestHeader && await from.ReadAsync(one, cancel) == 1)
        {
            bytes.Add(one[0]);
            if (one[0] == '\n')
            {
                return ([.. bytes], Read([.. bytes]));
            }
        }

        throw new SealBrokenException("This is not a file that Mainstay sealed.");
    }

    private static Header Read(byte[] line)
    {
        try
        {
            var header = JsonSerializer.Deserialize<Header>(line);
            return
                header is { Format: Format, Version: 1, Salt.Length: 32, Iterations: > 0 and <= MostIterations }
                && header.Salt.All(char.IsAsciiHexDigitLower)
                ? header
                : throw new SealBrokenException("This is not a file that Mainstay sealed, or a newer version did.");
        }
        catch (JsonException e)
        {
            throw new SealBrokenException("This is not a file that Mainstay sealed.", e);
        }
    }

    private static byte[] Key(string secret, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, 32);

    private sealed class Blocks(byte[] key, byte[] header) : IDisposable
    {
        private readonly AesGcm _aes = new(key, Tag);
        private readonly byte[] _bound = [.. SHA256.HashData(header), 0];
        private readonly byte[] _nonce = new byte[12];
        private ulong _number;

        public byte[] Close(ReadOnlySpan<byte> plain, bool isLast)
        {
            var block = new byte[plain.Length + Tag];
            Next(isLast);
            _aes.Encrypt(_nonce, plain, block.AsSpan(0, plain.Length), block.AsSpan(plain.Length), _bound);
            return block;
        }

        public byte[] Open(ReadOnlySpan<byte> block, bool isLast)
        {
            Next(isLast);
            if (block.Length < Tag)
            {
                throw Broken();
            }

            try
            {
                var plain = new byte[block.Length - Tag];
                _aes.Decrypt(_nonce, block[..^Tag], block[^Tag..], plain, _bound);
                return plain;
            }
            catch (AuthenticationTagMismatchException e)
            {
                throw Broken(e);
            }
        }

        public void Dispose() => _aes.Dispose();

        private void Next(bool isLast)
        {
            BinaryPrimitives.WriteUInt64BigEndian(_nonce.AsSpan(4), _number++);
            _bound[^1] = isLast ? (byte)1 : (byte)0;
        }

        private SealBrokenException Broken(Exception? inner = null) =>
            new(
                _number == 1
                    ? "The key is not the one it was sealed with, or its beginning was changed."
                    : $"It was changed or cut short: megabyte {_number} does not hold what was sealed.",
                inner
            );
    }
}
