using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R25: who moved inside the authority went to no other authority and to no agency.</summary>
internal sealed class RuleR25MovedInside()
    : RecordRule(
        WorkerItem.Block,
        "R25",
        Severity.Query,
        "Who moved inside the authority went to no other authority and to no agency",
        Basis.Ours,
        WorkerItem.Reason,
        WorkerItem.Destination
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Is(WorkerItem.Reason, "7"u8)
            && worker.Has(WorkerItem.Destination)
            && worker.Text(WorkerItem.Destination) is not ("5" or "6" or "7")
        )
        {
            found.At(worker, WorkerItem.Destination);
        }
    }
}
