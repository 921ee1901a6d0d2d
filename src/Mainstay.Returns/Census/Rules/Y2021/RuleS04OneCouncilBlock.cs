using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S04: the authority's own block is there once.</summary>
internal sealed class RuleS04OneCouncilBlock()
    : FileRule("S04", Severity.Error, "The authority's own block is there once", Basis.Both)
{
    public override FileCheck Begin(CheckContext context) => new Blocks();

    private sealed class Blocks : FileCheck
    {
        private int _count;

        public override void See(ReturnRecord record, Findings found)
        {
            if (record.Block == CouncilItem.Block && ++_count > 1)
            {
                found.At(record, null);
            }
        }

        public override void End(Findings found)
        {
            if (_count == 0)
            {
                found.InFile(null, null);
            }
        }
    }
}
