using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>R31: a role that moved by two steps or more since last year is explained.</summary>
internal sealed class RuleR31RoleAsLastYear()
    : SameAsLastYearRule(
        "R31",
        "A role that moved by two steps or more since last year is explained",
        WorkerItem.Role,
        WorkerItem.Role
    )
{
    protected override bool Differs(ReturnRecord then, ReturnRecord now) => LastYear.RoleSteps(then, now) >= 2;
}
