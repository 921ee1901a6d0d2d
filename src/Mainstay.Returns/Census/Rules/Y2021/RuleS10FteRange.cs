using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S10: FTE is 0 to 1 with up to 6 decimals.</summary>
internal sealed class RuleS10FteRange()
    : RecordRule(
        WorkerItem.Block,
        "S10",
        Severity.Error,
        "FTE is 0 to 1 with up to 6 decimals",
        Basis.Both,
        WorkerItem.Fte,
        WorkerItem.FteBefore
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (worker.Has(item) && !item.Form.Fits(worker[item]))
            {
                found.At(worker, item);
            }
        }
    }
}
