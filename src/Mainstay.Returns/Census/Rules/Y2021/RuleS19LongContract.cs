using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S19: a contract of more than 500 weeks is explained.</summary>
internal sealed class RuleS19LongContract()
    : RecordRule(
        WorkerItem.Block,
        "S19",
        Severity.Query,
        "A contract of more than 500 weeks is explained",
        Basis.Validator,
        WorkerItem.ContractWeeks
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Number(WorkerItem.ContractWeeks) is { } weeks
            && weeks.Value > context.Settings.LongestContractWeeks
            && WorkerItem.ContractWeeks.Form.Fits(worker[WorkerItem.ContractWeeks])
        )
        {
            found.At(worker, WorkerItem.ContractWeeks);
        }
    }
}
