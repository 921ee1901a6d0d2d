using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S24: give both the leaving date and the reason for leaving, or neither.</summary>
internal sealed class RuleS24EndWithReason()
    : RecordRule(
        WorkerItem.Block,
        "S24",
        Severity.Error,
        "Give both the leaving date and the reason for leaving, or neither",
        Basis.Validator,
        WorkerItem.RoleEnd,
        WorkerItem.Reason
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.RoleEnd) != worker.Has(WorkerItem.Reason))
        {
            found.At(worker, worker.Has(WorkerItem.RoleEnd) ? WorkerItem.Reason : WorkerItem.RoleEnd);
        }
    }
}
