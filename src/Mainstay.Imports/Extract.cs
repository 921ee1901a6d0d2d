namespace Mainstay.Imports;

/// <summary>A file as it is read: what is wrong with it as a whole, and its rows one by one.</summary>
/// <param name="FileFindings">Why the file cannot be read at all; empty when it can, and then <paramref name="Rows"/> may be read.</param>
/// <param name="DroppedColumns">Headers of columns that are not read.</param>
/// <param name="Rows">
/// The rows, read as they are asked for and only once. A fault of the whole file that shows late (a quote that never closes, a
/// value to be mapped) comes as a last row with line 0.
/// </param>
public sealed record Extract(
    IReadOnlyList<RowFinding> FileFindings,
    IReadOnlyList<string> DroppedColumns,
    IEnumerable<ReadRow> Rows
)
{
    internal static Extract Refused(params IReadOnlyList<RowFinding> findings) => new(findings, [], []);
}
