using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R11: a leaver holds no case.</summary>
internal sealed class RuleR11LeaverWithCases()
    : RecordRule(
        WorkerItem.Block,
        "R11",
        Severity.Query,
        "A leaver holds no case",
        Basis.Ours,
        WorkerItem.RoleEnd,
        WorkerItem.Cases
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.RoleEnd) && worker.CasesHeld() > 0)
        {
            found.At(worker, WorkerItem.Cases);
        }
    }
}
