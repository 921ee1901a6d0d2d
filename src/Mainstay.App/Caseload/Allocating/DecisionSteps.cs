using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Caseload;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>What may follow a decision.</summary>
public enum DecisionStep
{
    /// <summary>The receiving manager accepts; the decision counts from then on.</summary>
    Accept,

    /// <summary>The receiving manager does not accept.</summary>
    Refuse,

    /// <summary>The second person confirms.</summary>
    SecondConfirm,

    /// <summary>The second person questions.</summary>
    SecondQuestion,

    /// <summary>The manager takes it back, or says that a questioned one is settled.</summary>
    Withdraw,

    /// <summary>The manager talked it over with the worker today.</summary>
    Discussed,

    /// <summary>The manager gives the reason owed for one made outside.</summary>
    GiveReason,

    /// <summary>The joint visit has been made.</summary>
    JointVisitDone,
}

/// <summary>A step on a decision.</summary>
/// <param name="Decision">Its number.</param>
/// <param name="Step">The step.</param>
/// <param name="Version">The version that was on the page.</param>
/// <param name="Reason">The coded reason, for <see cref="DecisionStep.GiveReason"/>.</param>
public sealed record DecisionStepCommand(long Decision, DecisionStep Step, int Version, string? Reason = null);

/// <summary>Takes decisions from step to step; each once, each by whom it is for.</summary>
public sealed class DecisionStepHandler(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    FactKinds kinds,
    TimeProvider clock
)
{
    /// <returns>The decision's number, or why not. Out of the reader's reach is the same as not there.</returns>
    public async Task<Result<long>> HandleAsync(
        Reader reader,
        DecisionStepCommand command,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"decision:{command.Decision}", command.Step.ToString()),
            cancel
        );
        var decision = await db.AllocationDecisions.SingleOrDefaultAsync(d => d.Id == command.Decision, cancel);
        var reach = new AllocationReach(history, reader);
        if (decision is null || !MayTake(reader, reach, decision.Read(), command.Step))
        {
            return new Problem("allocation.decision.unknown", $"There is no decision {command.Decision} for this step");
        }

        if (decision.Version != command.Version)
        {
            return new Problem(
                "allocation.decision.changed",
                "Somebody has changed this decision since the page was opened. Look at it again"
            );
        }

        await using var writer = new FactWriter(db, write);
        var writing = new DecisionWriting(db, write, writer, kinds);
        if (await TakeAsync(reader, decision, command, writing, cancel) is { } problem)
        {
            return problem;
        }

        decision.Version++;
        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return decision.Id;
    }

    /// <summary>Whether a reader may take a step on a decision as it stands.</summary>
    public static bool MayTake(Reader reader, AllocationReach reach, AllocationDecision decision, DecisionStep step) =>
        step switch
        {
            DecisionStep.Accept or DecisionStep.Refuse => decision is { NeedsAcceptance: true, AcceptedBy: null }
                && decision.State is DecisionState.Proposed or DecisionState.Provisional or DecisionState.Confirmed
                && decision.DecidedBy != reader.Holder?.User
                && IsManagerOf(reader, decision),
            DecisionStep.SecondConfirm or DecisionStep.SecondQuestion => decision
                is { SecondLookBy: not null, SecondConfirms: null }
                && decision.State is not (DecisionState.Refused or DecisionState.Withdrawn)
                && decision.DecidedBy != reader.Holder?.User
                && reach.IsAbove(decision.DecidedFor),
            DecisionStep.Withdraw => decision.State
                is DecisionState.Proposed
                    or DecisionState.Provisional
                    or DecisionState.Questioned
                && reach.MayGive(decision.DecidedFor),
            DecisionStep.Discussed => decision is { DiscussedOn: null, View: null } && IsManagerOf(reader, decision),
            DecisionStep.GiveReason => decision is { Kind: DecisionKind.Outside, Level: > 0, Reason: null }
                && IsManagerOf(reader, decision),
            _ => decision is { JointVisitOn: not null, JointVisitDone: false }
                && (IsManagerOf(reader, decision) || reach.MayGive(decision.DecidedFor)),
        };

    private static bool IsManagerOf(Reader reader, AllocationDecision decision) =>
        decision.Team is { } team && reader.May(Permission.Allocate, AccessSubject.Team(team));

    private async Task<Problem?> TakeAsync(
        Reader reader,
        AllocationDecisionRow decision,
        DecisionStepCommand command,
        DecisionWriting writing,
        CancellationToken cancel
    )
    {
        switch (command.Step)
        {
            case DecisionStep.Accept:
                await AcceptAsync(reader, decision, writing, cancel);
                break;
            case DecisionStep.Refuse:
                await writing.CloseAsync(decision, DecisionState.Refused, cancel);
                break;
            case DecisionStep.SecondConfirm or DecisionStep.SecondQuestion:
                decision.SecondPerson = reader.Holder?.User;
                decision.SecondAtUtc = writing.InstantUtc;
                decision.SecondConfirms = command.Step == DecisionStep.SecondConfirm;
                break;
            case DecisionStep.Withdraw:
                await writing.CloseAsync(decision, DecisionState.Withdrawn, cancel);
                break;
            case DecisionStep.Discussed:
                decision.DiscussedOn = UkClock.Today(clock);
                break;
            case DecisionStep.GiveReason when !DecisionCodes.Has(DecisionCodes.Reasons, command.Reason):
                return new Problem("allocation.reason.missing", "Choose the reason", nameof(command.Reason));
            case DecisionStep.GiveReason:
                (decision.Reason, decision.DecidedBy) = (command.Reason, reader.Holder?.User);
                break;
            default:
                decision.JointVisitDone = true;
                break;
        }

        return null;
    }

    private async Task AcceptAsync(
        Reader reader,
        AllocationDecisionRow decision,
        DecisionWriting writing,
        CancellationToken cancel
    )
    {
        decision.AcceptedBy = reader.Holder?.User;
        if (decision.State != DecisionState.Proposed)
        {
            return;
        }

        var today = UkClock.Today(clock);
        decision.State = DecisionState.Provisional;
        decision.StartsOn = decision.StartsOn > today ? decision.StartsOn : today;
        if (decision.Kind == DecisionKind.Lead)
        {
            await writing.LetCountAsync(decision, cancel);
        }
    }
}
