using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S16: cases are a whole number, 0 or more.</summary>
internal sealed class RuleS16Cases()
    : RecordRule(
        WorkerItem.Block,
        "S16",
        Severity.Error,
        "Cases are a whole number, 0 or more",
        Basis.Validator,
        WorkerItem.Cases
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Has(WorkerItem.Cases) && !WorkerItem.Cases.Form.Fits(worker[WorkerItem.Cases]))
        {
            found.At(worker, WorkerItem.Cases);
        }
    }
}
