using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X7: FTE is above 0 and at most 1.5.</summary>
internal sealed class RuleX7Fte()
    : RecordRule(
        WorkerReturn.Worker,
        "X7",
        Severity.Error,
        "FTE is above 0 and at most 1.5",
        Basis.Schemas,
        WorkerReturn.Fte
    )
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (!WorkerReturn.IsFte(record[WorkerReturn.Fte], decimals: 6))
        {
            found.At(record, WorkerReturn.Fte);
        }
    }
}
