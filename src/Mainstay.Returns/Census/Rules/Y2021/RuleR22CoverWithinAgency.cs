using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R22: agency covering vacancies is no more than the agency workers of the return.</summary>
internal sealed class RuleR22CoverWithinAgency()
    : FileRule(
        "R22",
        Severity.Query,
        "Agency covering vacancies is no more than the agency workers of the return",
        Basis.Ours,
        CouncilItem.AgencyFte,
        CouncilItem.AgencyHeadcount,
        WorkerItem.AgencyWorker,
        WorkerItem.Fte
    )
{
    public override FileCheck Begin(CheckContext context) => new Sums();

    private sealed class Sums : FileCheck
    {
        private long _fte;
        private long _heads;
        private ReturnRecord? _council;

        public override void See(ReturnRecord record, Findings found)
        {
            if (record.Block == CouncilItem.Block)
            {
                _council = record.Copy();
            }
            else if (record.Block == WorkerItem.Block && record.IsAgency() && record.IsStillHere())
            {
                _heads += WrittenNumber.One;
                _fte += record.Number(WorkerItem.Fte)?.Millionths ?? 0;
            }
        }

        public override void End(Findings found)
        {
            Compare(CouncilItem.AgencyFte, _fte, found);
            Compare(CouncilItem.AgencyHeadcount, _heads, found);
        }

        // The block has two decimals and the records have six: a cover rounded up is no more than the agency.
        private static long RoundedUp(long millionths) => (millionths + 9_999) / 10_000 * 10_000;

        private void Compare(Item item, long most, Findings found)
        {
            if (_council?.Number(item) is { } covering && covering.Millionths > RoundedUp(most))
            {
                found.At(
                    _council,
                    item,
                    $"at most {(decimal)most / WrittenNumber.One:0.######}, as the return's agency workers make"
                );
            }
        }
    }
}
