using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S09: the Social Work England number is two letters and 1 to 10 digits.</summary>
internal sealed class RuleS09RegistrationNumber()
    : RecordRule(
        WorkerItem.Block,
        "S09",
        Severity.Error,
        "The Social Work England number is two letters and 1 to 10 digits",
        Basis.Both,
        WorkerItem.SweNo
    )
{
    public override void Check(ReturnRecord worker, CheckContext context, Findings found)
    {
        if (!WorkerItem.SweNo.Form.Fits(worker[WorkerItem.SweNo]))
        {
            found.At(worker, WorkerItem.SweNo);
        }
    }
}
