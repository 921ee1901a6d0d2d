using Mainstay.Core.Results;
using Mainstay.Imports;

namespace Mainstay.App.Imports;

/// <summary>What became of an extract.</summary>
public enum ImportState
{
    /// <summary>Its good rows are in the record, durably.</summary>
    Applied,

    /// <summary>Nothing of it was applied: the file is at fault, or it was all or nothing.</summary>
    Refused,

    /// <summary>It says what was applied before; nothing was written.</summary>
    Unchanged,

    /// <summary>A guard holds it until somebody confirms it.</summary>
    Held,

    /// <summary>Compared only.</summary>
    Checked,

    /// <summary>Its rows are kept for somebody to look at the preview and apply or refuse it.</summary>
    Staged,
}

/// <summary>The result of an import.</summary>
public sealed record ImportOutcome
{
    public required ImportState State { get; init; }

    public required string Source { get; init; }

    public required DateOnly AsOf { get; init; }

    public required bool Full { get; init; }

    /// <summary>The run; for <see cref="ImportState.Unchanged"/> the earlier one that applied it; null when nothing was kept.</summary>
    public long? Run { get; init; }

    /// <summary>Good rows.</summary>
    public int RowsApplied { get; init; }

    /// <summary>Rows with a finding; their earlier facts stay as they were.</summary>
    public int RowsRefused { get; init; }

    /// <summary>Order-free hash of all rows, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The guard, for example <c>guard.team.lost</c>; null when not held.</summary>
    public string? HeldReason { get; init; }

    public ImportPreview Preview { get; init; } = new();

    /// <summary>Every fault of every row, by line; at most <see cref="MostFindings"/>.</summary>
    public IReadOnlyList<RowFinding> Findings { get; init; } = [];

    /// <summary>Columns that are not on the allow-list, by header; their cells were never kept.</summary>
    public IReadOnlyList<string> DroppedColumns { get; init; } = [];

    /// <summary>What is wrong with the request or the file as a whole.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>More findings than anybody reads; beyond it only rows are counted.</summary>
    public const int MostFindings = 100_000;
}

/// <summary>What an extract changes in the record.</summary>
public sealed record ImportPreview
{
    /// <summary>Facts that were not on record.</summary>
    public int New { get; init; }

    /// <summary>Facts that replace what was on record.</summary>
    public int Changed { get; init; }

    /// <summary>Facts that are on record as they stand.</summary>
    public int Unchanged { get; init; }

    /// <summary>Facts that a full file no longer has: ended the day before its day, marked as inferred, or withdrawn when they had not begun.</summary>
    public int Ended { get; init; }

    /// <summary>Rows refused.</summary>
    public int Faulty { get; init; }

    /// <summary>Facts left alone because the record knows them from a newer extract.</summary>
    public int KeptNewer { get; init; }

    /// <summary>Facts left alone because a source that knows better states them otherwise.</summary>
    public int KeptOther { get; init; }

    /// <summary>Facts on record that a refused row was about: left as they were (practice P14).</summary>
    public int NotRefreshed { get; init; }

    /// <summary>Keys of the first hundred of those.</summary>
    public IReadOnlyList<string> NotRefreshedKeys { get; init; } = [];

    /// <summary>Workers of a case source that join to nobody, by their id there; the first hundred.</summary>
    public IReadOnlyList<string> Unmatched { get; init; } = [];

    /// <summary>How many workers join to nobody.</summary>
    public int UnmatchedCount { get; init; }

    /// <summary>Some of the changes, field by field.</summary>
    public IReadOnlyList<FactChange> Samples { get; init; } = [];
}

/// <summary>One change of the record.</summary>
/// <param name="Change"><c>new</c>, <c>changed</c> or <c>ended</c>.</param>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Key">Its key.</param>
/// <param name="Fields">What differs. Personal fields are named, their values are not shown (contract K29).</param>
public sealed record FactChange(string Change, string Kind, string Key, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The key of the person, or the id in the case system of the professional, whom it is about; null when it does not say.</summary>
    public string? About { get; init; }
}

/// <summary>One field of a change.</summary>
/// <param name="Field">The field, <c>from</c> and <c>to</c> for the days.</param>
/// <param name="Before">As on record; null when there was none.</param>
/// <param name="After">As the extract says; null when there is none.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>How far an import is.</summary>
/// <param name="Step">In words: reading, comparing, applying.</param>
/// <param name="Rows">Rows done in this step.</param>
/// <param name="Of">Rows in all; null while not known.</param>
public sealed record ImportProgress(string Step, int Rows, int? Of);
