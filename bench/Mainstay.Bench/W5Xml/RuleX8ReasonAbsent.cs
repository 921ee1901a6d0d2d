using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X8: a reason when absent on the census day.</summary>
internal sealed class RuleX8ReasonAbsent()
    : RecordRule(
        WorkerReturn.Worker,
        "X8",
        Severity.Error,
        "a reason when absent on the census day",
        Basis.Schemas,
        WorkerReturn.ReasonAbsent
    )
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (record.Is(WorkerReturn.Absent, "1"u8) && !record.Has(WorkerReturn.ReasonAbsent))
        {
            found.At(record, WorkerReturn.ReasonAbsent);
        }
    }
}
