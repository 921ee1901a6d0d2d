using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R17: one programme at most: Step Up or Frontline.</summary>
internal sealed class RuleR17TwoProgrammes()
    : RecordRule(
        WorkerItem.Block,
        "R17",
        Severity.Query,
        "One programme at most: Step Up or Frontline",
        Basis.Ours,
        WorkerItem.StepUp,
        WorkerItem.Frontline
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Is(WorkerItem.StepUp, "1"u8) && worker.Is(WorkerItem.Frontline, "1"u8))
        {
            found.At(worker, WorkerItem.Frontline);
        }
    }
}
