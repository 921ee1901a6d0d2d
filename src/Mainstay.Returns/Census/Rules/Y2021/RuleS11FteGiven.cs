using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S11: FTE at 30 September is given.</summary>
internal sealed class RuleS11FteGiven()
    : RecordRule(
        WorkerItem.Block,
        "S11",
        Severity.Error,
        "FTE at 30 September is given",
        Basis.Validator,
        WorkerItem.Fte
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (!worker.Has(WorkerItem.Fte))
        {
            found.At(worker, WorkerItem.Fte);
        }
    }
}
