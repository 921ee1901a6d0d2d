using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R07: an age below 20 or above 75 on 30 September is explained.</summary>
internal sealed class RuleR07Age()
    : RecordRule(
        WorkerItem.Block,
        "R07",
        Severity.Query,
        "An age below 20 or above 75 on 30 September is explained",
        Basis.Ours,
        WorkerItem.BirthDate
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.AgeOn(context.LastDay) is < 20 or > 75)
        {
            found.At(worker, WorkerItem.BirthDate);
        }
    }
}
