using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2025;

/// <summary>S28: leave out an item that the census no longer asks for.</summary>
internal sealed class RuleS28EndedItems()
    : RecordRule(
        WorkerItem.Block,
        "S28",
        Severity.Error,
        "Leave out an item that the census no longer asks for",
        Basis.Schemas,
        WorkerItem.QualifyingInstitution,
        WorkerItem.KnowledgeAndSkills
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (worker.Holds(item))
            {
                found.At(worker, item);
            }
        }
    }
}
