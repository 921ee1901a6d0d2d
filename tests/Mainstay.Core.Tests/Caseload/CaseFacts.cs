using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

/// <summary>Cases and policies for a history; a test states only what matters to it.</summary>
internal static class CaseFacts
{
    public const string LongAgo = "2020-01-01";

    /// <summary>An open case with a lead, where one is named: a worker's key is a professional's id.</summary>
    public static HistoryBuilder Case(
        this HistoryBuilder history,
        string key,
        string? lead = null,
        string from = LongAgo,
        string? to = null,
        CaseStatusCode? status = CaseStatusCode.ChildInNeed,
        CaseSubject subject = CaseSubject.Child,
        string? family = null,
        bool restricted = false,
        string? team = null
    )
    {
        history.Add($"{key}/{from}", new CaseEpisode(key, subject, team, restricted), from, to);
        if (status is { } code)
        {
            history.Add($"{key}/{code}/{from}", new CaseStatus(key, code), from, to);
        }

        if (family is not null)
        {
            history.Add(key, new CaseFamily(key, family), from);
        }

        return lead is null ? history : history.Led(key, lead, from, to);
    }

    public static HistoryBuilder Led(
        this HistoryBuilder history,
        string @case,
        string worker,
        string from = LongAgo,
        string? to = null,
        InvolvementRole role = InvolvementRole.Lead,
        string? team = null
    ) => history.Add($"{@case}/{worker}/{role}/{from}", new Involvement(@case, worker, role, team), from, to);

    public static HistoryBuilder CoWorked(this HistoryBuilder history, string @case, string worker) =>
        history.Led(@case, worker, role: InvolvementRole.CoWorking);

    /// <summary>So many open cases led by a worker.</summary>
    public static HistoryBuilder Cases(
        this HistoryBuilder history,
        string worker,
        int count,
        string from = LongAgo,
        string? to = null
    )
    {
        foreach (var n in Enumerable.Range(1, count))
        {
            history.Case($"{worker}-{from}-{n:00}", worker, from, to);
        }

        return history;
    }

    /// <summary>A policy with the council's decision.</summary>
    public static HistoryBuilder Decided(
        this HistoryBuilder history,
        TargetPolicy policy,
        string from = "2020-04-01",
        string? to = null
    ) =>
        history.Add(
            $"policy-{from}",
            policy with
            {
                DecidedBy = "Cabinet",
                DecidedOn = DateOnly.Parse(from),
                Consulted = true,
            },
            from,
            to
        );

    public static TargetPolicy WithUpperLimit(this TargetPolicy policy, decimal over) =>
        policy with
        {
            Targets = [.. policy.Targets.Select(t => t with { UpperLimit = t.Target + over })],
        };

    public static HistoryBuilder SignedOff(this HistoryBuilder history, string worker, string from, string to) =>
        history.Add(
            $"{worker}/{Programme.Asye}",
            new ProgrammeMembership(worker, Programme.Asye, Result: "passed"),
            from,
            to
        );

    /// <summary>Every fact of every kind that these tests use.</summary>
    public static IEnumerable<Fact> AllFacts(this WorkforceHistory history) =>
        [
            .. history.All<Team>(),
            .. history.All<Role>(),
            .. history.All<Person>(),
            .. history.All<Qualification>(),
            .. history.All<Registration>(),
            .. history.All<PostSpell>(),
            .. history.All<AbsenceSpell>(),
            .. history.All<Reduction>(),
            .. history.All<ProgrammeMembership>(),
            .. history.All<Professional>(),
            .. history.All<CaseEpisode>(),
            .. history.All<CaseStatus>(),
            .. history.All<CaseFamily>(),
            .. history.All<Involvement>(),
            .. history.All<TargetPolicy>(),
        ];

    public static Worker WorkerOf(this WorkforceHistory history, string key) =>
        history.Reading(Workforce.Of).ByPerson(key)!;

    public static EffectiveTarget TargetOf(this WorkforceHistory history, string worker, DateOnly day) =>
        EffectiveTarget.Of(history, history.WorkerOf(worker), day);

    public static WorkerCaseload CaseloadOf(this WorkforceHistory history, string worker, DateOnly day) =>
        history.Reading(Caseloads.Of).Of(history.WorkerOf(worker), day);

    public static CaseAllocation AllocationOf(this WorkforceHistory history, string @case, DateOnly day) =>
        history.Reading(Caseloads.Of).On(day).Allocations.Single(a => a.Case.Key == @case);
}
