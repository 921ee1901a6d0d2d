using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R04: the leaving date is not before the start date.</summary>
internal sealed class RuleR04EndAfterStart()
    : RecordRule(
        WorkerItem.Block,
        "R04",
        Severity.Error,
        "The leaving date is not before the start date",
        Basis.Ours,
        WorkerItem.RoleEnd,
        WorkerItem.RoleStart
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Day(WorkerItem.RoleEnd) < worker.Day(WorkerItem.RoleStart))
        {
            found.At(worker, WorkerItem.RoleEnd);
        }
    }
}
