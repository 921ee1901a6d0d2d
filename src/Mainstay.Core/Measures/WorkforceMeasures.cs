using Mainstay.Core.Absence;
using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;

namespace Mainstay.Core.Measures;

/// <summary>The measures of the workforce: posts, people, agency, leaving, absence and skill mix.</summary>
public static class WorkforceMeasures
{
    /// <summary>Every measure of the workforce, in the order of a report.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        .. InPostMeasures.All,
        .. VacancyMeasures.All,
        .. AgencyMeasures.All,
        .. AgencyEnding.All,
        .. TurnoverMeasures.All,
        .. NoticeMeasures.All,
        .. AbsenceMeasures.All,
        .. SkillMixMeasures.All,
        .. TeamMeasures.All,
    ];
}
