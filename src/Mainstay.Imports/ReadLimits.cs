namespace Mainstay.Imports;

/// <summary>How much of a file is read before it is refused: nobody's extract is larger, and a hostile one is.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>For files of numbers that are read as columns: whatever they hold, no row of text is kept.</summary>
    internal static ReadLimits None { get; } = new() { RowLength = int.MaxValue, Columns = int.MaxValue };

    /// <summary>Characters of one cell that is kept.</summary>
    public int CellLength { get; init; } = 500;

    /// <summary>Characters of one row of a CSV file, dropped columns included.</summary>
    public int RowLength { get; init; } = 1_000_000;

    /// <summary>Columns of a file.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>Rows of a workbook's sheet: as many as Excel has.</summary>
    public int WorkbookRows { get; init; } = 1_048_576;

    /// <summary>Bytes of a workbook as it is sent; it is held in memory, never in a temporary file.</summary>
    public long WorkbookBytes { get; init; } = 64L << 20;

    /// <summary>Parts inside a workbook.</summary>
    public int WorkbookEntries { get; init; } = 2_000;

    /// <summary>Bytes that all parts of a workbook inflate to.</summary>
    public long InflatedBytes { get; init; } = 512L << 20;

    /// <summary>Inflated bytes for each packed byte of one part, once it has passed <see cref="RatioFrom"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Inflated bytes of a part from which its ratio counts: small parts of blanks pack very well.</summary>
    public long RatioFrom { get; init; } = 8L << 20;
}
