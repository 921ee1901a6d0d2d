using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>T02: give the item once.</summary>
internal sealed class RuleT02RepeatedItem() : FileRule("T02", Severity.Error, "Give the item once", Basis.Schemas)
{
    public override FileCheck Begin(CheckContext context) => new InEveryBlock();

    private sealed class InEveryBlock : FileCheck
    {
        public override void See(ReturnRecord record, Findings found)
        {
            foreach (var item in record.Block.Items)
            {
                if (!item.Repeats && record.Count(item) > 1)
                {
                    found.At(record, item);
                }
            }
        }
    }
}
