using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R24: retirement before the age of 50 is explained.</summary>
internal sealed class RuleR24EarlyRetirement()
    : RecordRule(
        WorkerItem.Block,
        "R24",
        Severity.Query,
        "Retirement before the age of 50 is explained",
        Basis.Ours,
        WorkerItem.Reason,
        WorkerItem.RoleEnd,
        WorkerItem.BirthDate
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Is(WorkerItem.Reason, "5"u8) && worker.Day(WorkerItem.RoleEnd) is { } end && worker.AgeOn(end) < 50)
        {
            found.At(worker, WorkerItem.Reason);
        }
    }
}
