using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules;

/// <summary>A query about somebody employed whom last year's return has once, when one item does not follow from it.</summary>
/// <param name="number">The rule's number.</param>
/// <param name="words">The rule in words.</param>
/// <param name="item">The item of this year that is asked about.</param>
/// <param name="itemThen">The item of last year that it is compared with.</param>
internal abstract class SameAsLastYearRule(string number, string words, Item item, Item itemThen)
    : FileRule(number, Severity.Query, words, Basis.Ours, WorkerItem.SweNo, item)
{
    public override FileCheck Begin(CheckContext context) => new Compared(this, LastYear.Of(context));

    /// <summary>Whether this year's record does not follow from last year's; false where either lacks the item.</summary>
    protected abstract bool Differs(ReturnRecord then, ReturnRecord now);

    private sealed class Compared(SameAsLastYearRule rule, LastYear? lastYear) : FileCheck
    {
        public override void See(ReturnRecord record, Findings found)
        {
            if (
                record.Block == WorkerItem.Block
                && record.IsEmployed()
                && lastYear?.OnlyRecordOf(record) is { } then
                && rule.Differs(then, record)
            )
            {
                found.At(record, rule.Asked, $"{then.Text(rule.Then)}, as last year's return has it");
            }
        }
    }

    private Item Asked { get; } = item;

    private Item Then { get; } = itemThen;
}
