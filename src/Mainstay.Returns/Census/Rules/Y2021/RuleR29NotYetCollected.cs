using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R29: not yet collected is said of few records (5% as shipped).</summary>
internal sealed class RuleR29NotYetCollected()
    : FileRule(
        "R29",
        Severity.Query,
        "Not yet collected is said of few records (5% as shipped)",
        Basis.Ours,
        WorkerItem.Origin,
        WorkerItem.Reason,
        WorkerItem.Destination
    )
{
    public override FileCheck Begin(CheckContext context) => new Shares(context);

    private sealed class Shares(CheckContext context) : FileCheck
    {
        private static readonly (Item Item, string Code)[] Codes =
        [
            (WorkerItem.Origin, "10"),
            (WorkerItem.Reason, "10"),
            (WorkerItem.Destination, "9"),
        ];

        private readonly int[] _given = new int[Codes.Length];
        private readonly int[] _notYet = new int[Codes.Length];

        public override void See(ReturnRecord record, Findings found)
        {
            for (var i = 0; record.Block == WorkerItem.Block && i < Codes.Length; i++)
            {
                _given[i] += record.Has(Codes[i].Item) ? 1 : 0;
                _notYet[i] += record.Text(Codes[i].Item) == Codes[i].Code ? 1 : 0;
            }
        }

        public override void End(Findings found)
        {
            for (var i = 0; i < Codes.Length; i++)
            {
                if (_notYet[i] > context.Settings.MostNotYetCollected * _given[i])
                {
                    found.InFile(Codes[i].Item, $"{_notYet[i]} of {_given[i]} records");
                }
            }
        }
    }
}
