using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>The numbers of the agency rules, as dated data: stricter ones can be agreed in a region. Key: <c>rules</c>.</summary>
/// <param name="ExperienceMonths">Months of direct employment by English councils that are wanted.</param>
/// <param name="CoolOffMonths">Calendar months after leaving a permanent post in the region.</param>
/// <param name="NoticeWeeks">Weeks of notice, unless permanent staff in the role have fewer.</param>
/// <param name="References">Practice-based references before engagement.</param>
/// <param name="ForNewFrom">Assignments that begin on or after this day are under the rules.</param>
/// <param name="ForAllFrom">From this day on all assignments are.</param>
/// <param name="CapsFrom">Assignments that begin on or after this day are under the caps.</param>
/// <param name="SignOffWorkingDays">Working days from the day a breach is seen until its reason must be signed off.</param>
/// <param name="DirectorSignsAboveCap">Whether the director of children's services must sign a rate above the cap.</param>
/// <param name="ChiefExecutiveSignsAboveCap">Whether the chief executive must.</param>
/// <param name="FullTimeHours">Hours of a full-time week, by which FTE becomes hours and cost; 36 in London.</param>
public sealed record AgencyRuleBook(
    int ExperienceMonths,
    int CoolOffMonths,
    int NoticeWeeks,
    int References,
    DateOnly ForNewFrom,
    DateOnly ForAllFrom,
    DateOnly CapsFrom,
    int SignOffWorkingDays = 5,
    bool DirectorSignsAboveCap = true,
    bool ChiefExecutiveSignsAboveCap = true,
    decimal FullTimeHours = 37
)
{
    /// <summary>The key that the fact has.</summary>
    public const string Key = "rules";

    /// <summary>The statutory guidance of September 2024 (national-figures (e)).</summary>
    public static AgencyRuleBook National { get; } =
        new(36, 3, 4, 2, new(2024, 10, 31), new(2025, 10, 1), new(2025, 10, 1));

    /// <summary>The book in force on a day: the region's where one is recorded, else the national one.</summary>
    public static AgencyRuleBook On(WorkforceHistory history, DateOnly day) =>
        history.On<AgencyRuleBook>(Key, day) ?? National;
}
