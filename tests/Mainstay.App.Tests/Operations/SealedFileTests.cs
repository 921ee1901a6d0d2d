using System.Text;
using Mainstay.App.Operations.Backup;

namespace Mainstay.App.Tests.Operations;

public sealed class SealedFileTests
{
    private const string Secret = "a secret of more than twenty characters";
    private const int FewRounds = 1_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData(3_000_000)]
    public async Task WhatWasSealed_OpensToTheSameBytes(int length)
    {
        var plain = Bytes(length);

        Assert.Equal(plain, await OpenAsync(await SealAsync(plain), Secret));
    }

    [Fact]
    public async Task ASealedFile_ShowsNothingOfWhatItHolds()
    {
        var sealedBytes = await SealAsync(Encoding.UTF8.GetBytes("Marker-of-a-person " + new string('x', 5_000)));

        Assert.DoesNotContain("Marker-of-a-person", Encoding.Latin1.GetString(sealedBytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherSecret_DoesNotOpenIt()
    {
        var broken = await Assert.ThrowsAsync<SealBrokenException>(async () =>
            await OpenAsync(await SealAsync(Bytes(100)), "another secret of more than twenty")
        );

        Assert.Contains("The key is not the one", broken.Message, StringComparison.Ordinal);
    }

    // Known-bad control: the same file without a flip opens (the theory above).
    [Fact]
    public async Task AnyOfAThousandBitFlips_IsRefused()
    {
        var sealedBytes = await SealAsync(Bytes(40_000));
        var draw = new Random(20251003);
        for (var i = 0; i < 1_000; i++)
        {
            // Every bit of the first line, then bits anywhere.
            var bit = i < 600 ? i : draw.Next(sealedBytes.Length * 8);
            var changed = (byte[])sealedBytes.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));

            await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(changed, Secret));
        }
    }

    [Fact]
    public async Task CutShortOrLengthened_IsRefused()
    {
        var sealedBytes = await SealAsync(Bytes(3 << 20));
        foreach (var length in new[] { 0, 10, 200, 1 << 20, sealedBytes.Length - 16, sealedBytes.Length - 1 })
        {
            await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(sealedBytes[..length], Secret));
        }

        await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync([.. sealedBytes, 0], Secret));
    }

    [Fact]
    public async Task BlocksThatChangedPlaces_AreRefused()
    {
        var sealedBytes = await SealAsync(Bytes(3 << 20));
        var head = Array.IndexOf(sealedBytes, (byte)'\n') + 1;
        var block = (1 << 20) + 16;
        byte[] swapped =
        [
            .. sealedBytes[..head],
            .. sealedBytes[(head + block)..(head + (2 * block))],
            .. sealedBytes[head..(head + block)],
            .. sealedBytes[(head + (2 * block))..],
        ];

        await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(swapped, Secret));
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static async Task<byte[]> SealAsync(byte[] plain)
    {
        using var to = new MemoryStream();
        await SealedFile.SealAsync(new MemoryStream(plain), to, Secret, FewRounds);
        return to.ToArray();
    }

    private static async Task<byte[]> OpenAsync(byte[] sealedBytes, string secret)
    {
        using var to = new MemoryStream();
        await SealedFile.OpenAsync(new MemoryStream(sealedBytes), to, secret);
        return to.ToArray();
    }
}
