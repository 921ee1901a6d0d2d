namespace Mainstay.Imports.Columns;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>Any text that is not empty, such as a group or an id.</summary>
    Label,

    /// <summary>A whole number that fits 32 bits.</summary>
    Whole,

    /// <summary>A number with a point or in powers of ten; not infinite.</summary>
    Number,
}

/// <summary>A column that an analysis asks for by name.</summary>
/// <param name="Name">The header, in any case.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="MayBeEmpty">Whether a row may lack it: such a row is left out and counted, not refused.</param>
public sealed record ColumnWanted(string Name, ColumnKind Kind, bool MayBeEmpty = false);
