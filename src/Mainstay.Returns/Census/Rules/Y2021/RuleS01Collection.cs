using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S01: the collection is CSWW.</summary>
internal sealed class RuleS01Collection()
    : FileRule("S01", Severity.Error, "The collection is CSWW", Basis.Both, HeaderItem.Collection)
{
    public override FileCheck Begin(CheckContext context) => new Collections();

    private sealed class Collections : FileCheck
    {
        private bool _isSeen;

        public override void See(ReturnRecord record, Findings found)
        {
            if (record.Block != HeaderItem.Collected)
            {
                return;
            }

            _isSeen = true;
            if (!record.Is(HeaderItem.Collection, "CSWW"u8) && !record.Is(HeaderItem.Collection, "CSWWW"u8))
            {
                found.At(record, HeaderItem.Collection);
            }
        }

        public override void End(Findings found)
        {
            if (!_isSeen)
            {
                found.InFile(HeaderItem.Collection, null);
            }
        }
    }
}
