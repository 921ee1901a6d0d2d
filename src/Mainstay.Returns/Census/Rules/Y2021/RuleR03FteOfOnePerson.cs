using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R03: one person's FTE in post sums to at most 1.</summary>
internal sealed class RuleR03FteOfOnePerson()
    : FileRule(
        "R03",
        Severity.Query,
        "One person's FTE in post sums to at most 1",
        Basis.Ours,
        WorkerItem.SweNo,
        WorkerItem.Fte
    )
{
    public override FileCheck Begin(CheckContext context) => new Sums();

    private sealed class Sums : FileCheck
    {
        private readonly Dictionary<UInt128, long> _sums = [];

        public override void See(ReturnRecord record, Findings found)
        {
            if (
                record.Block != WorkerItem.Block
                || !record.IsInPost()
                || record.Number(WorkerItem.Fte) is not { } fte
                || !WorkerItem.Fte.Form.Fits(record[WorkerItem.Fte])
            )
            {
                return;
            }

            var key = ValueKey.Of(record[WorkerItem.SweNo]);
            var sum = _sums.GetValueOrDefault(key) + fte.Millionths;
            _sums[key] = sum;
            if (sum > WrittenNumber.One)
            {
                found.At(record, WorkerItem.Fte);
            }
        }
    }
}
