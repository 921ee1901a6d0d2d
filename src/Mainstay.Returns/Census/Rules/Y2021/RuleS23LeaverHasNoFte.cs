using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S23: FTE at 30 September is 0 for a leaver.</summary>
internal sealed class RuleS23LeaverHasNoFte()
    : RecordRule(
        WorkerItem.Block,
        "S23",
        Severity.Error,
        "FTE at 30 September is 0 for a leaver",
        Basis.Validator,
        WorkerItem.RoleEnd,
        WorkerItem.Fte
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.RoleEnd) && worker.Number(WorkerItem.Fte) is { Millionths: not 0 })
        {
            found.At(worker, WorkerItem.Fte);
        }
    }
}
