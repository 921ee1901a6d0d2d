using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Results;
using Mainstay.Core.Time;

namespace Mainstay.App.Agency;

/// <summary>A fact about agency work that somebody states by hand.</summary>
/// <param name="Subject">What it is about, as the ledger names it.</param>
/// <param name="Did">What was done, as the ledger says it.</param>
/// <param name="Key">The fact's key.</param>
/// <param name="Valid">The days on which it is so.</param>
/// <param name="Content">The fact.</param>
public sealed record AgencyStatement(string Subject, string Did, string Key, DateRange Valid, object Content)
{
    private const int LongestSource = 200;

    /// <summary>What was seen about an assignment, when and by whom.</summary>
    public static Result<AgencyStatement> Of(AgencyEvidence seen, DateOnly today) =>
        seen.On > today
            ? new Problem(
                "agency.seen-to-come",
                $"Enter a day up to {Day(today)}: what was seen was seen by today",
                nameof(seen.On)
            )
        : seen.Count is < 0 or > 720
            ? new Problem("agency.count", $"Enter a number from 0 to 720, not {seen.Count}", nameof(seen.Count))
        : Needs(seen.Of) && seen.Count is null
            ? new Problem(
                "agency.count",
                $"Enter how many {(seen.Of == EvidenceOf.Experience ? "whole months" : "references")} were seen",
                nameof(seen.Count)
            )
        : new AgencyStatement(
            $"placement:{seen.Placement}",
            $"evidence {AgencyEvidence.KeyOf(seen.Placement, seen.Of).Split('/')[^1]}",
            AgencyEvidence.KeyOf(seen.Placement, seen.Of),
            new(seen.On, null),
            seen
        );

    /// <summary>The terms of an assignment from a day on.</summary>
    public static Result<AgencyStatement> Of(string placement, AgencyTerms terms, DateOnly from) =>
        terms.NoticeWeeks is < 0 or > 52 || terms.SubstantiveNoticeWeeks is < 0 or > 52
            ? new Problem("agency.notice", "Enter weeks of notice from 0 to 52", nameof(terms.NoticeWeeks))
            : new AgencyStatement($"placement:{placement}", "terms", placement, new(from, null), terms);

    /// <summary>The parts of an assignment's rate from a day on.</summary>
    public static Result<AgencyStatement> Of(string placement, AgencyRate rate, DateOnly from) =>
        rate.WorkerPayPence is <= 0 or > 1_000_000
            ? new Problem(
                "agency.rate",
                "Enter the worker's pay an hour in pounds, above 0, for example 34.50",
                nameof(rate.WorkerPayPence)
            )
            : new AgencyStatement($"placement:{placement}", "rate", placement, new(from, null), rate);

    /// <summary>How and when an assignment is meant to end.</summary>
    public static Result<AgencyStatement> Of(string placement, AgencyExit plan, DateOnly today) =>
        plan.On < today
            ? new Problem(
                "agency.plan-past",
                $"Enter a last day from {Day(today)} on; {Day(plan.On.Value)} is past",
                nameof(plan.On)
            )
            : new AgencyStatement($"placement:{placement}", "exit plan", placement, new(today, null), plan);

    /// <summary>The reason for a breach, answered for by name.</summary>
    public static Result<AgencyStatement> Of(Breach breach, BreachReason reason, string by, DateOnly today)
    {
        var (placement, rule) = (breach.Finding.Assignment.Placement, breach.Finding.Rule.Code);
        return breach.SignOff is { } signed
            ? new Problem("agency.signed", $"{signed.By} signed this breach off on {Day(signed.On)}")
            : new AgencyStatement(
                $"placement:{placement}",
                $"breach {rule} signed off",
                BreachSignOff.KeyOf(placement, rule),
                new(today, null),
                new BreachSignOff(placement, rule, reason, by, today)
            );
    }

    /// <summary>The most that an hour may cost in a job type, by one agreement, from a day on.</summary>
    public static Result<AgencyStatement> Of(string agreement, PriceCap cap, DateRange days) =>
        !JobTypes.Codes.Contains(cap.JobType)
            ? new Problem(
                "agency.job-type",
                $"Choose a job type: {string.Join(", ", JobTypes.Codes)}",
                nameof(cap.JobType)
            )
        : cap.HourlyPence is <= 0 or > 100_000
            ? new Problem(
                "agency.cap",
                "Enter the cap an hour in pounds, above 0 and up to 1000, for example 42.00",
                nameof(cap.HourlyPence)
            )
        : Fault(cap.Source) is { } fault ? fault
        : new AgencyStatement("price-cap", cap.JobType, $"{agreement}/{cap.JobType}", days, cap);

    /// <summary>The budget of some days, and what an employee costs above salary.</summary>
    public static Result<AgencyStatement> Of(AgencyBudget budget, DateRange days) =>
        budget.Pence <= 0 ? new Problem("agency.budget", "Enter the budget in pounds, above 0", nameof(budget.Pence))
        : Fault(budget.Source) is { } fault ? fault
        : budget.OnCosts is < 0 or > 1
            ? new Problem("agency.on-costs", "Enter on-costs from 0 to 100 per cent of salary", nameof(budget.OnCosts))
        : new AgencyStatement("agency-budget", "budget", AgencyBudget.Key, days, budget);

    /// <summary>The numbers of the rules from a day on.</summary>
    public static Result<AgencyStatement> Of(AgencyRuleBook book, DateOnly from) =>
        book.ExperienceMonths < 0
        || book.CoolOffMonths < 0
        || book.NoticeWeeks < 0
        || book.References < 0
        || book.SignOffWorkingDays < 0
            ? new Problem("agency.rules", "Enter numbers of 0 or more")
            : new AgencyStatement("agency-rules", "rules", AgencyRuleBook.Key, new(from, null), book);

    private static bool Needs(EvidenceOf of) => of is EvidenceOf.Experience or EvidenceOf.ReferencesReceived;

    private static Problem? Fault(string source) =>
        source.Trim().Length is > 0 and <= LongestSource
            ? null
            : new Problem(
                "agency.source",
                $"Enter where the figure is written, in 1 to {LongestSource} characters",
                "Source"
            );

    private static string Day(DateOnly day) => Core.Reports.Shown.Day(day);
}
