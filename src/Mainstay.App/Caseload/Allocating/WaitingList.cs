using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Caseload;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>A case that waits, with who looked at it last.</summary>
/// <param name="Allocation">The case and why it is not allocated.</param>
/// <param name="ReviewedOn">The last weekly review since it began to wait; null when none.</param>
/// <param name="ReviewedBy">The manager's name; null when none.</param>
/// <param name="ReviewDue">The day by which it must be looked at; null for one that may never wait.</param>
/// <param name="Decision">The open decision about it: offered to another manager, or cover; null when none.</param>
public sealed record WaitingListed(
    CaseAllocation Allocation,
    DateOnly? ReviewedOn,
    string? ReviewedBy,
    DateOnly? ReviewDue,
    AllocationDecision? Decision
)
{
    /// <summary>Whether the weekly review is late on a day.</summary>
    public bool IsReviewLate(DateOnly day) => ReviewDue < day;
}

/// <summary>Cases not allocated, in the reader's reach, and their weekly review by a named manager (practice P2).</summary>
public sealed class WaitingList(IDbContextFactory<MainstayDb> stores, Histories histories, TimeProvider clock)
{
    /// <summary>Days between two reviews.</summary>
    public const int ReviewDays = 7;

    /// <summary>Every case that waits and that the reader sees: what may never wait first, then the longest.</summary>
    public async Task<IReadOnlyList<WaitingListed>> ForAsync(
        WorkforceHistory history,
        Reader reader,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var reach = new AllocationReach(history, reader);
        CaseAllocation[] waiting =
        [
            .. history
                .Reading(Caseloads.Of)
                .On(day)
                .Allocations.Where(a => !a.IsAllocated && reach.Sees(a.Team))
                .OrderByDescending(a => a.Wait)
                .ThenByDescending(a => a.DaysWaiting)
                .ThenBy(a => a.Case.Key, StringComparer.Ordinal),
        ];
        await using var db = await stores.CreateDbContextAsync(cancel);
        var reviews = (
            await db.WaitingReviews.AsNoTracking().Where(r => r.ReviewedOn <= day).ToListAsync(cancel)
        ).ToLookup(r => r.Case);
        var decisions = (
            await db
                .AllocationDecisions.AsNoTracking()
                .Where(d =>
                    (d.HeldCase != null && d.State == DecisionState.Proposed)
                    || (d.Kind == DecisionKind.Cover && d.EndsOn == null && d.State == DecisionState.Provisional)
                )
                .ToListAsync(cancel)
        ).ToLookup(d => d.Case);
        return [.. waiting.Select(a => Listed(a, reviews[a.Case.Key], decisions[a.Case.Key].FirstOrDefault()))];
    }

    /// <summary>Records that a named manager looked at a case today.</summary>
    public async Task<Result<string>> ReviewAsync(Reader reader, string @case, CancellationToken cancel = default)
    {
        var history = await histories.NowAsync(cancel);
        var today = UkClock.Today(clock);
        var waiting = history
            .Reading(Caseloads.Of)
            .On(today)
            .Allocations.FirstOrDefault(a => a.Case.Key == @case && !a.IsAllocated);
        if (waiting is null || !new AllocationReach(history, reader).MayGive(waiting.Team))
        {
            return new Problem("allocation.unknown", "There is no case that waits under this reference in your teams");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", waiting.Team is { } team ? $"team:{team}" : null, "waiting case reviewed"),
            cancel
        );
        if (!await db.WaitingReviews.AnyAsync(r => r.Case == @case && r.ReviewedOn == today, cancel))
        {
            db.Add(
                new WaitingReviewRow
                {
                    Case = @case,
                    ReviewedOn = today,
                    By = reader.Holder!.User,
                    Name = reader.Name ?? reader.Holder.User,
                }
            );
        }

        await write.CommitAsync(cancel);
        return @case;
    }

    private static WaitingListed Listed(
        CaseAllocation waiting,
        IEnumerable<WaitingReviewRow> reviews,
        AllocationDecisionRow? decision
    )
    {
        var since = waiting.WaitingSince ?? waiting.Day;
        var last = reviews.Where(r => r.ReviewedOn >= since).MaxBy(r => r.ReviewedOn);
        var due = (last?.ReviewedOn ?? since).AddDays(ReviewDays);
        return new(
            waiting,
            last?.ReviewedOn,
            last?.Name,
            waiting.Wait == WaitState.MayNeverWait ? null : due,
            decision?.Read()
        );
    }
}
