using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R32: fTE of the year before is last year's FTE.</summary>
internal sealed class RuleR32FteBeforeAsLastYear()
    : FileRule(
        "R32",
        Severity.Query,
        "FTE of the year before is last year's FTE",
        Basis.Ours,
        WorkerItem.SweNo,
        WorkerItem.FteBefore
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
                && record.Number(WorkerItem.FteBefore) is { } now
                && before.Number(WorkerItem.Fte) is { } then
                && now.Millionths != then.Millionths
            )
            {
                found.At(record, WorkerItem.FteBefore, $"{before.Text(WorkerItem.Fte)}, as last year's return has it");
            }
        }
    }
}
