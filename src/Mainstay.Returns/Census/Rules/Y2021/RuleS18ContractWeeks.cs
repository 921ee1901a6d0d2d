using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S18: weeks of the contract are 0 to 999.9 with one decimal.</summary>
internal sealed class RuleS18ContractWeeks()
    : RecordRule(
        WorkerItem.Block,
        "S18",
        Severity.Error,
        "Weeks of the contract are 0 to 999.9 with one decimal",
        Basis.Validator,
        WorkerItem.ContractWeeks
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Has(WorkerItem.ContractWeeks)
            && !WorkerItem.ContractWeeks.Form.Fits(worker[WorkerItem.ContractWeeks])
        )
        {
            found.At(worker, WorkerItem.ContractWeeks);
        }
    }
}
