using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X5: a reason for leaving exactly when the role ends.</summary>
internal sealed class RuleX5ReasonWithEnd()
    : RecordRule(
        WorkerReturn.Worker,
        "X5",
        Severity.Error,
        "a reason for leaving exactly when the role ends",
        Basis.Schemas,
        WorkerReturn.ReasonLeave
    )
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (record.Has(WorkerReturn.RoleEnd) != record.Has(WorkerReturn.ReasonLeave))
        {
            found.At(record, WorkerReturn.ReasonLeave);
        }
    }
}
