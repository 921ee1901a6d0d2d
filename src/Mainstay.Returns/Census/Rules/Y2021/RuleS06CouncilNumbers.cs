using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S06: vacancies, agency FTE and agency headcount are numbers, the headcount a whole one.</summary>
internal sealed class RuleS06CouncilNumbers()
    : RecordRule(
        CouncilItem.Block,
        "S06",
        Severity.Error,
        "Vacancies, agency FTE and agency headcount are numbers, the headcount a whole one",
        Basis.Both,
        CouncilItem.Vacancies,
        CouncilItem.AgencyFte,
        CouncilItem.AgencyHeadcount
    )
{
    public override void Check(ReturnRecord council, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (council.Number(item) is not { } number || (item == CouncilItem.AgencyHeadcount && number.HasPoint))
            {
                found.At(council, item);
            }
        }
    }
}
