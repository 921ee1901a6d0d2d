using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R16: an agency worker has weeks of a contract.</summary>
internal sealed class RuleR16AgencyContractWeeks()
    : RecordRule(
        WorkerItem.Block,
        "R16",
        Severity.Query,
        "An agency worker has weeks of a contract",
        Basis.Ours,
        WorkerItem.AgencyWorker,
        WorkerItem.ContractWeeks
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.IsAgency() && !worker.Has(WorkerItem.ContractWeeks))
        {
            found.At(worker, WorkerItem.ContractWeeks);
        }
    }
}
