using Mainstay.App.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Time;
using Mainstay.Planning.Reallocation;
using Mainstay.Store.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>Turns a plan into decisions, one for each case that moves or is covered.</summary>
internal sealed class PlanDeciding(PlanWork work, Reader reader, HandoverPlanRow row)
{
    private readonly AllocationReach _reach = new(work.History, reader);

    public async Task DecideAsync(ReallocationPlan plan, CancellationToken cancel)
    {
        var teams = plan.Receivers.ToDictionary(r => r.Worker, r => r);
        foreach (var unit in plan.Units.Where(u => u.To is not null))
        {
            foreach (var @case in unit.Cases)
            {
                if (await work.Db.AllocationDecisions.AnyAsync(d => d.HeldCase == @case.Key, cancel))
                {
                    continue; // Somebody has given it away since: that decision stands.
                }

                await work.Decisions.AddAsync(Decision(plan, unit, @case, teams[unit.To!]), cancel);
            }
        }
    }

    private AllocationDecisionRow Decision(ReallocationPlan plan, PlannedUnit unit, CaseRecord @case, Receiver receiver)
    {
        var isOther = _reach.NeedsAcceptance(receiver.Team);
        var isCover = plan.Kind == PlanKind.Cover;
        var gate = Gate.Of(
            receiver.Before,
            receiver.After,
            GateFacts.Of(work.History, receiver.Before, unit.Cases) with
            {
                Cases = plan.Units.Where(u => u.To == receiver.Worker).Sum(u => u.Cases.Count),
            }
        );
        return new()
        {
            Kind = isCover ? DecisionKind.Cover : DecisionKind.Lead,
            State = isOther ? DecisionState.Proposed : DecisionState.Provisional,
            Case = @case.Key,
            HeldCase = isCover ? null : @case.Key,
            Worker = receiver.Worker.Key,
            Team = receiver.Team,
            FromWorker = plan.From.Key,
            StartsOn = isCover ? plan.Today : unit.MoveOn!.Value,
            Level = (int)gate.Level,
            Warnings = string.Join('\n', gate.Warnings.Select(w => w.Words)),
            Reason = "continuity",
            DecidedFor = _reach.PlaceFor(row.Team),
            DecidedBy = reader.Holder?.User,
            DecidedAtUtc = work.Decisions.InstantUtc,
            NeedsAcceptance = isOther,
            SecondLookBy =
                gate.Level == GateLevel.SecondLook ? WorkingDays.After(plan.Today, Gate.SecondLookWorkingDays) : null,
            Plan = row.Id,
            JointVisitOn = isCover ? null : unit.MoveOn,
        };
    }
}
