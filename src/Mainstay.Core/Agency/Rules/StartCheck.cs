using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Agency.Rules;

/// <summary>What must be there on an agency worker's first day (practice P23, HR's Monday).</summary>
/// <param name="What">The thing, in words.</param>
/// <param name="IsThere">Whether it is.</param>
public readonly record struct StartItem(string What, bool IsThere);

/// <summary>An assignment that begins soon, and what is still missing for it.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Items">Every item, there or not.</param>
public sealed record StartCheck(Assignment Assignment, IReadOnlyList<StartItem> Items)
{
    /// <summary>What is missing, in words.</summary>
    public IEnumerable<string> Missing => Items.Where(i => !i.IsThere).Select(i => i.What);

    /// <summary>Who begins on the day or in the six days after it, by first day.</summary>
    public static IReadOnlyList<StartCheck> StartingWithinAWeek(WorkforceHistory history, DateOnly day) =>
        [
            .. Assignment
                .All(history)
                .Where(a => a.Days.From >= day && a.Days.From <= day.AddDays(6))
                .Select(a => Of(history, a, day)),
        ];

    /// <summary>The items of one assignment as at a day.</summary>
    public static StartCheck Of(WorkforceHistory history, Assignment assignment, DateOnly day)
    {
        var asked = new RuleQuestion(history, assignment, day);
        var spell = assignment.On(assignment.Days.From);
        return new(
            assignment,
            [
                new(
                    "register checked",
                    IsRegistered(history, assignment.Worker, day) || asked.Evidence(EvidenceOf.Register) is not null
                ),
                new("DBS certificate seen", asked.Evidence(EvidenceOf.Dbs) is not null),
                new("two references", asked.Evidence(EvidenceOf.ReferencesReceived)?.Count >= asked.Book.References),
                new("off-payroll status determined", asked.Evidence(EvidenceOf.OffPayroll) is not null),
                new("rationale", spell.Parts.Count > 0),
                new(
                    "rate",
                    spell.HourlyRatePence is not null
                        || history.Nearest<AgencyRate>(assignment.Placement, day) is not null
                ),
                new("notice terms", asked.Terms?.NoticeWeeks is not null),
                new("access to the case system", asked.Evidence(EvidenceOf.CaseSystemAccess) is not null),
            ]
        );
    }

    private static bool IsRegistered(WorkforceHistory history, Worker worker, DateOnly day) =>
        history.On<Registration>(worker.Key, day) is { State: RegistrationState.Registered, CheckedOn: not null };
}
