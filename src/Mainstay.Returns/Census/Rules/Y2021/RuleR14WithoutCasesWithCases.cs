using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R14: who is qualified without cases holds no case.</summary>
internal sealed class RuleR14WithoutCasesWithCases()
    : RecordRule(
        WorkerItem.Block,
        "R14",
        Severity.Query,
        "Who is qualified without cases holds no case",
        Basis.Ours,
        WorkerItem.Role,
        WorkerItem.Cases
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Is(WorkerItem.Role, "6"u8) && worker.CasesHeld() > 0)
        {
            found.At(worker, WorkerItem.Cases);
        }
    }
}
