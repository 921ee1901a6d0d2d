using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>Decides for each open case whether it is allocated, by the rules in force on the day (practice P2, P18).</summary>
internal sealed class AllocationRule(WorkforceHistory history, Caseloads caseloads, AllocationPolicy policy)
{
    private readonly Dictionary<CaseStatusCode, HoldingRule> _rules = policy
        .Rules.GroupBy(r => r.Status)
        .ToDictionary(g => g.Key, g => g.Last());
    private readonly Dictionary<(Worker, DateOnly), Standing> _standings = [];

    /// <summary>The allocation of every case that is open on a day, in order of reference.</summary>
    public static IReadOnlyList<CaseAllocation> Of(WorkforceHistory history, Caseloads caseloads, DateOnly day) =>
        Of(history, caseloads, day, caseloads.Cases);

    /// <summary>The allocation of those of some cases that are open on a day, in the order given.</summary>
    public static IReadOnlyList<CaseAllocation> Of(
        WorkforceHistory history,
        Caseloads caseloads,
        DateOnly day,
        IEnumerable<CaseRecord> cases
    )
    {
        var rule = new AllocationRule(history, caseloads, PolicyInForce.AllocationOn(history, day));
        return [.. cases.Where(c => c.IsOpenOn(day)).Select(c => rule.Of(c, day))];
    }

    private CaseAllocation Of(CaseRecord @case, DateOnly day)
    {
        var statuses = @case.StatusesOn(day);
        var leads = @case.LeadsOn(day);
        var (state, lead, why) = Best(leads, statuses, day);
        var match = lead is null ? null : caseloads.Match(lead.Content.Professional);
        DateOnly? since = state == AllocationState.Allocated ? null : WaitingSince(@case, day);

        return new(
            @case,
            day,
            state,
            Wait(state, statuses, since, day),
            since,
            statuses,
            lead?.Content.Professional,
            match?.Worker,
            TeamOf(match?.Worker, lead, @case, day),
            why,
            leads.Count
        );
    }

    // Of several leads, one who counts as having the case comes first, then the one who began last.
    private (AllocationState State, Fact<Involvement>? Lead, string Why) Best(
        IReadOnlyList<Fact<Involvement>> leads,
        IReadOnlyList<CaseStatusCode> statuses,
        DateOnly day
    )
    {
        if (leads.Count == 0)
        {
            return (AllocationState.NoWorker, null, "nobody leads it");
        }

        var judged = leads.Select(l => (Judged: Judge(l, statuses, day), Lead: l)).ToArray();
        var best = judged.FirstOrDefault(j => j.Judged.State == AllocationState.Allocated, judged[0]);
        return (best.Judged.State, best.Lead, best.Judged.Why);
    }

    private (AllocationState State, string Why) Judge(
        Fact<Involvement> lead,
        IReadOnlyList<CaseStatusCode> statuses,
        DateOnly day
    )
    {
        var match = caseloads.Match(lead.Content.Professional)!;
        if (match.Worker is null)
        {
            return match.State == JoinState.Placeholder
                ? (AllocationState.TeamOrTray, "held by a team, duty desk or tray")
                : (AllocationState.WorkerNotMatched, $"the lead is not matched: {match.Why}");
        }

        var standing = StandingOf(match.Worker, day);
        return Absent(match.Worker, standing, day)
            ?? (
                standing.MayNotLead(statuses, RuleOf) is { } breach
                    ? (AllocationState.MayNotLead, breach)
                    : (AllocationState.Allocated, "led by a worker who may hold it")
            );
    }

    private (AllocationState, string)? Absent(Worker worker, Standing standing, DateOnly day)
    {
        if (!standing.IsInPost)
        {
            return (AllocationState.WorkerLeft, "the lead is in no post or placement");
        }

        if (standing.IsManager)
        {
            return (AllocationState.ManagersName, "in the name of a manager whose role carries no cases");
        }

        if (standing.IsSocialWorker && !caseloads.IsRegistered(worker, day))
        {
            return (AllocationState.WorkerNotRegistered, "the lead is not on the register");
        }

        return standing.WorkingDaysAway > policy.AwayLimitWorkingDays
            ? (AllocationState.WorkerAway, AwayWords(standing.LastAtWork))
            : null;
    }

    private string AwayWords(DateOnly? lastAtWork) =>
        $"the lead has been away longer than {policy.AwayLimitWorkingDays} working days"
        + (lastAtWork is { } last ? $", last at work on {Words.Day(last)}" : "");

    private Standing StandingOf(Worker worker, DateOnly day)
    {
        if (!_standings.TryGetValue((worker, day), out var standing))
        {
            _standings[(worker, day)] = standing = Standing.Of(history, worker, day);
        }

        return standing;
    }

    private HoldingRule RuleOf(CaseStatusCode status) =>
        _rules.GetValueOrDefault(status)
        ?? new HoldingRule(status, SocialWorkerOnly: true, NewlyQualifiedMayLead: true, MayWait: true);

    private WaitState Wait(
        AllocationState state,
        IReadOnlyList<CaseStatusCode> statuses,
        DateOnly? since,
        DateOnly day
    ) =>
        state == AllocationState.Allocated ? WaitState.NotWaiting
        : statuses.Any(s => !RuleOf(s).MayWait) ? WaitState.MayNeverWait
        : since is { } first && WorkingDays.After(first, policy.EscalateAfterWorkingDays) < day ? WaitState.Escalate
        : WaitState.WeeklyReview;

    // By the rules of the day asked about: a day before counts as allocated if it would be so now.
    private DateOnly WaitingSince(CaseRecord @case, DateOnly day)
    {
        var since = day;
        while (@case.IsOpenOn(since.AddDays(-1)) && !IsAllocated(@case, since.AddDays(-1)))
        {
            since = since.AddDays(-1);
            if (!HasMatchedLead(@case, since))
            {
                since = @case.UnchangedSince(since);
            }
        }

        return since;
    }

    // Without a lead on the record nothing but another lead could have made it allocated: those days need not be asked.
    private bool HasMatchedLead(CaseRecord @case, DateOnly day) =>
        @case.LeadsOn(day).Any(l => caseloads.Match(l.Content.Professional)?.Worker is not null);

    private bool IsAllocated(CaseRecord @case, DateOnly day) =>
        Best(@case.LeadsOn(day), @case.StatusesOn(day), day).State == AllocationState.Allocated;

    private string? TeamOf(Worker? lead, Fact<Involvement>? involvement, CaseRecord @case, DateOnly day)
    {
        var ofLead = lead is null
            ? null
            : SpellOnDay.Of(history, lead, day).OrderByDescending(s => s.Fte).ThenBy(s => s.Key).FirstOrDefault()?.Team;
        return ofLead ?? @case.EpisodeNear(day)?.Team ?? involvement?.Content.Team;
    }
}
