using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R13: who is on family or sick leave holds no case.</summary>
internal sealed class RuleR13AwayWithCases()
    : RecordRule(
        WorkerItem.Block,
        "R13",
        Severity.Query,
        "Who is on family or sick leave holds no case",
        Basis.Ours,
        WorkerItem.Absent,
        WorkerItem.AbsenceReason,
        WorkerItem.Cases
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Is(WorkerItem.Absent, "1"u8)
            && (worker.Is(WorkerItem.AbsenceReason, "MAT"u8) || worker.Is(WorkerItem.AbsenceReason, "SIC"u8))
            && worker.CasesHeld() > 0
        )
        {
            found.At(worker, WorkerItem.Cases);
        }
    }
}
