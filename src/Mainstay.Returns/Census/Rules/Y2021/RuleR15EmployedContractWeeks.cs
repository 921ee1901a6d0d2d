using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R15: only an agency worker has weeks of a contract.</summary>
internal sealed class RuleR15EmployedContractWeeks()
    : RecordRule(
        WorkerItem.Block,
        "R15",
        Severity.Error,
        "Only an agency worker has weeks of a contract",
        Basis.Ours,
        WorkerItem.AgencyWorker,
        WorkerItem.ContractWeeks
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.IsEmployed() && worker.Has(WorkerItem.ContractWeeks))
        {
            found.At(worker, WorkerItem.ContractWeeks);
        }
    }
}
