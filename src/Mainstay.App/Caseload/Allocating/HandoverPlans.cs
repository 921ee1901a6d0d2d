using System.Text.Json;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Planning.Reallocation;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Caseload;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>A plan as it is kept and as it comes out today.</summary>
/// <param name="Kept">What is kept of it.</param>
/// <param name="Plan">The optimum with the manager's marks.</param>
/// <param name="Decisions">What was decided of it; empty while it is being made.</param>
public sealed record HandoverPlan(KeptPlan Kept, ReallocationPlan Plan, IReadOnlyList<AllocationDecision> Decisions);

/// <summary>Plans of cover and reallocation: started, marked, decided in one record (practice P17).</summary>
public sealed class HandoverPlans(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    FactKinds kinds,
    TimeProvider clock
)
{
    /// <summary>Open plans and those decided, of the reader's teams, latest first.</summary>
    public async Task<IReadOnlyList<KeptPlan>> ListAsync(Reader reader, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db.HandoverPlans.AsNoTracking().OrderByDescending(p => p.Id).Take(500).ToListAsync(cancel);
        return [.. rows.Where(r => MayPlan(reader, r.Team)).Select(KeptPlan.Of)];
    }

    /// <summary>Starts a plan for a worker.</summary>
    /// <returns>The plan's number; that of the plan being made where there is one already.</returns>
    public async Task<Result<long>> StartAsync(
        Reader reader,
        string person,
        PlanKind kind,
        DateOnly? lastDay,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        var today = UkClock.Today(clock);
        if (
            history.Reading(Workforce.Of).ByPerson(person) is not { } worker
            || TeamOf(history, worker, today) is not { } team
            || !MayPlan(reader, team)
        )
        {
            return new Problem("allocation.plan.worker", "Choose a worker of your teams", "Worker");
        }

        if (kind == PlanKind.Reallocation && (lastDay is null || lastDay < today))
        {
            return new Problem("allocation.plan.day", "Enter the last day: today or later", "LastDay");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"person:{worker.Key}", $"{kind.ToString().ToLowerInvariant()} plan started"),
            cancel
        );
        var name = NameOf(kind);
        var open = await db.HandoverPlans.FirstOrDefaultAsync(
            p => p.Worker == worker.Key && p.Kind == name && p.DecidedAtUtc == null,
            cancel
        );
        if (open is not null)
        {
            return open.Id;
        }

        var row = new HandoverPlanRow
        {
            Kind = name,
            Worker = worker.Key,
            Team = team,
            LastDay = lastDay ?? today,
            Among = new AllocationReach(history, reader).WorkersFor(team).Team ?? team,
            Marks = "[]",
            MadeBy = reader.Holder!.User,
            MadeAtUtc = write.InstantUtc,
        };
        db.Add(row);
        await write.CommitAsync(cancel);
        return row.Id;
    }

    /// <summary>The plan as it comes out today; null when it is not there or out of the reader's reach.</summary>
    public async Task<HandoverPlan?> FindAsync(Reader reader, long id, CancellationToken cancel = default)
    {
        var history = await histories.NowAsync(cancel);
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.HandoverPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (row is null || !MayPlan(reader, row.Team) || Make(history, row) is not { } plan)
        {
            return null;
        }

        var decided = await db
            .AllocationDecisions.AsNoTracking()
            .Where(d => d.Plan == id)
            .OrderBy(d => d.Case)
            .ToListAsync(cancel);
        return new(KeptPlan.Of(row), plan, [.. decided.Select(d => d.Read())]);
    }

    /// <summary>Puts a mark on a family in place of the same kind of mark there; takes it off when it is there already.</summary>
    public async Task<Result<long>> MarkAsync(
        Reader reader,
        long id,
        int version,
        UnitMark mark,
        CancellationToken cancel = default
    )
    {
        if (Fault(mark) is { } fault)
        {
            return fault;
        }

        return await ChangeAsync(
            reader,
            id,
            version,
            "marked",
            (row, _) =>
            {
                var marks = KeptPlan.MarksOf(row);
                var kept = marks.Where(m =>
                    m.Unit != mark.Unit
                    || m.Kind != mark.Kind
                    || (mark.Kind == UnitMarkKind.MustNotGoTo && m.Worker != mark.Worker)
                );
                UnitMark[] then = marks.Contains(mark) ? [.. marks.Where(m => m != mark)] : [.. kept, mark];
                row.Marks = JsonSerializer.Serialize(then, FactJson.Options);
                return Task.CompletedTask;
            },
            cancel
        );
    }

    /// <summary>Decides the plan: one decision for each case, all in one transaction. What cannot be placed stays where it is.</summary>
    public Task<Result<long>> DecideAsync(Reader reader, long id, int version, CancellationToken cancel = default) =>
        ChangeAsync(
            reader,
            id,
            version,
            "decided",
            (row, work) => new PlanDeciding(work, reader, row).DecideAsync(Make(work.History, row)!, cancel),
            cancel
        );

    private async Task<Result<long>> ChangeAsync(
        Reader reader,
        long id,
        int version,
        string what,
        Func<HandoverPlanRow, PlanWork, Task> change,
        CancellationToken cancel
    )
    {
        var history = await histories.NowAsync(cancel);
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"plan:{id}", $"handover plan {what}"),
            cancel
        );
        var row = await db.HandoverPlans.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (row is null || !MayPlan(reader, row.Team))
        {
            return new Problem("allocation.plan.unknown", $"There is no plan {id}");
        }

        if (row.Version != version || row.DecidedAtUtc is not null)
        {
            return new Problem(
                "allocation.plan.changed",
                "Somebody has changed or decided this plan since the page was opened. Look at it again"
            );
        }

        await using var writer = new FactWriter(db, write);
        await change(row, new PlanWork(db, history, new DecisionWriting(db, write, writer, kinds)));
        row.Version++;
        if (what == "decided")
        {
            row.DecidedAtUtc = write.InstantUtc;
        }

        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return id;
    }

    private ReallocationPlan? Make(WorkforceHistory history, HandoverPlanRow row) =>
        history.Reading(Workforce.Of).ByPerson(row.Worker) is { } worker
            ? ReallocationPlanner.Make(
                history,
                new ReallocationRequest(
                    row.Kind == NameOf(PlanKind.Cover) ? PlanKind.Cover : PlanKind.Reallocation,
                    worker,
                    row.LastDay > UkClock.Today(clock) ? row.LastDay : UkClock.Today(clock),
                    new Scope(row.Among),
                    KeptPlan.MarksOf(row)
                ),
                UkClock.Today(clock)
            )
            : null;

    private static Problem? Fault(UnitMark mark) =>
        mark.Kind switch
        {
            UnitMarkKind.KeepUntil when mark.Until is null => new(
                "allocation.plan.until",
                "Enter the day until which it stays",
                "Until"
            ),
            UnitMarkKind.MustGoTo or UnitMarkKind.MustNotGoTo when string.IsNullOrEmpty(mark.Worker) => new(
                "allocation.plan.to",
                "Choose the worker",
                "Receiver"
            ),
            UnitMarkKind.Split when !DecisionCodes.Has(DecisionCodes.SplitReasons, mark.Reason) => new(
                "allocation.plan.split",
                "Choose why the family is split",
                "Reason"
            ),
            _ => null,
        };

    private static bool MayPlan(Reader reader, string team) =>
        reader.May(Permission.Allocate, AccessSubject.Team(team));

    private static string? TeamOf(WorkforceHistory history, Worker worker, DateOnly today) =>
        history
            .Reading(Caseloads.Of)
            .Of(worker, today)
            .Spells.OrderByDescending(s => s.Fte)
            .Select(s => s.Team)
            .FirstOrDefault();

    private static string NameOf(PlanKind kind) => kind == PlanKind.Cover ? "cover" : "reallocation";
}

/// <summary>What a change of a plan works with.</summary>
internal sealed record PlanWork(MainstayDb Db, WorkforceHistory History, DecisionWriting Decisions);
