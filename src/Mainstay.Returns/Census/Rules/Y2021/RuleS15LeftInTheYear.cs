using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S15: a leaving date is within the census year.</summary>
internal sealed class RuleS15LeftInTheYear()
    : RecordRule(
        WorkerItem.Block,
        "S15",
        Severity.Error,
        "A leaving date is within the census year",
        Basis.Validator,
        WorkerItem.RoleEnd
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (worker.Day(WorkerItem.RoleEnd) is { } end && (end < context.FirstDay || end > context.LastDay))
        {
            found.At(worker, WorkerItem.RoleEnd);
        }
    }
}
