using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R19: who came newly qualified in the year is in the assessed and supported year.</summary>
internal sealed class RuleR19NewlyQualifiedStatus()
    : RecordRule(
        WorkerItem.Block,
        "R19",
        Severity.Query,
        "Who came newly qualified in the year is in the assessed and supported year",
        Basis.Ours,
        WorkerItem.Origin,
        WorkerItem.KnowledgeAndSkills,
        WorkerItem.RoleStart
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (
            worker.Is(WorkerItem.Origin, "1"u8)
            && worker.Has(WorkerItem.KnowledgeAndSkills)
            && !worker.Is(WorkerItem.KnowledgeAndSkills, "1"u8)
            && worker.IsStarter(context)
        )
        {
            found.At(worker, WorkerItem.KnowledgeAndSkills);
        }
    }
}
