using Mainstay.Imports;
using Mainstay.Imports.Columns;

namespace Mainstay.App.Census;

/// <summary>An error or query that COLLECT raised.</summary>
/// <param name="Rule">The department's number.</param>
/// <param name="Severity">As COLLECT writes it, for example Error or Query.</param>
/// <param name="Person">The registration number.</param>
/// <param name="Field">The element's name.</param>
/// <param name="Message">COLLECT's words.</param>
public sealed record CollectFinding(string Rule, string Severity, string Person, string Field, string Message);

/// <summary>COLLECT's errors and queries, read from a CSV file with the columns <c>rule, severity, person, field, message</c>.</summary>
/// <remarks>The form of COLLECT's own download is not public, so its columns are named so before it is sent.</remarks>
public static class CollectReport
{
    /// <summary>The columns, in any order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["rule", "severity", "person", "field", "message"];

    /// <summary>What is wrong with a file; null when it can be read.</summary>
    public static string? Fault(byte[] file)
    {
        var (_, findings) = Table(file);
        return findings.Count == 0
            ? null
            : $"line {findings[0].Line}, {findings[0].Column}: found '{findings[0].Found}', wanted: {findings[0].Wanted}";
    }

    /// <summary>Every finding of a file that has no fault, in its order.</summary>
    public static IReadOnlyList<CollectFinding> Read(byte[] file)
    {
        if (Table(file).Table is not { } table)
        {
            return [];
        }

        var cells = Columns.Select(table.Labels).ToArray();
        return
        [
            .. Enumerable
                .Range(0, table.Count)
                .Select(i => new CollectFinding(
                    cells[0][i],
                    cells[1][i],
                    cells[2][i].ToUpperInvariant(),
                    cells[3][i],
                    cells[4][i]
                )),
        ];
    }

    private static (ColumnTable? Table, IReadOnlyList<RowFinding> Findings) Table(byte[] file) =>
        ColumnTable.Read(new MemoryStream(file), [.. Columns.Select(c => new ColumnWanted(c, ColumnKind.Label))]);
}
