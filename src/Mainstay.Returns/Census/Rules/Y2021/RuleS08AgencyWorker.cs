using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S08: agency worker is 0 or 1.</summary>
internal sealed class RuleS08AgencyWorker()
    : RecordRule(
        WorkerItem.Block,
        "S08",
        Severity.Error,
        "Agency worker is 0 or 1",
        Basis.Both,
        WorkerItem.AgencyWorker
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (!WorkerItem.AgencyWorker.Form.Fits(worker[WorkerItem.AgencyWorker]))
        {
            found.At(worker, WorkerItem.AgencyWorker);
        }
    }
}
