using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Agency.Rules;

/// <summary>A rule that is not met, from when on, by when its reason must be signed off, and by whom it was.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Since">The first day of the assignment from which the rule has not been met without a break, by the record.</param>
/// <param name="Due">The last day for the sign-off: a rate above the cap at the start the day before it, all else some working days on.</param>
/// <param name="SignOff">The reason and the name; null while nobody has signed.</param>
public sealed record Breach(RuleFinding Finding, DateOnly Since, DateOnly Due, BreachSignOff? SignOff)
{
    /// <summary>Whether the sign-off is wanted and its last day is past, or it came after that day.</summary>
    /// <param name="day">The day asked.</param>
    public bool IsLate(DateOnly day) => (SignOff?.On ?? day) > Due;

    /// <summary>The breaches of every assignment in force on a day, those without a sign-off first, then by due day.</summary>
    public static IReadOnlyList<Breach> On(WorkforceHistory history, DateOnly day) =>
        InOrder(history, Assignment.All(history).Where(a => a.Days.Contains(day)).Select(a => (a, day)));

    /// <summary>The breaches of every assignment with a day in a range, each as at its last day there.</summary>
    /// <param name="history">The record.</param>
    /// <param name="days">A closed range.</param>
    public static IReadOnlyList<Breach> In(WorkforceHistory history, DateRange days) =>
        InOrder(
            history,
            from a in Assignment.All(history)
            let within = a.Days.Within(days)
            where within is not null
            select (a, within.Value.To!.Value)
        );

    /// <summary>The breaches of one assignment as at a day.</summary>
    public static IEnumerable<Breach> Of(WorkforceHistory history, Assignment assignment, DateOnly day) =>
        AgencyRules
            .Check(history, assignment, day)
            .Where(f => f.Standing == Standing.NotMet)
            .Select(f => Of(history, f, day));

    private static Breach[] InOrder(
        WorkforceHistory history,
        IEnumerable<(Assignment Assignment, DateOnly Day)> asked
    ) =>
        [
            .. asked
                .SelectMany(a => Of(history, a.Assignment, a.Day))
                .OrderBy(b => b.SignOff is not null)
                .ThenBy(b => b.Due)
                .ThenBy(b => b.Finding.Assignment.Placement, StringComparer.Ordinal),
        ];

    private static Breach Of(WorkforceHistory history, RuleFinding finding, DateOnly day)
    {
        var (assignment, rule) = (finding.Assignment, finding.Rule);
        var since = DaysOfChange(history, assignment, day)
            .OrderDescending()
            .TakeWhile(d => rule.Check(new RuleQuestion(history, assignment, d)).Standing == Standing.NotMet)
            .LastOrDefault(assignment.Days.From);
        var book = new RuleQuestion(history, assignment, day).Book;
        var due =
            rule is PriceCapRule && since <= assignment.Days.From
                ? assignment.Days.From.AddDays(-1)
                : WorkingDays.After(since, book.SignOffWorkingDays);
        return new(finding, since, due, Signed(history, finding, since, day));
    }

    // A reason that was given for an earlier breach of the rule does not answer for a new one.
    private static BreachSignOff? Signed(WorkforceHistory history, RuleFinding finding, DateOnly since, DateOnly day) =>
        history
            .Of<BreachSignOff>(BreachSignOff.KeyOf(finding.Assignment.Placement, finding.Rule.Code))
            .Select(f => f.Content)
            .LastOrDefault(s => s.On <= day && (s.On >= since || finding.Rule is PriceCapRule));

    // Between two of these days nothing that a rule asks for changes.
    private static IEnumerable<DateOnly> DaysOfChange(WorkforceHistory history, Assignment assignment, DateOnly day)
    {
        var placement = assignment.Placement;
        var book = AgencyRuleBook.On(history, day);
        return new[] { day, assignment.Days.From, book.ForNewFrom, book.ForAllFrom, book.CapsFrom }
            .Concat(assignment.Spells.Select(s => s.Valid.From))
            .Concat(history.Of<AgencyTerms>(placement).Select(f => f.Valid.From))
            .Concat(history.Of<AgencyRate>(placement).Select(f => f.Valid.From))
            .Concat(history.All<PriceCap>().Select(f => f.Valid.From))
            .Concat(history.All<CapacityApproval>().SelectMany(f => new[] { f.Valid.From, f.Valid.DayAfter ?? day }))
            .Concat(Evidence(history, placement).SelectMany(f => new[] { f.Valid.From, f.Content.On }))
            .Where(d => d >= assignment.Days.From && d <= day)
            .Distinct();
    }

    private static IEnumerable<Fact<AgencyEvidence>> Evidence(WorkforceHistory history, string placement) =>
        Enum.GetValues<EvidenceOf>().SelectMany(of => history.Of<AgencyEvidence>(AgencyEvidence.KeyOf(placement, of)));
}
