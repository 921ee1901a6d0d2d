using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X6: cases are 0 to 366.</summary>
internal sealed class RuleX6Cases()
    : RecordRule(WorkerReturn.Worker, "X6", Severity.Error, "cases are 0 to 366", Basis.Schemas, WorkerReturn.Cases)
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (!WorkerReturn.IsCount(record[WorkerReturn.Cases]))
        {
            found.At(record, WorkerReturn.Cases);
        }
    }
}
