using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R12: a reason of absence exactly when absent on 30 September.</summary>
internal sealed class RuleR12AbsenceWithReason()
    : RecordRule(
        WorkerItem.Block,
        "R12",
        Severity.Error,
        "A reason of absence exactly when absent on 30 September",
        Basis.Ours,
        WorkerItem.Absent,
        WorkerItem.AbsenceReason
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Is(WorkerItem.Absent, "1"u8) != worker.Has(WorkerItem.AbsenceReason))
        {
            found.At(worker, worker.Has(WorkerItem.AbsenceReason) ? WorkerItem.Absent : WorkerItem.AbsenceReason);
        }
    }
}
