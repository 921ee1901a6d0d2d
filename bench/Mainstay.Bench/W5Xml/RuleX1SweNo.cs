using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X1: the registration number is SW and six digits.</summary>
internal sealed class RuleX1SweNo()
    : RecordRule(
        WorkerReturn.Worker,
        "X1",
        Severity.Error,
        "the registration number is SW and six digits",
        Basis.Schemas,
        WorkerReturn.SweNo
    )
{
    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (!WorkerReturn.IsSweNo(record[WorkerReturn.SweNo]))
        {
            found.At(record, WorkerReturn.SweNo);
        }
    }
}
