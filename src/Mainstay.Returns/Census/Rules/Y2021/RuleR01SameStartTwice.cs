using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R01: a worker stands once with one start date.</summary>
internal sealed class RuleR01SameStartTwice()
    : FileRule(
        "R01",
        Severity.Error,
        "A worker stands once with one start date",
        Basis.Ours,
        WorkerItem.SweNo,
        WorkerItem.RoleStart,
        WorkerItem.AgencyWorker
    )
{
    public override FileCheck Begin(CheckContext context) => new Seen();

    private sealed class Seen : FileCheck
    {
        private readonly HashSet<(UInt128 Number, UInt128 Start, bool IsAgency)> _seen = [];

        public override void See(ReturnRecord record, Findings found)
        {
            if (record.Block != WorkerItem.Block || !record.Has(WorkerItem.SweNo))
            {
                return;
            }

            var start = ValueKey.Of(record[WorkerItem.RoleStart]);
            if (!_seen.Add((ValueKey.Of(record[WorkerItem.SweNo]), start, record.IsAgency())))
            {
                found.At(record, WorkerItem.SweNo);
            }
        }
    }
}
