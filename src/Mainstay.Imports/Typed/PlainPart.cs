namespace Mainstay.Imports.Typed;

/// <summary>A part of a plain file: the lines that begin in its share of the bytes.</summary>
internal sealed unsafe class PlainPart
{
    // Large enough that a read costs little beside the parsing, small enough to stay in a core's second-level cache.
    private const int BlockBytes = 512 * 1024;

    private readonly FileStart _start;
    private readonly long _from;
    private readonly long _to;

    public PlainPart(FileStart start, int part, int parts)
    {
        var share = (start.Length - start.DataAt) / parts;
        _start = start;
        _from = start.DataAt + (share * part);
        _to = part + 1 == parts ? start.Length : _from + share;
    }

    /// <summary>Whether a quote or bare carriage return was met, so that the file must be read another way.</summary>
    public bool NeedsCare { get; private set; }

    /// <summary>Lines of the part.</summary>
    public int Lines { get; private set; }

    public void Read(Func<Stream> open, BlockTaker taker)
    {
        using var stream = open();
        var block = new TypedBlock(_start.Header.Cells.Max(c => c.Target) + 1);
        var parser = new LineParser(_start.Header, block);
        var bytes = new PartBytes(stream, _start.DataAt, _from, _to, BlockBytes);
        while (!parser.NeedsCare && bytes.Next())
        {
            for (var at = bytes.First; at < bytes.End && !parser.NeedsCare; )
            {
                at = parser.Read(at, bytes.End);
                if (block.Count == TypedBlock.Rows)
                {
                    Hand(block, taker);
                }
            }
        }

        Hand(block, taker);
        (NeedsCare, Lines) = (parser.NeedsCare, parser.Lines);
    }

    private static void Hand(TypedBlock block, BlockTaker taker)
    {
        if (block.Count > 0)
        {
            taker.Take(block);
            block.Count = 0;
        }
    }
}
