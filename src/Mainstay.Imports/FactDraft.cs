using Mainstay.Core.Time;

namespace Mainstay.Imports;

/// <summary>A fact that a row states, before it is compared with the record.</summary>
/// <param name="Kind">The kind's name, for example <c>post-spell</c>.</param>
/// <param name="Key">Its key.</param>
/// <param name="Valid">Its own days, which win; null when the row gives none, and then it is so from the extract's day on (contract K5).</param>
/// <param name="Content">Its content.</param>
/// <param name="OnlyIfAbsent">True when it is stated only where no other source states it: a worker known by an allocation alone.</param>
public sealed record FactDraft(string Kind, string Key, DateRange? Valid, object Content, bool OnlyIfAbsent = false);

/// <summary>A row that was read: what it states, or what is wrong with it; never both.</summary>
/// <param name="Line">The line as a spreadsheet shows it; 0 for a fault of the whole file that was found late.</param>
/// <param name="Cells">The layout's cells as they stood, in the layout's column order; null where empty. Nothing else of the row is kept.</param>
/// <param name="Facts">What the row states; empty when it is faulty, and may be empty when it is good (a role that is not a case).</param>
/// <param name="Findings">Everything that is wrong with it.</param>
/// <param name="Team">The team it concerns, for the guards by team; null when none.</param>
/// <param name="Says">
/// Of a row whose cells are faulty, what the other cells say by column, so that what they name can be checked too; null of a
/// good row, of a row that is faulty as a whole, and in files that keep only what they list.
/// </param>
public sealed record ReadRow(
    int Line,
    IReadOnlyList<string?> Cells,
    IReadOnlyList<FactDraft> Facts,
    IReadOnlyList<RowFinding> Findings,
    string? Team = null,
    IReadOnlyDictionary<string, string>? Says = null
)
{
    /// <summary>Whether nothing is wrong with the row.</summary>
    public bool IsGood => Findings.Count == 0;
}
