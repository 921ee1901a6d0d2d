using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2024;

/// <summary>S26: a case holder in post holds a case.</summary>
/// <remarks>The department says that it holds since 2024.</remarks>
internal sealed class RuleS26CaseHolderHasCases()
    : RecordRule(
        WorkerItem.Block,
        "S26",
        Severity.Query,
        "A case holder in post holds a case",
        Basis.Department,
        WorkerItem.Role,
        WorkerItem.Cases
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Is(WorkerItem.Role, "5"u8)
            && worker.IsInPost()
            && (!worker.Has(WorkerItem.Cases) || worker.Number(WorkerItem.Cases) is { Millionths: 0 })
        )
        {
            found.At(worker, WorkerItem.Cases);
        }
    }
}
