using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Checking;

/// <summary>One thing that a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Block">The block's name; null for the file as a whole.</param>
/// <param name="Ordinal">The record's number in its block, from 1; 0 for the file as a whole.</param>
/// <param name="Person">What the return calls the person, for example the registration number; null when nobody is meant.</param>
/// <param name="Item">The item; null when none is meant.</param>
/// <param name="Found">The text found; null when nothing was there.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record Finding(
    Rule Rule,
    string? Block,
    int Ordinal,
    string? Person,
    Item? Item,
    string? Found,
    string Wanted,
    Place Place
)
{
    /// <summary>The rule's number.</summary>
    public string Number => Rule.Number;

    /// <summary>The item's element name, or empty.</summary>
    public string Field => Item?.Name ?? "";
}
