using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R30: a start date is the one of last year's return.</summary>
internal sealed class RuleR30StartAsLastYear()
    : FileRule(
        "R30",
        Severity.Query,
        "A start date is the one of last year's return",
        Basis.Ours,
        WorkerItem.SweNo,
        WorkerItem.RoleStart
    )
{
    public override FileCheck Begin(CheckContext context) => new Compared(LastYear.Of(context));

    private sealed class Compared(LastYear? lastYear) : FileCheck
    {
        public override void See(ReturnRecord record, Findings found)
        {
            if (
                record.Block == WorkerItem.Block
                && record.IsEmployed()
                && lastYear?.OnlyRecordOf(record) is { } before
                && record.Day(WorkerItem.RoleStart) is { } now
                && before.Day(WorkerItem.RoleStart) is { } then
                && now != then
            )
            {
                found.At(
                    record,
                    WorkerItem.RoleStart,
                    $"{before.Text(WorkerItem.RoleStart)}, as last year's return has it"
                );
            }
        }
    }
}
