using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>An involvement that the rules of who may hold what do not allow: an alert the same day (practice P18).</summary>
/// <param name="Case">The case.</param>
/// <param name="Involvement">The involvement's key.</param>
/// <param name="Worker">The worker.</param>
/// <param name="Why">The rule that is not met, in words.</param>
public sealed record HoldingBreach(CaseRecord Case, string Involvement, Worker Worker, string Why)
{
    /// <summary>Every breach in force on a day with an open case, in order of case and involvement.</summary>
    public static IReadOnlyList<HoldingBreach> On(WorkforceHistory history, DateOnly day)
    {
        var caseloads = history.Reading(Caseloads.Of);
        var policy = PolicyInForce.AllocationOn(history, day);
        return
        [
            .. from c in caseloads.Cases
            where c.IsOpenOn(day)
            from involvement in c.Involvements
            where involvement.Valid.Contains(day)
            let worker = caseloads.Match(involvement.Content.Professional)?.Worker
            where worker is not null
            let why = Breach(history, policy, c, involvement.Content.Role, worker, day)
            where why is not null
            select new HoldingBreach(c, involvement.Key, worker, why),
        ];
    }

    /// <summary>Why a worker may not lead a case of these statuses; null when they may.</summary>
    /// <param name="history">The record.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="statuses">The statuses.</param>
    /// <param name="day">The day.</param>
    public static string? WhyNotLead(
        WorkforceHistory history,
        Worker worker,
        IReadOnlyList<CaseStatusCode> statuses,
        DateOnly day
    )
    {
        var standing = Standing.Of(history, worker, day);
        return standing.IsInPost
            ? LeadBreach(history, PolicyInForce.AllocationOn(history, day), statuses, standing, worker, day)
            : "in no post or placement";
    }

    private static string? LeadBreach(
        WorkforceHistory history,
        AllocationPolicy policy,
        IReadOnlyList<CaseStatusCode> statuses,
        Standing standing,
        Worker worker,
        DateOnly day
    ) =>
        standing.MayNotLead(statuses, s => RuleOf(policy, s))
        ?? NotRegistered(history, standing, worker, day)
        ?? WithoutQualifiedManager(history, standing, worker, day);

    private static string? Breach(
        WorkforceHistory history,
        AllocationPolicy policy,
        CaseRecord @case,
        InvolvementRole role,
        Worker worker,
        DateOnly day
    )
    {
        var standing = Standing.Of(history, worker, day);
        if (!standing.IsInPost || standing.IsManager)
        {
            return null; // Not allocated for another reason; whom it should be with is no question of who may hold it.
        }

        return role == InvolvementRole.Lead
            ? LeadBreach(history, policy, @case.StatusesOn(day), standing, worker, day)
            : WithoutSupervisor(standing, worker, day);
    }

    private static HoldingRule RuleOf(AllocationPolicy policy, CaseStatusCode status) =>
        policy.Rules.LastOrDefault(r => r.Status == status) ?? new HoldingRule(status, true, true, true);

    private static string? NotRegistered(WorkforceHistory history, Standing standing, Worker worker, DateOnly day) =>
        standing.IsSocialWorker && !history.Reading(Caseloads.Of).IsRegistered(worker, day)
            ? "the lead is not on the register"
            : null;

    private static string? WithoutQualifiedManager(
        WorkforceHistory history,
        Standing standing,
        Worker worker,
        DateOnly day
    ) =>
        standing.IsLeadPractitioner && !Managers(worker, day).Any(m => IsQualified(history, m, day))
            ? "the lead is not a social worker and has no named social work qualified manager"
            : null;

    private static bool IsQualified(WorkforceHistory history, string manager, DateOnly day) =>
        history.Reading(Workforce.Of).ByPerson(manager) is { } worker
        && (worker.IsRegisteredOn(day) || worker.QualifiedOn(day) is not null);

    private static string? WithoutSupervisor(Standing standing, Worker worker, DateOnly day) =>
        standing.IsStudentOrApprentice && !Managers(worker, day).Any()
            ? "a student or apprentice co-works without a named supervisor"
            : null;

    private static IEnumerable<string> Managers(Worker worker, DateOnly day) =>
        worker
            .Links.Where(l =>
                l.Valid.Contains(day)
                && l.Content.Kind is (LinkKind.LineManager or LinkKind.Supervisor or LinkKind.PracticeEducator)
            )
            .Select(l => l.Content.Other);
}
