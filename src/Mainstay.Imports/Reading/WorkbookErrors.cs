using System.IO.Compression;

namespace Mainstay.Imports.Reading;

/// <summary>
/// Cells of a workbook in which a formula failed. The library reads them as empty, and an end date that was not found would then
/// be an open one; so they are turned into the text that Excel shows, such as #N/A, which no column takes (<see cref="Cells.CellText.IsFailedFormula"/>).
/// </summary>
internal static class WorkbookErrors
{
    private static ReadOnlySpan<byte> Mark => " t=\"e\""u8;

    private static ReadOnlySpan<byte> AsText => " t=\"str\""u8;

    /// <summary>The package with its errors as text; the same bytes when it has none. The package has been looked through before.</summary>
    public static byte[] AsTexts(byte[] package)
    {
        using var read = new ZipArchive(new MemoryStream(package, writable: false));
        if (!read.Entries.Any(e => IsSheet(e) && Content(e).AsSpan().IndexOf(Mark) >= 0))
        {
            return package;
        }

        using var written = new MemoryStream();
        using (var copy = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in read.Entries)
            {
                using var part = copy.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                Write(part, Content(entry), IsSheet(entry));
            }
        }

        return written.ToArray();
    }

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);

    private static void Write(Stream part, ReadOnlySpan<byte> content, bool isSheet)
    {
        for (int at; isSheet && (at = content.IndexOf(Mark)) >= 0; content = content[(at + Mark.Length)..])
        {
            part.Write(content[..at]);
            part.Write(AsText);
        }

        part.Write(content);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
