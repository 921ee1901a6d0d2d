using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R32: FTE of the year before is last year's FTE.</summary>
internal sealed class RuleR32FteBeforeAsLastYear()
    : SameAsLastYearRule("R32", "FTE of the year before is last year's FTE", WorkerItem.FteBefore, WorkerItem.Fte)
{
    protected override bool Differs(ReturnRecord then, ReturnRecord now) =>
        now.Number(WorkerItem.FteBefore) is { } fte
        && then.Number(WorkerItem.Fte) is { } before
        && fte.Millionths != before.Millionths;
}
