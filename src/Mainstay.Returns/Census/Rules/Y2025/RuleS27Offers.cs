using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2025;

/// <summary>S27: each question on what is offered is answered 0, 1 or 2, and other allowances are there.</summary>
internal sealed class RuleS27Offers()
    : RecordRule(
        CouncilItem.Block,
        "S27",
        Severity.Error,
        "Each question on what is offered is answered 0, 1 or 2, and other allowances are there",
        Basis.Schemas,
        [.. CouncilItem.Offers, CouncilItem.OtherAllowances]
    )
{
    public override void Check(ReturnRecord council, CheckContext context, Findings found)
    {
        foreach (var item in CouncilItem.Offers)
        {
            if (!item.Form.Fits(council[item]))
            {
                found.At(council, item);
            }
        }

        if (!council.Holds(CouncilItem.OtherAllowances))
        {
            found.At(council, CouncilItem.OtherAllowances);
        }
    }
}
