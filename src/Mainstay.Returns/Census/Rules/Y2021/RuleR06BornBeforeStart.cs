using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R06: the date of birth is before the start date.</summary>
internal sealed class RuleR06BornBeforeStart()
    : RecordRule(
        WorkerItem.Block,
        "R06",
        Severity.Error,
        "The date of birth is before the start date",
        Basis.Ours,
        WorkerItem.BirthDate,
        WorkerItem.RoleStart
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Day(WorkerItem.BirthDate) >= worker.Day(WorkerItem.RoleStart))
        {
            found.At(worker, WorkerItem.BirthDate);
        }
    }
}
