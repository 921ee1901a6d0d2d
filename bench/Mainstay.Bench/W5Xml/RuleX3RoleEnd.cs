using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X3: the role ends neither before it starts nor after the census day.</summary>
internal sealed class RuleX3RoleEnd()
    : RecordRule(
        WorkerReturn.Worker,
        "X3",
        Severity.Error,
        "the role ends neither before it starts nor after the census day",
        Basis.Schemas,
        WorkerReturn.RoleEnd
    )
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (
            record.Has(WorkerReturn.RoleEnd)
            && (
                record.Day(WorkerReturn.RoleEnd) is not { } end
                || end < record.Day(WorkerReturn.RoleStart)
                || end > context.LastDay
            )
        )
        {
            found.At(record, WorkerReturn.RoleEnd);
        }
    }
}
