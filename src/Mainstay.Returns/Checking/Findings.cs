using System.Runtime.InteropServices;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Checking;

/// <summary>Takes what rules find: every finding is counted, and of each rule only so many are kept, so that memory stays flat.</summary>
/// <param name="keptOfEachRule">How many findings of one rule are kept.</param>
/// <param name="personItem">The item by which a record names its person; null when none does.</param>
public sealed class Findings(int keptOfEachRule, Item? personItem)
{
    private readonly List<Finding> _kept = [];
    private readonly Dictionary<string, int> _counts = [];
    private Rule? _rule;

    /// <summary>The findings kept, in the order of the file.</summary>
    public IReadOnlyList<Finding> Kept => _kept;

    /// <summary>How many findings each rule had; rules without one are not in it.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>A finding at an item of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">The item; null when the record as a whole is meant.</param>
    /// <param name="wanted">What is wanted here; null for the rule's own words.</param>
    public void At(ReturnRecord record, Item? item, string? wanted = null)
    {
        if (!Counted())
        {
            return;
        }

        var person = personItem is not null && record.Block.Items.Contains(personItem) ? record.Text(personItem) : null;
        _kept.Add(
            new(
                _rule!,
                record.Block.Name,
                record.Ordinal,
                person,
                item,
                item is null ? null : record.Text(item),
                wanted ?? _rule!.Words,
                item is null ? record.Place : record.PlaceOf(item)
            )
        );
    }

    /// <summary>A finding about the file as a whole.</summary>
    /// <param name="item">The item; null when none is meant.</param>
    /// <param name="found">What was found; null when nothing was there.</param>
    /// <param name="wanted">What is wanted here; null for the rule's own words.</param>
    /// <param name="person">Whom it is about; null when nobody is meant.</param>
    /// <param name="place">Where; default when it is nowhere.</param>
    public void InFile(Item? item, string? found, string? wanted = null, string? person = null, Place place = default)
    {
        if (Counted())
        {
            _kept.Add(new(_rule!, null, 0, person, item, found, wanted ?? _rule!.Words, place));
        }
    }

    internal Findings Of(Rule rule)
    {
        _rule = rule;
        return this;
    }

    private bool Counted()
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, _rule!.Number, out _);
        count++;
        return count <= keptOfEachRule;
    }
}
