using System.IO.Compression;

namespace Mainstay.App.Reports.Office;

/// <summary>A zip whose bytes follow from its content alone: fixed times, a fixed order (contract K14).</summary>
internal static class StablePackage
{
    // The first day that a zip can hold.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs the parts in the order given.</summary>
    /// <param name="parts">Path and content; those marked plain are stored uncompressed.</param>
    public static byte[] Pack(IEnumerable<(string Path, byte[] Content, bool IsPlain)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content, isPlain) in parts)
            {
                var entry = zip.CreateEntry(path, isPlain ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same package with fixed times, in order of path and the list of content types first.</summary>
    public static byte[] Repack(MemoryStream package)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        return Pack([
            .. zip
                .Entries.OrderBy(e => e.FullName, StringComparer.Ordinal)
                .Select(e => (e.FullName, Read(e), IsPlain: false)),
        ]);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
