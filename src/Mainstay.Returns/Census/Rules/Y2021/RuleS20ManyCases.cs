using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S20: a caseload above the council's cap (40 as shipped) is explained.</summary>
internal sealed class RuleS20ManyCases()
    : RecordRule(
        WorkerItem.Block,
        "S20",
        Severity.Query,
        "A caseload above the council's cap (40 as shipped) is explained",
        Basis.Validator,
        WorkerItem.Cases
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            WorkerItem.Cases.Form.Fits(worker[WorkerItem.Cases])
            && worker.CasesHeld() > context.Settings.HighestCaseload
        )
        {
            found.At(worker, WorkerItem.Cases);
        }
    }
}
