using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R20: working days lost are no more than the year has.</summary>
internal sealed class RuleR20DaysInTheYear()
    : RecordRule(
        WorkerItem.Block,
        "R20",
        Severity.Query,
        "Working days lost are no more than the year has",
        Basis.Ours,
        WorkerItem.DaysLost
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Number(WorkerItem.DaysLost) is { } days
            && days.Value > context.Year.WorkingDays
            && WorkerItem.DaysLost.Form.Fits(worker[WorkerItem.DaysLost])
        )
        {
            found.At(worker, WorkerItem.DaysLost);
        }
    }
}
