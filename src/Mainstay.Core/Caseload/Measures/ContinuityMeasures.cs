using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Children who have had many social workers (practice P21). Cases are known by reference only.</summary>
public static class ContinuityMeasures
{
    /// <summary>Social workers within twelve months from which a case counts.</summary>
    public const int Many = 3;

    /// <summary>Children with three or more social workers in twelve months.</summary>
    public static Measure ThreeOrMoreWorkers { get; } =
        CaseloadFigure.Make(
            new(
                "children_three_social_workers",
                "Children with three or more social workers in 12 months",
                Basis.Cases,
                "children",
                "open cases of children that three or more social workers led in the twelve months to the day",
                null,
                "Open on the day, by case reference; carer and adopter households left out. Different people who led the case "
                    + "on a day of the twelve months, each once, however often the case came back to them; an unmatched worker "
                    + "counts; a duty desk, a tray, somebody who was no social worker at the time and cover of an absence "
                    + "do not. The note says how many families they are.",
                "Mainstay, practice rule P21",
                Decimals: 0,
                Months: 12
            ),
            (day, scope) =>
                !day.KnowsOpenCases ? Behind.NotKnown(AllocationMeasures.NotKnown)
                : scope.Band is not null ? Behind.NotKnown("open cases have no experience band")
                : Counted(day, [.. day.AllocationsIn(scope).Where(a => day.SocialWorkersOf(a.Case) >= Many)])
        );

    private static Behind Counted(CaseloadDay day, IReadOnlyList<CaseAllocation> cases)
    {
        var families = cases.Select(c => c.Case.FamilyNear(day.Day) ?? $"\0{c.Case.Key}").Distinct().Count();
        return new(
            [.. cases.Select(c => Row(c, day.SocialWorkersOf(c.Case)))],
            cases.Count == 0 ? null : $"Of {Words.Count(families, "family", "families")}."
        );
    }

    private static MeasureRow Row(CaseAllocation allocation, int workers) =>
        new(
            "case-episode",
            allocation.Case.ShownOn(allocation.Day),
            allocation.Case.ShownOn(allocation.Day),
            allocation.Team,
            1,
            0,
            $"{CaseStatusWords.Of(allocation.Status)}, {workers} social workers in 12 months"
        );
}
