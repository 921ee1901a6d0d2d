using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R08: nought FTE without a leaving date is explained, for example by long unpaid leave.</summary>
internal sealed class RuleR08NoFteInPost()
    : RecordRule(
        WorkerItem.Block,
        "R08",
        Severity.Query,
        "Nought FTE without a leaving date is explained, for example by long unpaid leave",
        Basis.Ours,
        WorkerItem.Fte
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.IsEmployed() && worker.IsStillHere() && worker.Number(WorkerItem.Fte) is { Millionths: 0 })
        {
            found.At(worker, WorkerItem.Fte);
        }
    }
}
