using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R26: who died went to no other work.</summary>
internal sealed class RuleR26Deceased()
    : RecordRule(
        WorkerItem.Block,
        "R26",
        Severity.Error,
        "Who died went to no other work",
        Basis.Ours,
        WorkerItem.Reason,
        WorkerItem.Destination
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Is(WorkerItem.Reason, "6"u8)
            && worker.Has(WorkerItem.Destination)
            && worker.Text(WorkerItem.Destination) is not ("6" or "7" or "8")
        )
        {
            found.At(worker, WorkerItem.Destination);
        }
    }
}
