using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>What a decision about a case asks of somebody on their first screen (practice P29).</summary>
public enum AllocationTaskKind
{
    /// <summary>A second look.</summary>
    SecondLook,

    /// <summary>To be accepted: another manager gives it to a worker of the reader's.</summary>
    ToAccept,

    /// <summary>A worker's concern to answer.</summary>
    Concern,

    /// <summary>The extract questions it.</summary>
    Questioned,

    /// <summary>Made outside and owing a reason.</summary>
    OutsideOwing,

    /// <summary>It went on although the gate asked, in the last 28 days.</summary>
    Override,

    /// <summary>The reader's own view of a case given to them.</summary>
    OwnView,
}

/// <summary>A source of the first screen: the decisions of allocation, cover and reallocation that wait for a reader.</summary>
public sealed class AllocationTasks(DecisionsQuery decisions, WorkerViews views)
{
    /// <summary>The decisions that ask this of a reader, latest first; empty when none does.</summary>
    public async Task<IReadOnlyList<AllocationDecision>> ForAsync(
        AllocationTaskKind kind,
        WorkforceHistory history,
        Reader reader,
        CancellationToken cancel = default
    )
    {
        if (kind == AllocationTaskKind.OwnView)
        {
            return reader.May(Permission.GiveView)
                ? [.. (await views.OfAsync(reader, cancel)).Where(d => AsksForView(d, reader.Today))]
                : [];
        }

        var reach = new AllocationReach(history, reader);
        return [.. (await decisions.ForAsync(history, reader, cancel)).Where(d => Asks(kind, reader, reach, d))];
    }

    /// <summary>The last day for what a decision asks; null when there is none.</summary>
    public static DateOnly? Due(AllocationTaskKind kind, AllocationDecision decision) =>
        kind switch
        {
            AllocationTaskKind.SecondLook or AllocationTaskKind.OutsideOwing => decision.SecondLookBy,
            AllocationTaskKind.ToAccept => decision.StartsOn,
            AllocationTaskKind.Concern => WorkerViews.AnswerDue(decision),
            AllocationTaskKind.Override => decision.SecondConfirms is null ? decision.SecondLookBy : null,
            AllocationTaskKind.OwnView when decision.Kind == DecisionKind.Outside => decision.SecondLookBy,
            _ => null,
        };

    private static bool Asks(AllocationTaskKind kind, Reader reader, AllocationReach reach, AllocationDecision decision)
    {
        return kind switch
        {
            AllocationTaskKind.SecondLook => May(DecisionStep.SecondConfirm),
            AllocationTaskKind.ToAccept => May(DecisionStep.Accept),
            AllocationTaskKind.Concern => WorkerViews.MayAnswer(reader, reach, decision),
            AllocationTaskKind.Questioned => decision.State == DecisionState.Questioned && May(DecisionStep.Withdraw),
            AllocationTaskKind.OutsideOwing => May(DecisionStep.GiveReason),
            _ => OverridesQuery.IsOverride(decision)
                && decision.StartsOn > reader.Today.AddDays(-DecisionsQuery.ShareDays),
        };

        bool May(DecisionStep step) => DecisionStepHandler.MayTake(reader, reach, decision, step);
    }

    // A cover that is over asks for nothing more.
    private static bool AsksForView(AllocationDecision decision, DateOnly today) =>
        decision is { View: null, State: not DecisionState.Withdrawn } && !(decision.EndsOn < today);
}
