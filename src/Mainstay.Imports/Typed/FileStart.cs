using System.Text;
using Mainstay.Imports.Reading;

namespace Mainstay.Imports.Typed;

/// <summary>A file whose header row has been read.</summary>
/// <param name="Header">What its cells are.</param>
/// <param name="DataAt">The byte after the header row.</param>
/// <param name="HeaderLines">Rows up to and with the header.</param>
/// <param name="Length">The file's length in bytes.</param>
internal sealed record FileStart(TypedHeader Header, long DataAt, int HeaderLines, long Length)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static (FileStart? Start, RowFinding? Refusal) Of(Func<Stream> open, TypedLayout layout)
    {
        using var stream = open();
        var marked = MarkLength(stream);
        var rows = new CsvRows(stream, [(byte)','], ReadLimits.None);
        if (!rows.Next())
        {
            return (
                null,
                rows.Fault ?? new RowFinding(0, null, "file.empty", "an empty file", $"A header row of {layout.Name}")
            );
        }

        var names = new string[rows.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(rows[i]);
        }

        var (header, refusal) = layout.On(names, (byte)',');
        return header is null
            ? (null, refusal)
            : (new FileStart(header, marked + rows.Taken, rows.Line, stream.Length), null);
    }

    private static int MarkLength(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[3];
        var isMarked = stream.ReadAtLeast(bytes, 3, throwOnEndOfStream: false) == 3 && bytes.SequenceEqual(Mark);
        stream.Position = isMarked ? 3 : 0;
        return isMarked ? 3 : 0;
    }
}
