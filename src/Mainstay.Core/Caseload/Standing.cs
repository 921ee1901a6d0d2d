using Mainstay.Core.Academy;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>What a worker is on a day, as far as who may hold what asks for it (practice P2, P18).</summary>
internal sealed record Standing(
    bool IsInPost,
    bool IsManager,
    bool IsSocialWorker,
    bool IsLeadPractitioner,
    bool IsInCaseHoldingRole,
    bool IsStudentOrApprentice,
    bool IsOnAssessedYear,
    int WorkingDaysAway,
    DateOnly? LastAtWork
)
{
    public static Standing Of(WorkforceHistory history, Worker worker, DateOnly day)
    {
        var spells = SpellOnDay.Of(history, worker, day);
        var holds = spells.Any(s => s.Role?.CaseHoldingShare > 0);
        var (away, last) = Away(worker, day);
        return new(
            spells.Count > 0,
            !holds && spells.Any(s => s.Role?.Manages ?? false),
            spells.Any(s => s.IsSocialWorker),
            !spells.Any(s => s.IsSocialWorker) && spells.Any(s => s.Role?.LeadPractitioner ?? false),
            holds,
            worker.Engagements.Any(e => IsLearner(e) && e.Valid.Contains(day)),
            OpenProgrammes.On(worker, day).Any(p => p.Programme == Programme.Asye),
            away,
            last
        );
    }

    /// <summary>Why the worker may not lead a case of these statuses; null when they may.</summary>
    public string? MayNotLead(IEnumerable<CaseStatusCode> statuses, Func<CaseStatusCode, HoldingRule> ruleOf)
    {
        if (IsStudentOrApprentice)
        {
            return "the lead is a student or apprentice, who may only co-work";
        }

        if (!IsInCaseHoldingRole)
        {
            return "the lead's role carries no cases";
        }

        var rules = statuses.Select(ruleOf).ToArray();
        if (!IsSocialWorker && rules.FirstOrDefault(r => r.SocialWorkerOnly || !IsLeadPractitioner) is { } rule)
        {
            return $"{CaseStatusWords.Of(rule.Status)}: led by a registered social worker, and the lead is not one";
        }

        return IsOnAssessedYear && rules.FirstOrDefault(r => !r.NewlyQualifiedMayLead) is { } notYet
            ? $"{CaseStatusWords.Of(notYet.Status)}: not led by a worker on the assessed year"
            : null;
    }

    private static bool IsLearner(Fact<Engagement> engagement) =>
        engagement.Content.Kind is EngagementKind.Student or EngagementKind.Apprentice;

    // Looking back a fortnight is enough for nearly everybody: only who was not at work in it is looked at further.
    private static (int WorkingDays, DateOnly? LastAtWork) Away(Worker worker, DateOnly day)
    {
        for (var back = 0; back < 14; back++)
        {
            if (Availability.IsAtWork(worker, day.AddDays(-back)))
            {
                var last = day.AddDays(-back);
                return (back == 0 ? 0 : WorkingDays.In(new DateRange(last.AddDays(1), day)), last);
            }
        }

        var availability = Availability.Of(worker, day);
        return (availability.WorkingDaysAway ?? 0, availability.LastAtWork);
    }
}
