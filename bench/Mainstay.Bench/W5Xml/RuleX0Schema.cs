using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X0: every item is there as often as the schema says, in its order and of its form.</summary>
internal sealed class RuleX0Schema(Block block, string number)
    : RecordRule(block, number, Severity.Error, "the record fits the schema", Basis.Schemas)
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        var line = 0;
        var last = default(Place);
        var items = Block.Items;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (!record.Holds(item))
            {
                line = item.IsRequired ? Fault(record, null, record.Place, line, found) : line;
                continue;
            }

            var place = record.PlaceOf(item);
            if (!item.Form.Fits(record[item]) || IsBefore(place, last) || record.Count(item) > 1)
            {
                line = Fault(record, item, place, line, found);
            }

            last = place;
        }
    }

    // A line is counted once however many faults stand on it.
    private static int Fault(ReturnRecord record, Item? item, Place place, int line, Findings found)
    {
        if (place.Line != line)
        {
            found.At(record, item);
        }

        return place.Line;
    }

    private static bool IsBefore(Place place, Place last) =>
        place.Line < last.Line || (place.Line == last.Line && place.Column < last.Column);
}
