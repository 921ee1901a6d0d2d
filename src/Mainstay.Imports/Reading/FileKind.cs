using System.Text;

namespace Mainstay.Imports.Reading;

/// <summary>What a file is, by its first bytes: names lie.</summary>
internal static class FileKind
{
    // Byte order marks, blanks and line ends, with the zero bytes of UTF-16 between them.
    private static readonly byte[] MarkOrBlank = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x20, 0x09, 0x0D, 0x0A, 0x00];

    public static bool IsWorkbook(ReadOnlySpan<byte> start) =>
        start is [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..];

    /// <summary>Why a file of this kind cannot be read; null when it may be.</summary>
    public static RowFinding? Refusal(byte[] start, string fileName)
    {
        if (start.Length == 0 || IsBlank(start))
        {
            return Of("file.empty", "no content", "A file with a header and rows");
        }

        if (start is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Of(
                "file.old-or-encrypted",
                "a workbook in the old .xls form, or one with a password",
                "An .xlsx workbook without a password, or CSV"
            );
        }

        if (IsWorkbook(start))
        {
            return null;
        }

        var isUtf16 = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return Markup(start, isUtf16) ?? (isUtf16 ? null : Binary(start, fileName));
    }

    private static bool IsBlank(byte[] start) =>
        start.Length < 4096 && start.AsSpan().IndexOfAnyExcept(MarkOrBlank) < 0;

    private static RowFinding? Markup(byte[] start, bool isUtf16)
    {
        var coding =
            !isUtf16 ? Encoding.Latin1
            : start[0] == 0xFF ? Encoding.Unicode
            : Encoding.BigEndianUnicode;
        var text = coding.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', '\uFEFF', ' ', '\t', '\r', '\n');
        string[] openings = ["<html", "<!doctype", "<table", "<head", "<meta", "<?xml", "<!--"];
        return openings.Any(o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase))
            ? Of(
                "file.markup",
                "a web page or XML, though it may be named as a workbook",
                "Open it in a spreadsheet and save it as .xlsx or CSV"
            )
            : null;
    }

    private static RowFinding? Binary(byte[] start, string fileName)
    {
        var controls = start.Count(b => b < 0x20 && b is not 0x09 and not 0x0A and not 0x0D);
        return controls * 10 > start.Length
            ? Of(
                "file.binary",
                $"{Extension(fileName)}bytes that are not text",
                "CSV saved as UTF-8, or an .xlsx workbook; UTF-16 text needs its byte order mark"
            )
            : null;
    }

    private static string Extension(string fileName) =>
        Path.GetExtension(fileName) is { Length: > 1 and < 8 } e ? $"a {e} file of " : "";

    private static RowFinding Of(string code, string found, string wanted) => new(0, null, code, found, wanted);
}
