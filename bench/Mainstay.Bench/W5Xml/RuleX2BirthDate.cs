using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X2: the date of birth is from 30 September 1925 to 30 September 2007.</summary>
internal sealed class RuleX2BirthDate()
    : RecordRule(
        WorkerReturn.Worker,
        "X2",
        Severity.Error,
        "the date of birth is from 30 September 1925 to 30 September 2007",
        Basis.Schemas,
        WorkerReturn.BirthDate
    )
{
    private static readonly DateOnly Earliest = new(1925, 9, 30);
    private static readonly DateOnly Latest = new(2007, 9, 30);

    public override void Check(ReturnRecord record, CheckContext context, Findings found)
    {
        if (record.Day(WorkerReturn.BirthDate) is not { } born || born < Earliest || born > Latest)
        {
            found.At(record, WorkerReturn.BirthDate);
        }
    }
}
