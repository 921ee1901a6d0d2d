using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S03: the authority is three digits.</summary>
internal sealed class RuleS03Authority()
    : FileRule("S03", Severity.Error, "The authority is three digits", Basis.Schemas, HeaderItem.Authority)
{
    public override FileCheck Begin(CheckContext context) => new Authorities();

    private sealed class Authorities : FileCheck
    {
        private bool _isSeen;

        public override void See(ReturnRecord record, Findings found)
        {
            if (record.Block != HeaderItem.Source)
            {
                return;
            }

            _isSeen = true;
            if (!HeaderItem.Authority.Form.Fits(record[HeaderItem.Authority]))
            {
                found.At(record, HeaderItem.Authority);
            }
        }

        public override void End(Findings found)
        {
            if (!_isSeen)
            {
                found.InFile(HeaderItem.Authority, null);
            }
        }
    }
}
