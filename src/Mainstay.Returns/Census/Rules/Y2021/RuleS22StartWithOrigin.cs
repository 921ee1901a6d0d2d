using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S22: give both the start date and the origin, or neither.</summary>
internal sealed class RuleS22StartWithOrigin()
    : RecordRule(
        WorkerItem.Block,
        "S22",
        Severity.Error,
        "Give both the start date and the origin, or neither",
        Basis.Validator,
        WorkerItem.RoleStart,
        WorkerItem.Origin
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.RoleStart) != worker.Has(WorkerItem.Origin))
        {
            found.At(worker, worker.Has(WorkerItem.RoleStart) ? WorkerItem.Origin : WorkerItem.RoleStart);
        }
    }
}
