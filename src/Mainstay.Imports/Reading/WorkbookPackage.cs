using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mainstay.Imports.Reading;

/// <summary>
/// The zip package of a workbook, looked through before it is parsed: how many parts, how many bytes each really inflates to,
/// whether that is what the package declares, and whether a part brings a document type of its own.
/// </summary>
/// <remarks>
/// The framework's reader stops at the declared size, so a part that declares too little would be cut short and one row in
/// the middle of a report would be the last. Here every part is inflated to its own end and counted.
/// </remarks>
internal sealed class WorkbookPackage(byte[] bytes, ReadLimits limits)
{
    private const uint EndMark = 0x06054b50;
    private const uint DirectoryMark = 0x02014b50;
    private const uint LocalMark = 0x04034b50;

    private long _inflated;

    private sealed record Part(string Name, int Flags, int Method, long Packed, long Declared, long Local);

    /// <summary>Whether days are counted from 1904, as in workbooks of old Macintoshes.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>Why the package is refused; null when nothing is wrong with it.</summary>
    public RowFinding? Refusal()
    {
        try
        {
            if (Parts() is not { } parts)
            {
                return Workbook.Unreadable();
            }

            if (parts.Count > limits.WorkbookEntries)
            {
                return Workbook.Of(
                    "parts",
                    $"{parts.Count} parts",
                    $"At most {limits.WorkbookEntries}; save the workbook again, or as CSV"
                );
            }

            return parts.Select(RefusalOf).FirstOrDefault(r => r is not null)
                ?? (parts.Exists(p => p.Name == "xl/workbook.xml") ? null : NotAWorkbook(parts));
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or OverflowException)
        {
            return Workbook.Unreadable();
        }
    }

    private static RowFinding NotAWorkbook(List<Part> parts) =>
        parts.Exists(p => p.Name is "EncryptionInfo" or "EncryptedPackage")
            ? Workbook.Of("encrypted", "a workbook with a password", "A workbook without a password, or CSV")
            : Workbook.Of(
                "none",
                "a zip file that is no .xlsx workbook",
                "An .xlsx workbook, or CSV that is not zipped"
            );

    // The directory stands at the end, found from the end mark that stands after it.
    private List<Part>? Parts()
    {
        var end = LastEndMark();
        if (end < 0)
        {
            return null;
        }

        var count = UInt16(end + 10);
        long at = UInt32(end + 16);
        var parts = new List<Part>();
        for (var i = 0; i < count && UInt32(at) == DirectoryMark; i++)
        {
            var (name, extra, comment) = (UInt16(at + 28), UInt16(at + 30), UInt16(at + 32));
            parts.Add(PartAt(at, name, extra));
            at += 46 + name + extra + comment;
        }

        return parts.Count == count && count > 0 ? parts : null;
    }

    private int LastEndMark()
    {
        for (var at = bytes.Length - 22; at >= Math.Max(0, bytes.Length - 22 - ushort.MaxValue); at--)
        {
            if (UInt32(at) == EndMark)
            {
                return at;
            }
        }

        return -1;
    }

    private Part PartAt(long at, int nameLength, int extraLength)
    {
        var name = Encoding.UTF8.GetString(Slice(at + 46, nameLength));
        long declared = UInt32(at + 24);
        long packed = UInt32(at + 20);
        long local = UInt32(at + 42);
        // Some writers always use the long form: sizes of all ones, and the sizes themselves in an extra field.
        var extra = at + 46 + nameLength;
        for (var end = extra + extraLength; extra + 4 <= end; extra += 4 + UInt16(extra + 2))
        {
            if (UInt16(extra) == 1)
            {
                var field = extra + 4;
                declared = Long(declared, ref field);
                packed = Long(packed, ref field);
                local = Long(local, ref field);
            }
        }

        return new Part(name, UInt16(at + 8), UInt16(at + 10), packed, declared, local);
    }

    private long Long(long value, ref long field)
    {
        if (value != uint.MaxValue)
        {
            return value;
        }

        field += 8;
        return checked((long)BinaryPrimitives.ReadUInt64LittleEndian(Slice(field - 8, 8)));
    }

    private RowFinding? RefusalOf(Part part)
    {
        if ((part.Flags & 1) != 0)
        {
            return Workbook.Of("encrypted", "a part with a password", "A workbook without a password, or CSV");
        }

        if (part.Method is not (0 or 8) || UInt32(part.Local) != LocalMark)
        {
            return Workbook.Unreadable();
        }

        var start = part.Local + 30 + UInt16(part.Local + 26) + UInt16(part.Local + 28);
        using var packed = new MemoryStream(bytes, checked((int)start), checked((int)part.Packed), writable: false);
        using Stream content = part.Method == 8 ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        return Count(part, content) ?? LocalLie(part);
    }

    private RowFinding? Count(Part part, Stream content)
    {
        var block = new byte[64 * 1024];
        long produced = 0;
        for (int read; (read = content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0; )
        {
            if (produced == 0 && Look(part, block.AsSpan(0, read)) is { } refusal)
            {
                return refusal;
            }

            produced += read;
            _inflated += read;
            if (_inflated > limits.InflatedBytes)
            {
                return Workbook.Of(
                    "inflated",
                    $"more than {limits.InflatedBytes >> 20} MB once unpacked",
                    "A smaller workbook, or CSV"
                );
            }

            if (produced > limits.RatioFrom && produced / limits.Ratio > part.Packed)
            {
                return Workbook.Of(
                    "ratio",
                    $"a part of {part.Packed} bytes that unpacks to more than {produced}",
                    "The workbook saved again by a spreadsheet, or CSV"
                );
            }
        }

        return produced == part.Declared ? null : Lie(part, produced);
    }

    // The entry in front of the part declares sizes too, unless it says that they follow it.
    private RowFinding? LocalLie(Part part)
    {
        var declared = UInt32(part.Local + 22);
        var isStated = (UInt16(part.Local + 6) & 8) == 0 && declared != uint.MaxValue;
        return isStated && declared != part.Declared ? Lie(part with { Declared = declared }, part.Declared) : null;
    }

    private static RowFinding Lie(Part part, long produced) =>
        Workbook.Of(
            "size",
            $"a part that declares {part.Declared} bytes and holds {produced}",
            "The workbook saved again by a spreadsheet, or CSV"
        );

    private RowFinding? Look(Part part, ReadOnlySpan<byte> start)
    {
        if (
            !part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(start);
        CountsFrom1904 |=
            part.Name == "xl/workbook.xml" && (text.Contains("date1904=\"1\"") || text.Contains("date1904=\"true\""));
        return
            text.Contains("<!DOCTYPE")
            || text.Contains("<!ENTITY")
            || text.AsSpan(0, Math.Min(200, text.Length)).Contains('\0')
            ? Workbook.Of(
                "entities",
                "a part with a document type of its own",
                "The workbook saved again by a spreadsheet, or CSV"
            )
            : null;
    }

    private ReadOnlySpan<byte> Slice(long at, int length) => bytes.AsSpan(checked((int)at), length);

    private int UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2));

    private uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, 4));
}
