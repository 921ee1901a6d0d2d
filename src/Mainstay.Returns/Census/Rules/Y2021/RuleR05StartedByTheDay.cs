using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R05: the start date is not after 30 September.</summary>
internal sealed class RuleR05StartedByTheDay()
    : RecordRule(
        WorkerItem.Block,
        "R05",
        Severity.Error,
        "The start date is not after 30 September",
        Basis.Ours,
        WorkerItem.RoleStart
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Day(WorkerItem.RoleStart) > context.LastDay)
        {
            found.At(worker, WorkerItem.RoleStart);
        }
    }
}
