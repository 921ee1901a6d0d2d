using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>X9: a registration number stands in the return once.</summary>
internal sealed class RuleX9SweNoOnce()
    : FileRule("X9", Severity.Error, "the registration number was not there before", Basis.Schemas, WorkerReturn.SweNo)
{
    public override FileCheck Begin(CheckContext context) => new Seen();

    private sealed class Seen : FileCheck
    {
        private readonly HashSet<UInt128> _numbers = [];

        public override void See(ReturnRecord record, Findings found)
        {
            if (record.Block == WorkerReturn.Worker && !_numbers.Add(ValueKey.Of(record[WorkerReturn.SweNo])))
            {
                found.At(record, WorkerReturn.SweNo);
            }
        }
    }
}
