using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R23: agency FTE covering vacancies is no more than the vacancies.</summary>
internal sealed class RuleR23CoverWithinVacancies()
    : RecordRule(
        CouncilItem.Block,
        "R23",
        Severity.Query,
        "Agency FTE covering vacancies is no more than the vacancies",
        Basis.Ours,
        CouncilItem.AgencyFte,
        CouncilItem.Vacancies
    )
{
    public override void Check(ReturnRecord council, CheckContext context, Findings found)
    {
        if (
            council.Number(CouncilItem.AgencyFte) is { } cover
            && council.Number(CouncilItem.Vacancies) is { } vacant
            && cover.Millionths > vacant.Millionths
        )
        {
            found.At(council, CouncilItem.AgencyFte);
        }
    }
}
