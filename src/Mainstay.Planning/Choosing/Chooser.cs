using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Ahead;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Planning.Allocation;

namespace Mainstay.Planning.Choosing;

/// <summary>Ranks the workers of a scope for a case, with reasons in words; the manager decides (N23).</summary>
/// <remarks>
/// Offered is who is in a case-holding post, may lead the case's statuses (practice P18), and is neither away now nor not available
/// (P11). Rank: the sum of the terms, least first; ties by name. See docs/capabilities/allocation.md.
/// </remarks>
public static class Chooser
{
    private const int WeeksAhead = 4;

    /// <summary>Ranks.</summary>
    /// <param name="history">The record.</param>
    /// <param name="cases">The case, and those of its family that are given with it; at least one.</param>
    /// <param name="scope">Whose workers are looked at.</param>
    /// <param name="day">The day.</param>
    /// <param name="weights">What each term counts; null for the standard ones.</param>
    public static Choice Rank(
        WorkforceHistory history,
        IReadOnlyList<CaseRecord> cases,
        Scope scope,
        DateOnly day,
        ChoiceWeights? weights = null
    )
    {
        var counts = weights ?? ChoiceWeights.Standard;
        var caseloads = history.Reading(Caseloads.Of).On(day);
        var ahead = new TargetAhead(history, scope, day).On(day.AddDays(7 * WeeksAhead));
        var terms = new WorkerTerms(history, day, counts);
        CaseRecord[] siblings = [.. Continuity.Siblings(history, cases[0], day).Except(cases)];
        var team =
            caseloads.Allocations.FirstOrDefault(a => a.Case == cases[0])?.Team ?? cases[0].EpisodeNear(day)?.Team;
        var all = caseloads
            .WorkersIn(scope)
            .Where(w => w.IsInCaseHoldingRole && !cases.All(w.Led.Contains))
            .Select(w => Of(history, w, cases, siblings, team, ahead, terms, counts))
            .ToArray();
        return new(
            cases,
            day,
            [
                .. all.Where(c => c.NotOffered is null)
                    .OrderBy(c => c.Cost)
                    .ThenBy(c => c.Worker.Name)
                    .ThenBy(c => c.Worker.Key, StringComparer.Ordinal),
            ],
            [.. all.Where(c => c.NotOffered is not null).OrderBy(c => c.Worker.Name).ThenBy(c => c.Worker.Key)]
        );
    }

    private static Candidate Of(
        WorkforceHistory history,
        WorkerCaseload worker,
        IReadOnlyList<CaseRecord> cases,
        CaseRecord[] siblings,
        string? teamOfCase,
        IReadOnlyDictionary<string, decimal> ahead,
        WorkerTerms terms,
        ChoiceWeights weights
    )
    {
        var after = worker.CountWith(cases);
        var facts = GateFacts.Of(history, worker, cases);
        var gate = Gate.Of(worker, after, facts);
        var team = worker.Spells.Where(s => s.HoldsCases).OrderByDescending(s => s.Fte).FirstOrDefault()?.Team;
        var tie = terms.TieOf(cases, siblings, worker.Worker);
        var (inArea, isSpecialised) = (terms.InArea(cases[0], worker), terms.IsSpecialised(cases[0], worker.Worker));
        ChoiceTerm?[] all =
        [
            Load(worker, after),
            Over(gate, weights),
            terms.Change(tie),
            terms.Team(team, teamOfCase),
            terms.Area(inArea),
            terms.Specialism(isSpecialised),
            gate.Warnings.FirstOrDefault(w => w.Cause == GateCause.OverIntake) is { } intake
                ? new(ChoiceTermKind.Intake, weights.OverIntake, intake.Words)
                : null,
        ];
        return new(
            worker,
            team,
            after,
            ahead.TryGetValue(worker.Worker.Key, out var target)
                ? (int)Math.Max(0, Math.Floor(target - worker.Count.Counted))
                : null,
            facts,
            tie,
            inArea,
            isSpecialised,
            gate,
            [.. all.OfType<ChoiceTerm>()],
            WhyNotOffered(worker, facts)
        );
    }

    private static string? WhyNotOffered(WorkerCaseload worker, GateFacts facts) =>
        worker.Availability.LongTerm is not null ? "not available"
        : worker.Availability.AwayNow ? "away now"
        : facts.MayNotLead;

    private static ChoiceTerm? Load(WorkerCaseload worker, CaseCount after)
    {
        if (worker.Target.Target is not { } target)
        {
            return null;
        }

        var (before, then) = ((int)worker.Count.Counted, (int)after.Counted);
        var cost = LoadCosts.Marginal(before, Math.Max(1, (int)target.Value), Math.Max(before, then)).Sum();
        var room = worker.Target.RoomFor(worker.Count.Counted);
        return new(ChoiceTermKind.Load, cost, room is > 0 ? $"room for {room} more" : "no room under the target");
    }

    private static ChoiceTerm? Over(Gate gate, ChoiceWeights weights) =>
        gate.Warnings.FirstOrDefault(w =>
            w.Cause
                is GateCause.OverTarget
                    or GateCause.OverProtected
                    or GateCause.OverUpperLimit
                    or GateCause.TargetNotKnown
        )
            is { } warning
            ? new(
                ChoiceTermKind.OverTarget,
                warning.Level == GateLevel.SecondLook ? 2 * weights.OverTarget : weights.OverTarget,
                warning.Words
            )
            : null;
}
