namespace Mainstay.Imports;

/// <summary>One thing wrong with one cell, row or file: where, what was found, what is wanted.</summary>
/// <param name="Line">The line as a spreadsheet shows it, lines above the header counted; 0 for the file as a whole.</param>
/// <param name="Column">The header as the file spells it; null when it is not about one column.</param>
/// <param name="Code">Stable, for example <c>assignments.fte.range</c>; the help page is found by it.</param>
/// <param name="Found">What stood there. Empty for columns that may not be written anywhere.</param>
/// <param name="Wanted">What to put instead.</param>
public sealed record RowFinding(int Line, string? Column, string Code, string Found, string Wanted)
{
    /// <summary>Whether it is about the whole file.</summary>
    public bool IsOfFile => Line == 0;

    /// <summary>Whether the file waits for a person to map a value once, rather than being wrong (practice P1).</summary>
    public bool Holds => IsOfFile && Code.EndsWith(".unmapped", StringComparison.Ordinal);
}
