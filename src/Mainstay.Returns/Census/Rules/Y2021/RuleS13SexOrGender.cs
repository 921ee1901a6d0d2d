using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S13: give sex from 2024 on, and gender before.</summary>
internal sealed class RuleS13SexOrGender()
    : RecordRule(
        WorkerItem.Block,
        "S13",
        Severity.Error,
        "Give sex from 2024 on, and gender before",
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
