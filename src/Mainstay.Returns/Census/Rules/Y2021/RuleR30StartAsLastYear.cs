using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R30: a start date is the one of last year's return.</summary>
internal sealed class RuleR30StartAsLastYear()
    : SameAsLastYearRule(
        "R30",
        "A start date is the one of last year's return",
        WorkerItem.RoleStart,
        WorkerItem.RoleStart
    )
{
    protected override bool Differs(ReturnRecord then, ReturnRecord now) =>
        now.Day(WorkerItem.RoleStart) is { } day && then.Day(WorkerItem.RoleStart) is { } before && day != before;
}
