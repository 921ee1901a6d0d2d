namespace Mainstay.Core.Caseload;

/// <summary>Cases of a worker on a day, counted in every way that is printed (practice P5).</summary>
/// <param name="Children">Children led, unborn included; carer and adopter households are not children.</param>
/// <param name="Families">Families of those children; a child without a family reference is a family of one.</param>
/// <param name="Households">Carer and adopter households led: a line of their own.</param>
/// <param name="CoWorked">Children co-worked and not led, always shown beside.</param>
/// <param name="Counted">What counts towards the target: by the policy's count rule, co-working share included.</param>
/// <param name="Unit">The unit of <paramref name="Counted"/>: <c>children</c>, <c>families</c>, <c>children with sibling weights</c> or <c>households</c>.</param>
public sealed record CaseCount(int Children, int Families, int Households, int CoWorked, decimal Counted, string Unit)
{
    /// <summary>Children and households led: what DfE's measures count.</summary>
    public int Led => Children + Households;

    /// <summary>As it is printed, with its unit: <c>14 children + 3 co-worked</c>.</summary>
    public string Shown
    {
        get
        {
            var children =
                Families < Children
                    ? $"{ChildrenWords} in {Words.Count(Families, "family", "families")}"
                    : ChildrenWords;
            var coWorked = CoWorked > 0 ? $" + {CoWorked} co-worked" : "";
            var households = Households > 0 ? $", {Words.Count(Households, "household", "households")}" : "";
            return children + coWorked + households;
        }
    }

    private string ChildrenWords => Words.Count(Children, "child", "children");

    /// <summary>Counts a worker's cases on a day.</summary>
    /// <param name="policy">The policy in force, whose count rule holds; null for the default: children, co-working not counted.</param>
    /// <param name="led">Open cases led, each once.</param>
    /// <param name="coWorked">Open cases co-worked and not led, each once.</param>
    /// <param name="day">The day.</param>
    /// <param name="holdsHouseholds">Whether the worker's teams hold households (fostering, adoption): then they are what counts.</param>
    internal static CaseCount Of(
        TargetPolicy? policy,
        IReadOnlyList<CaseRecord> led,
        IReadOnlyList<CaseRecord> coWorked,
        DateOnly day,
        bool holdsHouseholds
    )
    {
        var rule = policy?.CountRule ?? CountRule.Children;
        var children = ChildrenOf(led, day);
        var helped = ChildrenOf(coWorked, day);
        var counted =
            Count(rule, policy, children, day) + ((policy?.CoWorkingShare ?? 0) * Count(rule, policy, helped, day));
        var households = led.Count - children.Count;

        return new(
            children.Count,
            FamilySizes(children, day).Count(),
            households,
            helped.Count,
            holdsHouseholds ? households : counted,
            holdsHouseholds ? "households" : UnitOf(rule)
        );
    }

    /// <summary>The unit of a count rule, in words.</summary>
    public static string UnitOf(CountRule rule) =>
        rule switch
        {
            CountRule.Families => "families",
            CountRule.SiblingWeights => "children with sibling weights",
            _ => "children",
        };

    private static decimal Count(
        CountRule rule,
        TargetPolicy? policy,
        IReadOnlyList<CaseRecord> children,
        DateOnly day
    ) =>
        rule switch
        {
            CountRule.Families => FamilySizes(children, day).Count(),
            CountRule.SiblingWeights => FamilySizes(children, day).Sum(n => 1 + ((n - 1) * policy!.SiblingShare)),
            _ => children.Count,
        };

    private static IReadOnlyList<CaseRecord> ChildrenOf(IReadOnlyList<CaseRecord> cases, DateOnly day) =>
        [.. cases.Where(c => c.SubjectOn(day) != CaseSubject.Household)];

    private static IEnumerable<int> FamilySizes(IReadOnlyList<CaseRecord> children, DateOnly day) =>
        children.GroupBy(c => c.FamilyNear(day) ?? $"\0{c.Key}").Select(g => g.Count());
}
