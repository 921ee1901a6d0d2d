using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Comparing;

/// <summary>What became of a record between two returns.</summary>
public enum DifferenceKind
{
    /// <summary>Only the second return has the record.</summary>
    Added,

    /// <summary>Only the first return has the record.</summary>
    Removed,

    /// <summary>Both have it, and an item differs.</summary>
    Changed,
}

/// <summary>One difference between two returns.</summary>
/// <param name="Kind">What became of the record.</param>
/// <param name="Block">The block's name.</param>
/// <param name="Person">The registration number; null for the authority's own block.</param>
/// <param name="Item">The item; null when the record as a whole was added or removed.</param>
/// <param name="Before">The value in the first return; null when it has none.</param>
/// <param name="After">The value in the second; null when it has none.</param>
public sealed record ReturnDifference(
    DifferenceKind Kind,
    string Block,
    string? Person,
    Item? Item,
    string? Before,
    string? After
);
