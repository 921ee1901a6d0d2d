using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S14: a date is in the calendar, written yyyy-mm-dd.</summary>
internal sealed class RuleS14RealDates()
    : RecordRule(
        WorkerItem.Block,
        "S14",
        Severity.Error,
        "A date is in the calendar, written yyyy-mm-dd",
        Basis.Both,
        WorkerItem.BirthDate,
        WorkerItem.RoleStart,
        WorkerItem.RoleEnd
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (worker.Has(item) && worker.Day(item) is null)
            {
                found.At(worker, item);
            }
        }
    }
}
