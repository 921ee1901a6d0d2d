using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R02: a number that stands more than once is explained: two roles, or a leaver who came back.</summary>
internal sealed class RuleR02NumberTwice()
    : FileRule(
        "R02",
        Severity.Query,
        "A number that stands more than once is explained: two roles, or a leaver who came back",
        Basis.Ours,
        WorkerItem.SweNo
    )
{
    public override FileCheck Begin(CheckContext context) => new Seen();

    private sealed class Seen : FileCheck
    {
        private readonly HashSet<UInt128> _seen = [];

        public override void See(ReturnRecord record, Findings found)
        {
            if (
                record.Block == WorkerItem.Block
                && record.Has(WorkerItem.SweNo)
                && !_seen.Add(ValueKey.Of(record[WorkerItem.SweNo]))
            )
            {
                found.At(record, WorkerItem.SweNo);
            }
        }
    }
}
