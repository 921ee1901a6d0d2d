using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R18: step Up and Frontline lead to a postgraduate qualification.</summary>
internal sealed class RuleR18ProgrammeIsPostgraduate()
    : RecordRule(
        WorkerItem.Block,
        "R18",
        Severity.Query,
        "Step Up and Frontline lead to a postgraduate qualification",
        Basis.Ours,
        WorkerItem.StepUp,
        WorkerItem.Frontline,
        WorkerItem.QualificationLevel
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            (worker.Is(WorkerItem.StepUp, "1"u8) || worker.Is(WorkerItem.Frontline, "1"u8))
            && !worker.Is(WorkerItem.QualificationLevel, "2"u8)
        )
        {
            found.At(worker, WorkerItem.QualificationLevel);
        }
    }
}
