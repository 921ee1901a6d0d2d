using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X4: the ethnicity code is known.</summary>
internal sealed class RuleX4Ethnicity()
    : RecordRule(
        WorkerReturn.Worker,
        "X4",
        Severity.Error,
        "the ethnicity code is known",
        Basis.Schemas,
        WorkerReturn.Ethnicity
    )
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (!WorkerReturn.Ethnicity.Form.Fits(record[WorkerReturn.Ethnicity]))
        {
            found.At(record, WorkerReturn.Ethnicity);
        }
    }
}
