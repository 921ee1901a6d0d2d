using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S25: give both the leaving date and the destination, or neither.</summary>
internal sealed class RuleS25EndWithDestination()
    : RecordRule(
        WorkerItem.Block,
        "S25",
        Severity.Error,
        "Give both the leaving date and the destination, or neither",
        Basis.Validator,
        WorkerItem.RoleEnd,
        WorkerItem.Destination
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.RoleEnd) != worker.Has(WorkerItem.Destination))
        {
            found.At(worker, worker.Has(WorkerItem.RoleEnd) ? WorkerItem.Destination : WorkerItem.RoleEnd);
        }
    }
}
