using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>A worker's own view of a case given to them (practice P8).</summary>
/// <param name="Decision">The decision's number.</param>
/// <param name="View">The code of the view.</param>
/// <param name="Codes">What conditions or the concern are about.</param>
/// <param name="ConcernTo">Whom a concern goes to; null for the line manager.</param>
public sealed record GiveViewCommand(
    long Decision,
    string? View,
    IReadOnlyList<string> Codes,
    string? ConcernTo = null
);

/// <summary>
/// Views that only the signed-in worker gives; silence is never agreement. They are kept to manage workload and are read by nothing that
/// concerns conduct, capability or pay.
/// </summary>
public sealed class WorkerViews(IDbContextFactory<MainstayDb> stores, Histories histories, TimeProvider clock)
{
    /// <summary>Working days after which an unanswered concern goes one level up.</summary>
    public const int AnswerWorkingDays = 2;

    /// <summary>Cases given to the reader, latest first; empty for somebody without a worker record.</summary>
    public async Task<IReadOnlyList<AllocationDecision>> OfAsync(Reader reader, CancellationToken cancel = default)
    {
        var keys = await KeysAsync(reader, cancel);
        await using var db = await stores.CreateDbContextAsync(cancel);
        var given = await db
            .AllocationDecisions.AsNoTracking()
            .Where(d => keys.Contains(d.Worker) && d.State != DecisionState.Refused)
            .OrderByDescending(d => d.Id)
            .Take(200)
            .ToListAsync(cancel);
        return [.. given.Select(d => d.Read())];
    }

    /// <summary>Gives a view. A later one replaces the codes, never a concern that was raised: that stays and is added to.</summary>
    public async Task<Result<long>> GiveAsync(
        Reader reader,
        GiveViewCommand command,
        CancellationToken cancel = default
    )
    {
        var keys = await KeysAsync(reader, cancel);
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"decision:{command.Decision}", "worker's view"),
            cancel
        );
        var decision = await db.AllocationDecisions.SingleOrDefaultAsync(
            d => d.Id == command.Decision && keys.Contains(d.Worker),
            cancel
        );
        if (decision is null)
        {
            return new Problem(
                "allocation.decision.unknown",
                $"No case was given to you by decision {command.Decision}"
            );
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        var isConcern = decision.View == "concern" || command.View == "concern";
        var codes = (decision.ViewCodes?.Split(',') ?? []).Where(_ => decision.View == "concern").Union(command.Codes);
        decision.View = isConcern ? "concern" : command.View;
        decision.ViewCodes = string.Join(',', codes);
        decision.ConcernTo = isConcern ? command.ConcernTo ?? decision.ConcernTo ?? "line-manager" : null;
        decision.ViewAtUtc ??= write.InstantUtc;
        decision.Version++;
        await write.CommitAsync(cancel);
        return decision.Id;
    }

    /// <summary>Answers a concern.</summary>
    public async Task<Result<long>> AnswerAsync(
        Reader reader,
        long id,
        string? answer,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"decision:{id}", "concern answered"),
            cancel
        );
        var decision = await db.AllocationDecisions.SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is null || !MayAnswer(reader, new AllocationReach(history, reader), decision.Read()))
        {
            return new Problem("allocation.decision.unknown", $"There is no concern {id} for you to answer");
        }

        if (!DecisionCodes.Has(DecisionCodes.Answers, answer))
        {
            return new Problem("allocation.answer", "Choose the answer", "Answer");
        }

        (decision.Answer, decision.AnsweredBy) = (answer, reader.Holder?.User);
        decision.Version++;
        await write.CommitAsync(cancel);
        return decision.Id;
    }

    /// <summary>Whether a reader answers a concern: whom it went to and, once it is late, the level above.</summary>
    public static bool MayAnswer(Reader reader, AllocationReach reach, AllocationDecision decision) =>
        decision is { View: "concern", Answer: null }
        && (
            decision.ConcernTo switch
            {
                "principal-social-worker" => reader.Roles.Contains(AccessRole.PrincipalSocialWorker)
                    && decision.Team is { } t
                    && reader.SeesTeam(t),
                "head-of-service" => reader.Roles.Contains(AccessRole.HeadOfService)
                    && decision.Team is { } t
                    && reader.SeesTeam(t),
                _ => decision.Team is { } t && reader.May(Permission.Allocate, AccessSubject.Team(t)),
            } || (IsLate(decision, reader.Today) && reach.IsAbove(decision.Team))
        );

    /// <summary>The last day for the answer to a concern; null when none waits for one.</summary>
    public static DateOnly? AnswerDue(AllocationDecision decision) =>
        decision is { View: "concern", Answer: null, ViewAtUtc: { } at }
            ? WorkingDays.After(DateOnly.FromDateTime(at), AnswerWorkingDays)
            : null;

    /// <summary>Whether a concern is unanswered longer than two working days.</summary>
    public static bool IsLate(AllocationDecision decision, DateOnly today) => AnswerDue(decision) < today;

    private static Problem? Fault(GiveViewCommand command) =>
        !DecisionCodes.Has(DecisionCodes.Views, command.View)
            ? new Problem("allocation.view", "Choose your view", nameof(command.View))
        : command.Codes.FirstOrDefault(c => !DecisionCodes.Has(DecisionCodes.ViewCodes, c)) is { } unknown
            ? new Problem("allocation.view.code", $"{unknown} is none of the list", nameof(command.Codes))
        : command.View != "agreed" && command.Codes.Count == 0
            ? new Problem("allocation.view.codes", "Choose what it is about", nameof(command.Codes))
        : command.ConcernTo is { } to && !DecisionCodes.Has(DecisionCodes.ConcernTo, to)
            ? new Problem("allocation.view.to", "Choose whom it goes to", nameof(command.ConcernTo))
        : null;

    private async Task<List<string>> KeysAsync(Reader reader, CancellationToken cancel)
    {
        var history = await histories.NowAsync(cancel);
        return reader.Holder?.Person is { } person
            ? [.. history.Reading(Workforce.Of).ByPerson(person)?.PersonKeys ?? (IEnumerable<string>)[person]]
            : [];
    }
}
