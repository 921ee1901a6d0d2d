using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R21: agency FTE is no more than the agency headcount.</summary>
internal sealed class RuleR21AgencyFteWithinHeads()
    : RecordRule(
        CouncilItem.Block,
        "R21",
        Severity.Query,
        "Agency FTE is no more than the agency headcount",
        Basis.Ours,
        CouncilItem.AgencyFte,
        CouncilItem.AgencyHeadcount
    )
{
    public override void Check(ReturnRecord council, CheckContext context, Findings found)
    {
        if (
            council.Number(CouncilItem.AgencyFte) is { } fte
            && council.Number(CouncilItem.AgencyHeadcount) is { } heads
            && fte.Millionths > heads.Millionths
        )
        {
            found.At(council, CouncilItem.AgencyFte);
        }
    }
}
