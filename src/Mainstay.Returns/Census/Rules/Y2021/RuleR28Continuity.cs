using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R28: who was in post last year is in post or a leaver now, and nobody first seen now started before the year.</summary>
internal sealed class RuleR28Continuity()
    : FileRule(
        "R28",
        Severity.Query,
        "Who was in post last year is in post or a leaver now, and nobody first seen now started before the year",
        Basis.Ours,
        WorkerItem.SweNo,
        WorkerItem.RoleStart,
        WorkerItem.RoleEnd
    )
{
    public override FileCheck Begin(CheckContext context) => new Compared(context);

    private sealed class Compared(CheckContext context) : FileCheck
    {
        private readonly LastYear? _lastYear = LastYear.Of(context);
        private readonly HashSet<UInt128> _seen = [];

        public override void See(ReturnRecord record, Findings found)
        {
            if (_lastYear is null || record.Block != WorkerItem.Block || !record.IsEmployed())
            {
                return;
            }

            var number = ValueKey.Of(record[WorkerItem.SweNo]);
            _seen.Add(number);
            if (!_lastYear.Knows(number) && record.Day(WorkerItem.RoleStart) < context.FirstDay)
            {
                found.At(
                    record,
                    WorkerItem.RoleStart,
                    "a start in the year, since last year's return does not have this person"
                );
            }
        }

        public override void End(Findings found)
        {
            foreach (var person in _lastYear?.InPost ?? [])
            {
                if (!_seen.Contains(ValueKey.Of(person[WorkerItem.SweNo])))
                {
                    var number = person.Text(WorkerItem.SweNo);
                    found.InFile(WorkerItem.SweNo, null, "in post last year: in post or a leaver now", number);
                }
            }
        }
    }
}
