using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S21: an employed worker has this item.</summary>
internal sealed class RuleS21EmployedItems()
    : RecordRule(
        WorkerItem.Block,
        "S21",
        Severity.Error,
        "An employed worker has this item",
        Basis.Validator,
        WorkerItem.BirthDate,
        WorkerItem.Ethnicity,
        WorkerItem.StepUp,
        WorkerItem.Role,
        WorkerItem.RoleStart,
        WorkerItem.Origin,
        WorkerItem.FteBefore,
        WorkerItem.DaysLost,
        WorkerItem.Frontline,
        WorkerItem.Gender,
        WorkerItem.Sex
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (!worker.IsEmployed())
        {
            return;
        }

        foreach (var item in Fields)
        {
            if (item != WorkerItem.Gender && item != WorkerItem.Sex && !worker.Has(item))
            {
                found.At(worker, item);
            }
        }

        if (!worker.Has(WorkerItem.Gender) && !worker.Has(WorkerItem.Sex))
        {
            found.At(worker, context.HasItem(WorkerItem.Sex) ? WorkerItem.Sex : WorkerItem.Gender);
        }
    }
}
