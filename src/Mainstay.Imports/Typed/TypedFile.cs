using Mainstay.Imports.Reading;

namespace Mainstay.Imports.Typed;

/// <summary>What reading a file gave.</summary>
/// <param name="Parts">What took its rows, in file order; empty when it was refused.</param>
/// <param name="FirstLines">For each part the line of the file before its first, so that a row's line is this plus its own.</param>
/// <param name="Refusal">Why the file could not be read; null when it was.</param>
public sealed record TypedReading<TPart>(
    IReadOnlyList<TPart> Parts,
    IReadOnlyList<int> FirstLines,
    RowFinding? Refusal
);

/// <summary>Large CSV files read as columns of numbers, on several threads: bytes in, no strings made.</summary>
/// <remarks>
/// A file without quotes is cut into parts at line ends and each part is read by a <see cref="LineParser"/>. The first quote
/// that begins a cell sends the whole file through <see cref="CsvRows"/> instead, in one part: the same answers, slower.
/// UTF-8 with or without a mark, commas, LF or CRLF; columns by header in any order.
/// </remarks>
public static class TypedFile
{
    /// <summary>Reads a file.</summary>
    /// <typeparam name="TPart">What takes the rows of a part.</typeparam>
    /// <param name="open">Opens the file; each part opens it once. The streams can seek.</param>
    /// <param name="layout">The columns wanted.</param>
    /// <param name="parts">How many parts, and threads, at most; 1 or more.</param>
    /// <param name="newPart">Makes what takes a part's rows; called again if the file turns out to need the careful way.</param>
    public static TypedReading<TPart> Read<TPart>(Func<Stream> open, TypedLayout layout, int parts, Func<TPart> newPart)
        where TPart : BlockTaker
    {
        var (start, refusal) = FileStart.Of(open, layout);
        if (start is null)
        {
            return new([], [], refusal);
        }

        return ReadPlain(open, start, Math.Max(1, parts), newPart) ?? ReadQuoted(open, start, newPart);
    }

    private static TypedReading<TPart>? ReadPlain<TPart>(
        Func<Stream> open,
        FileStart start,
        int parts,
        Func<TPart> newPart
    )
        where TPart : BlockTaker
    {
        var takers = new TPart[parts];
        var readers = new PlainPart[parts];
        for (var i = 0; i < parts; i++)
        {
            takers[i] = newPart();
            readers[i] = new PlainPart(start, i, parts);
        }

        Parallel.For(
            0,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = parts },
            i => readers[i].Read(open, takers[i])
        );
        if (Array.Exists(readers, r => r.NeedsCare))
        {
            return null;
        }

        var firstLines = new int[parts];
        firstLines[0] = start.HeaderLines;
        for (var i = 1; i < parts; i++)
        {
            firstLines[i] = firstLines[i - 1] + readers[i - 1].Lines;
        }

        return new(takers, firstLines, null);
    }

    private static TypedReading<TPart> ReadQuoted<TPart>(Func<Stream> open, FileStart start, Func<TPart> newPart)
        where TPart : BlockTaker
    {
        var taker = newPart();
        var fault = QuotedPart.Read(open, start, taker);
        return fault is null ? new([taker], [start.HeaderLines], null) : new([], [], fault);
    }
}
