using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>What of allocation asks for somebody on their first screen (practice P29).</summary>
public enum AllocationTaskKind
{
    /// <summary>Cases that may never wait and do.</summary>
    MayNeverWait,

    /// <summary>Cases not allocated, the ones that may never wait included.</summary>
    NotAllocated,

    /// <summary>Weekly reviews that are late.</summary>
    ReviewsLate,

    /// <summary>Second looks due.</summary>
    SecondLooks,

    /// <summary>Cases that another manager offers to a worker of the reader's.</summary>
    ToAccept,

    /// <summary>Concerns of workers to answer.</summary>
    Concerns,

    /// <summary>Decisions that the extract questions.</summary>
    Questioned,

    /// <summary>Allocations made outside that owe a reason.</summary>
    OutsideOwing,

    /// <summary>Cases given to the reader, who has given no view yet.</summary>
    OwnViews,
}

/// <summary>A count with the day on which the first of it is due.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How many, above 0.</param>
/// <param name="Due">The first day due; null when there is none.</param>
public sealed record AllocationTask(AllocationTaskKind Kind, int Count, DateOnly? Due = null);

/// <summary>A source of the first screen: what of allocation, cover and reallocation waits for a reader.</summary>
public sealed class AllocationTasks(
    Histories histories,
    WaitingList waiting,
    DecisionsQuery decisions,
    WorkerViews views
)
{
    /// <summary>What waits, in the order of the first screen; what is nothing is left out.</summary>
    public async Task<IReadOnlyList<AllocationTask>> ForAsync(Reader reader, CancellationToken cancel = default)
    {
        var history = await histories.NowAsync(cancel);
        List<AllocationTask> tasks = [];
        if (reader.May(Permission.ReadTeam))
        {
            await AddWaitingAsync(tasks, history, reader, cancel);
        }

        if (reader.May(Permission.Allocate) || reader.May(Permission.SecondLook))
        {
            await AddDecisionsAsync(tasks, history, reader, cancel);
        }

        if (reader.May(Permission.GiveView))
        {
            var own = await views.OfAsync(reader, cancel);
            Add(
                tasks,
                AllocationTaskKind.OwnViews,
                own.Count(d => d.View is null && d.State != DecisionState.Withdrawn)
            );
        }

        return tasks;
    }

    private async Task AddWaitingAsync(
        List<AllocationTask> tasks,
        WorkforceHistory history,
        Reader reader,
        CancellationToken cancel
    )
    {
        var cases = await waiting.ForAsync(history, reader, reader.Today, cancel);
        Add(
            tasks,
            AllocationTaskKind.MayNeverWait,
            cases.Count(c => c.Allocation.Wait == WaitState.MayNeverWait),
            reader.Today
        );
        Add(tasks, AllocationTaskKind.NotAllocated, cases.Count);
        var late = cases.Where(c => c.IsReviewLate(reader.Today)).ToArray();
        Add(tasks, AllocationTaskKind.ReviewsLate, late.Length, late.Min(c => c.ReviewDue));
    }

    private async Task AddDecisionsAsync(
        List<AllocationTask> tasks,
        WorkforceHistory history,
        Reader reader,
        CancellationToken cancel
    )
    {
        var reach = new AllocationReach(history, reader);
        var all = await decisions.ForAsync(history, reader, cancel);
        AllocationDecision[] For(DecisionStep step) =>
            [.. all.Where(d => DecisionStepHandler.MayTake(reader, reach, d, step))];

        var looks = For(DecisionStep.SecondConfirm);
        Add(tasks, AllocationTaskKind.SecondLooks, looks.Length, looks.Min(d => d.SecondLookBy));
        var offers = For(DecisionStep.Accept);
        Add(tasks, AllocationTaskKind.ToAccept, offers.Length, offers.Select(d => (DateOnly?)d.StartsOn).Min());
        Add(tasks, AllocationTaskKind.Concerns, all.Count(d => WorkerViews.MayAnswer(reader, reach, d)));
        var questioned = For(DecisionStep.Withdraw).Count(d => d.State == DecisionState.Questioned);
        Add(tasks, AllocationTaskKind.Questioned, questioned);
        Add(tasks, AllocationTaskKind.OutsideOwing, For(DecisionStep.GiveReason).Length);
    }

    private static void Add(List<AllocationTask> tasks, AllocationTaskKind kind, int count, DateOnly? due = null)
    {
        if (count > 0)
        {
            tasks.Add(new(kind, count, due));
        }
    }
}
