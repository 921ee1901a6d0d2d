using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S12: the code is in the set of the year.</summary>
internal sealed class RuleS12Codes()
    : RecordRule(
        WorkerItem.Block,
        "S12",
        Severity.Error,
        "The code is in the set of the year",
        Basis.Both,
        WorkerItem.Gender,
        WorkerItem.Sex,
        WorkerItem.Ethnicity,
        WorkerItem.QualificationLevel,
        WorkerItem.StepUp,
        WorkerItem.Role,
        WorkerItem.Origin,
        WorkerItem.Destination,
        WorkerItem.Reason,
        WorkerItem.Frontline,
        WorkerItem.Absent,
        WorkerItem.AbsenceReason,
        WorkerItem.KnowledgeAndSkills
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        foreach (var item in Fields)
        {
            if (worker.Has(item) && context.HasItem(item) && !HasCodesOnly(worker, item))
            {
                found.At(worker, item, $"one of {string.Join(", ", item.Form.Codes!.Codes.Select(c => c.Value))}");
            }
        }
    }

    private static bool HasCodesOnly(ReturnRecord worker, Item item) =>
        worker.Count(item) == 1
            ? item.Form.Fits(worker[item])
            : worker.All(item).All(v => item.Form.Fits(System.Text.Encoding.UTF8.GetBytes(v)));
}
