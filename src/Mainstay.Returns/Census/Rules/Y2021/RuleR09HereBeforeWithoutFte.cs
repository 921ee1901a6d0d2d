using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R09: who started before the year had an FTE at 30 September of the year before.</summary>
internal sealed class RuleR09HereBeforeWithoutFte()
    : RecordRule(
        WorkerItem.Block,
        "R09",
        Severity.Query,
        "Who started before the year had an FTE at 30 September of the year before",
        Basis.Ours,
        WorkerItem.RoleStart,
        WorkerItem.FteBefore
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.IsEmployed()
            && worker.Day(WorkerItem.RoleStart) < context.FirstDay
            && worker.Number(WorkerItem.FteBefore) is { Millionths: 0 }
        )
        {
            found.At(worker, WorkerItem.FteBefore);
        }
    }
}
