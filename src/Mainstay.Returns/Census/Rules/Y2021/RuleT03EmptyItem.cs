using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>T03: leave out an item that has no value.</summary>
internal sealed class RuleT03EmptyItem()
    : FileRule("T03", Severity.Error, "Leave out an item that has no value", Basis.Schemas)
{
    public override FileCheck Begin(CheckContext context) => new InEveryBlock();

    private sealed class InEveryBlock : FileCheck
    {
        public override void See(ReturnRecord record, Findings found)
        {
            foreach (var item in record.Block.Items)
            {
                if (record.Holds(item) && !record.Has(item) && !item.MayBeEmpty)
                {
                    found.At(record, item);
                }
            }
        }
    }
}
