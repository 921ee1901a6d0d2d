using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S17: working days lost are 0 to 999.99 with up to 2 decimals.</summary>
internal sealed class RuleS17DaysLost()
    : RecordRule(
        WorkerItem.Block,
        "S17",
        Severity.Error,
        "Working days lost are 0 to 999.99 with up to 2 decimals",
        Basis.Validator,
        WorkerItem.DaysLost
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.DaysLost) && !WorkerItem.DaysLost.Form.Fits(worker[WorkerItem.DaysLost]))
        {
            found.At(worker, WorkerItem.DaysLost);
        }
    }
}
