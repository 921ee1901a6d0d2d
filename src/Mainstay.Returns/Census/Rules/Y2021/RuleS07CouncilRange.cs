using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S07: vacancies, agency FTE and agency headcount are 0 to 999.99, the headcount 0 to 999.</summary>
internal sealed class RuleS07CouncilRange()
    : RecordRule(
        CouncilItem.Block,
        "S07",
        Severity.Error,
        "Vacancies, agency FTE and agency headcount are 0 to 999.99, the headcount 0 to 999",
        Basis.Validator,
        CouncilItem.Vacancies,
        CouncilItem.AgencyFte,
        CouncilItem.AgencyHeadcount
    )
{
    private const long Above = 1_000 * WrittenNumber.One;

    public override void Check(ReturnRecord council, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (
                council.Number(item) is { } number
                && (number.Millionths < 0 || number.Millionths >= Above || number.Decimals > 2)
            )
            {
                found.At(council, item);
            }
        }
    }
}
