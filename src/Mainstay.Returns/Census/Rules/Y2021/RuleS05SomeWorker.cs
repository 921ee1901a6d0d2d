using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S05: there is a worker in the return.</summary>
internal sealed class RuleS05SomeWorker()
    : FileRule("S05", Severity.Error, "There is a worker in the return", Basis.Both)
{
    public override FileCheck Begin(CheckContext context) => new Workers();

    private sealed class Workers : FileCheck
    {
        private bool _isSeen;

        public override void See(ReturnRecord record, Findings found) => _isSeen |= record.Block == WorkerItem.Block;

        public override void End(Findings found)
        {
            if (!_isSeen)
            {
                found.InFile(null, null);
            }
        }
    }
}
