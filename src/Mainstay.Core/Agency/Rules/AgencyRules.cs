using Mainstay.Core.Record;

namespace Mainstay.Core.Agency.Rules;

/// <summary>The agency rules, in the order in which they are read out.</summary>
public static class AgencyRules
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<AgencyRule> All { get; } =
    [
        new PriceCapRule(),
        new ExperienceRule(),
        new CoolOffRule(),
        new ReferencesRule(),
        new NoticeRule(),
        new ProjectTeamRule(),
        new ContractRule(),
        new CapacityRule(),
    ];

    /// <summary>What every rule says of an assignment as at a day, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<RuleFinding> Check(WorkforceHistory history, Assignment assignment, DateOnly day)
    {
        var asked = new RuleQuestion(history, assignment, day);
        return [.. All.Select(rule => rule.Check(asked))];
    }

    /// <summary>What every rule says of every assignment with a day in force on the day.</summary>
    public static IReadOnlyList<RuleFinding> CheckAll(WorkforceHistory history, DateOnly day) =>
        [.. Assignment.All(history).Where(a => a.Days.Contains(day)).SelectMany(a => Check(history, a, day))];
}
