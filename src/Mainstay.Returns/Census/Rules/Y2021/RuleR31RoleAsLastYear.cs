using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R31: a role that moved by two steps or more since last year is explained.</summary>
internal sealed class RuleR31RoleAsLastYear()
    : FileRule(
        "R31",
        Severity.Query,
        "A role that moved by two steps or more since last year is explained",
        Basis.Ours,
        WorkerItem.SweNo,
        WorkerItem.Role
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
                && LastYear.RoleSteps(before, record) >= 2
            )
            {
                found.At(record, WorkerItem.Role, $"{before.Text(WorkerItem.Role)}, as last year's return has it");
            }
        }
    }
}
