using System.Globalization;
using Mainstay.Core.Record;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Building;

/// <summary>A record being built: values are added with their reasons, and only those that the year has.</summary>
internal sealed class RecordDraft(Block block, CensusLayout layout)
{
    private readonly List<BuiltValue> _values = [];

    public void Add(Item item, string? text, string why, params IEnumerable<Fact?> facts)
    {
        if (layout.Has(item))
        {
            _values.Add(new(item, text, why, [.. facts.OfType<Fact>().Select(f => $"{f.Kind} {f.Key}").Distinct()]));
        }
    }

    public void Day(Item item, DateOnly? day, string why, params IEnumerable<Fact?> facts) =>
        Add(item, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), why, facts);

    public void Number(Item item, decimal? number, string why, params IEnumerable<Fact?> facts) =>
        Add(item, number?.ToString("0.######", CultureInfo.InvariantCulture), why, facts);

    public BuiltRecord Built(int ordinal, string? worker, string? team, string why)
    {
        var record = new ReturnRecord(block);
        foreach (var value in _values)
        {
            record.With(value.Item, value.Text);
        }

        return new(record.Numbered(ordinal), worker, team, why, _values);
    }
}
