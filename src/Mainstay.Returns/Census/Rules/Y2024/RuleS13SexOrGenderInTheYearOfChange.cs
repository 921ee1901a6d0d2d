using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2024;

/// <summary>S13: give sex; gender was still read in the year of the change.</summary>
internal sealed class RuleS13SexOrGenderInTheYearOfChange()
    : RecordRule(
        WorkerItem.Block,
        "S13",
        Severity.Query,
        "Give sex; gender was still read in the year of the change",
        Basis.Schemas,
        WorkerItem.Gender,
        WorkerItem.Sex
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (worker.Has(item) && !context.HasItem(item))
            {
                found.At(worker, item);
            }
        }
    }
}
