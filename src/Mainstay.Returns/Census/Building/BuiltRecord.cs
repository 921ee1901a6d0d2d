using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Building;

/// <summary>A value of the return with the reason for it and the facts that it rests on.</summary>
/// <param name="Item">The item.</param>
/// <param name="Text">The value; null when the record of the council does not know it, and the item is left out.</param>
/// <param name="Why">Why it is what it is, in words.</param>
/// <param name="Facts">Kind and key of the facts behind it, for example <c>post-spell A1023</c>.</param>
public sealed record BuiltValue(Item Item, string? Text, string Why, IReadOnlyList<string> Facts);

/// <summary>One record of the return, built from the council's record.</summary>
/// <param name="Record">The record as it will stand in the file.</param>
/// <param name="Worker">The worker's key; null for the authority's own block.</param>
/// <param name="Team">The team that the worker counts in; null when none.</param>
/// <param name="Why">Why there is a record: in post, left, started and left, agency.</param>
/// <param name="Values">Every value that the year asks for, given or not.</param>
public sealed record BuiltRecord(
    ReturnRecord Record,
    string? Worker,
    string? Team,
    string Why,
    IReadOnlyList<BuiltValue> Values
)
{
    /// <summary>The value of an item; null when the year does not ask for it here.</summary>
    public BuiltValue? this[Item item] => Values.FirstOrDefault(v => v.Item == item);
}

/// <summary>A return built from the council's record.</summary>
/// <param name="Return">The return.</param>
/// <param name="Council">The authority's own block, explained.</param>
/// <param name="Workers">Every worker's record, explained, in the order of the return.</param>
public sealed record BuiltReturn(CensusReturn Return, BuiltRecord Council, IReadOnlyList<BuiltRecord> Workers);
