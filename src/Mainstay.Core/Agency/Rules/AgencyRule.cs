using System.Globalization;
using Mainstay.Core.Record;

namespace Mainstay.Core.Agency.Rules;

/// <summary>What a rule says of an assignment. What nobody has seen is never taken as met (practice P23).</summary>
public enum Standing
{
    /// <summary>The rule is met, by evidence.</summary>
    Met,

    /// <summary>The rule is not met, by evidence: a breach.</summary>
    NotMet,

    /// <summary>Nothing that was seen says whether it is.</summary>
    NotEvidenced,

    /// <summary>The rule does not apply to the assignment.</summary>
    NotApplicable,
}

/// <summary>What a rule found of one assignment.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Assignment">The assignment.</param>
/// <param name="Standing">Whether it is met.</param>
/// <param name="Because">The evidence, or what is wanted, in a sentence without a full stop.</param>
public sealed record RuleFinding(AgencyRule Rule, Assignment Assignment, Standing Standing, string Because);

/// <summary>One agency rule, found by its name; what it asks stands in its words, the numbers in the <see cref="AgencyRuleBook"/>.</summary>
public abstract class AgencyRule
{
    /// <summary>Stable code, in lower case with hyphens.</summary>
    public abstract string Code { get; }

    /// <summary>The rule in words.</summary>
    public abstract string Words { get; }

    /// <summary>Where the rule comes from.</summary>
    public abstract string Source { get; }

    /// <summary>Whether what it finds tells a rate: then its words are for those who may see pay.</summary>
    public virtual bool SpeaksOfPay => false;

    /// <summary>Checks an assignment by what the record holds as at a day.</summary>
    /// <param name="asked">The assignment, the record, the day and the rules in force.</param>
    public RuleFinding Check(RuleQuestion asked)
    {
        var (standing, because) = Applies(asked) is { } not ? (Standing.NotApplicable, not) : Judge(asked);
        return new(this, asked.Assignment, standing, because);
    }

    /// <summary>Why the rule does not apply; null when it does.</summary>
    protected virtual string? Applies(RuleQuestion asked) =>
        asked.IsUnderTheRules
            ? null
            : $"It began before {Day(asked.Book.ForNewFrom)}, when the rules did not yet apply";

    /// <summary>What the rule says of an assignment that it applies to.</summary>
    protected abstract (Standing Standing, string Because) Judge(RuleQuestion asked);

    /// <summary>A day as people write it.</summary>
    protected static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Pounds and pence an hour.</summary>
    protected static string Hourly(long pence) =>
        string.Create(CultureInfo.InvariantCulture, $"£{pence / 100}.{pence % 100:00} an hour");

    /// <summary>What was seen, when and by whom.</summary>
    protected static string Seen(AgencyEvidence evidence) =>
        $"{SeenWords(evidence.Seen)} seen on {Day(evidence.On)} by {evidence.By}";

    private static string SeenWords(SeenOn seen) =>
        seen switch
        {
            SeenOn.EmploymentHistory => "employment history",
            SeenOn.StandardReference => "reference in the standard form",
            SeenOn.AgencyDeclaration => "the agency's declaration",
            SeenOn.PublicRegister => "the public register",
            SeenOn.Certificate => "certificate",
            SeenOn.CouncilDecision => "decision of the council",
            _ => "the system's list",
        };
}

/// <summary>An assignment put before the rules.</summary>
/// <param name="History">The record.</param>
/// <param name="Assignment">The assignment.</param>
/// <param name="Day">The day as at which the rules are asked.</param>
public sealed record RuleQuestion(WorkforceHistory History, Assignment Assignment, DateOnly Day)
{
    /// <summary>The numbers in force when the assignment began or, for one from before the rules, on the day asked.</summary>
    public AgencyRuleBook Book { get; } =
        AgencyRuleBook.On(History, Assignment.Days.From > Day ? Day : Assignment.Days.From);

    /// <summary>Whether the rules apply: to new assignments from their first day, to all from the end of the transition.</summary>
    public bool IsUnderTheRules =>
        Assignment.Days.From >= Book.ForNewFrom
        || (Day >= Book.ForAllFrom && (Assignment.Days.To is null || Assignment.Days.To >= Book.ForAllFrom));

    /// <summary>The terms on the day, or the nearest known; null when none are recorded.</summary>
    public AgencyTerms? Terms => History.Nearest<AgencyTerms>(Assignment.Placement, Day);

    /// <summary>The evidence of one thing; null when nobody has seen any.</summary>
    public AgencyEvidence? Evidence(EvidenceOf of) =>
        History.Nearest<AgencyEvidence>(AgencyEvidence.KeyOf(Assignment.Placement, of), Day) is { } seen
        && seen.On <= Day
            ? seen
            : null;
}
