using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S29: the qualifying institution has at most 300 characters.</summary>
internal sealed class RuleS29QualifyingInstitution()
    : RecordRule(
        WorkerItem.Block,
        "S29",
        Severity.Error,
        "The qualifying institution has at most 300 characters",
        Basis.Validator,
        WorkerItem.QualifyingInstitution
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.All(WorkerItem.QualifyingInstitution).Any(v => v.Length > 300))
        {
            found.At(worker, WorkerItem.QualifyingInstitution);
        }
    }
}
