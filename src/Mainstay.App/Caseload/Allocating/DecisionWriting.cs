using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Caseload;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>Writes decisions and the provisional facts that let them count, inside the writer's transaction.</summary>
internal sealed class DecisionWriting(MainstayDb db, StoreWrite write, FactWriter writer, FactKinds kinds)
{
    private const string Source = "decision";

    /// <summary>Makes a case free for a new decision, or says who has it.</summary>
    /// <param name="case">The case.</param>
    /// <param name="seen">The decision that whoever decides now has seen; null when none.</param>
    /// <param name="history">For the names.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Problem?> TakeOverAsync(
        string @case,
        long? seen,
        WorkforceHistory history,
        CancellationToken cancel
    )
    {
        var held = await db.AllocationDecisions.SingleOrDefaultAsync(d => d.HeldCase == @case, cancel);
        if (held is null)
        {
            return null;
        }

        if (held.Id != seen)
        {
            var name = history.Reading(Workforce.Of).ByPerson(held.Worker)?.Name ?? held.Worker;
            var verb = held.State == DecisionState.Proposed ? "was offered to" : "was given to";
            return new Problem(
                "allocation.taken",
                $"{@case} {verb} {name} by somebody else while this page was open. Open the case again before you decide"
            );
        }

        await CloseAsync(held, DecisionState.Withdrawn, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Adds a decision; it counts at once unless it waits to be accepted.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(AllocationDecisionRow decision, CancellationToken cancel)
    {
        db.Add(decision);
        await db.SaveChangesAsync(cancel);
        if (decision is { Kind: DecisionKind.Lead, State: DecisionState.Provisional })
        {
            await LetCountAsync(decision, cancel);
        }

        return decision.Id;
    }

    /// <summary>Lets a decision count from its first day on.</summary>
    public async Task LetCountAsync(AllocationDecisionRow decision, CancellationToken cancel)
    {
        var fact = kinds
            .Of<ProvisionalAllocation>()
            .Make(
                Key(decision),
                new DateRange(decision.StartsOn, null),
                new ProvisionalAllocation(decision.Case, decision.Worker, decision.Team),
                new Provenance(Source, 0)
            );
        await writer.StateAsync(fact, kinds, cancel);
    }

    /// <summary>Ends a decision's hold of its case and withdraws what let it count.</summary>
    public async Task CloseAsync(AllocationDecisionRow decision, DecisionState state, CancellationToken cancel)
    {
        (decision.State, decision.HeldCase) = (state, null);
        decision.Version++;
        var key = Key(decision);
        var facts = await db
            .Facts.AsNoTracking()
            .Where(f => f.Kind == "provisional-allocation" && f.Key == key && f.ReplacedAtUtc == null)
            .Select(f => f.Id)
            .ToListAsync(cancel);
        facts.ForEach(writer.Replace);
        await writer.FlushAsync(cancel);
    }

    /// <summary>The instant of everything written here.</summary>
    public DateTime InstantUtc => write.InstantUtc;

    private static string Key(AllocationDecisionRow decision) => $"decision/{decision.Id}";
}
