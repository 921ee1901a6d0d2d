using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2025;

/// <summary>R27: an employed worker in post has a base salary inside the council's band.</summary>
internal sealed class RuleR27BaseSalary()
    : RecordRule(
        WorkerItem.Block,
        "R27",
        Severity.Query,
        "An employed worker in post has a base salary inside the council's band",
        Basis.Ours,
        WorkerItem.BaseSalary,
        WorkerItem.AgencyWorker
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.IsInPost()
            && (
                worker.Number(WorkerItem.BaseSalary) is not { } salary
                || salary.Value < context.Settings.LowestSalary
                || salary.Value > context.Settings.HighestSalary
            )
        )
        {
            found.At(worker, WorkerItem.BaseSalary);
        }
    }
}
