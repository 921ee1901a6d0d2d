using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Caseload;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>Gives a case, with siblings that go along, to a worker.</summary>
/// <param name="Cases">The references; at least one.</param>
/// <param name="Worker">The worker's key.</param>
/// <param name="Seen">The number of the decision that held the first case when the page was opened; null when none did.</param>
/// <param name="Reason">The coded reason; needed where the gate asks for one and for an urgent allocation.</param>
/// <param name="IsUrgent">Takes effect at once, across teams too; a second person looks within a working day.</param>
public sealed record GiveCaseCommand(
    IReadOnlyList<string> Cases,
    string Worker,
    long? Seen = null,
    string? Reason = null,
    bool IsUrgent = false
);

/// <summary>Gives cases. The gate warns and records; it never prevents (practice P3).</summary>
public sealed class GiveCaseHandler(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    FactKinds kinds,
    TimeProvider clock
)
{
    /// <returns>The numbers of the decisions, or what stands against them. A case that somebody else has meanwhile is refused and says who.</returns>
    public async Task<Result<IReadOnlyList<long>>> HandleAsync(
        Reader reader,
        GiveCaseCommand command,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        var prepared = Prepare(history, reader, command);
        if (!prepared.IsOk)
        {
            return Result<IReadOnlyList<long>>.Refused(prepared.Problems);
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"person:{command.Worker}", $"{command.Cases.Count} case(s) given"),
            cancel
        );
        await using var writer = new FactWriter(db, write);
        var decisions = new DecisionWriting(db, write, writer, kinds);
        foreach (var @case in command.Cases)
        {
            if (await decisions.TakeOverAsync(@case, command.Seen, history, cancel) is { } taken)
            {
                return taken;
            }
        }

        List<long> given = [];
        foreach (var wanted in prepared.Value)
        {
            given.Add(await decisions.AddAsync(wanted(write.InstantUtc), cancel));
        }

        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return given;
    }

    private Result<IReadOnlyList<Func<DateTime, AllocationDecisionRow>>> Prepare(
        WorkforceHistory history,
        Reader reader,
        GiveCaseCommand command
    )
    {
        var today = UkClock.Today(clock);
        var caseloads = history.Reading(Caseloads.Of);
        var open = caseloads.On(today).Allocations.ToDictionary(a => a.Case.Key);
        var reach = new AllocationReach(history, reader);
        var cases = command.Cases.Select(open.GetValueOrDefault).ToArray();
        var worker = history.Reading(Workforce.Of).ByPerson(command.Worker);
        if (
            cases.Length == 0
            || cases.Any(c => c is null || c.Case.IsRestrictedOn(today) || !reach.MayGive(c.Team))
            || worker is null
            || reader.IsKeptApart(worker.Key)
            || caseloads.On(today).WorkersIn(reach.WorkersFor(cases[0]!.Team)).FirstOrDefault(w => w.Worker == worker)
                is not { } caseload
            || cases.All(c => caseload.Led.Contains(c!.Case))
        )
        {
            return new Problem("allocation.unknown", "Choose an open case of your teams and a worker of your service");
        }

        CaseRecord[] records = [.. cases.Select(c => c!.Case)];
        var gate = Gate.Of(caseload, caseload.CountWith(records), GateFacts.Of(history, caseload, records));
        if (Missing(gate, command) is { } missing)
        {
            return missing;
        }

        var team = caseload.Spells.Where(s => s.HoldsCases).OrderByDescending(s => s.Fte).FirstOrDefault()?.Team;
        var isOther = reach.NeedsAcceptance(team);
        var owesLook = command.IsUrgent || gate.Level == GateLevel.SecondLook;
        return cases
            .Select(c =>
                (Func<DateTime, AllocationDecisionRow>)(
                    at => new AllocationDecisionRow
                    {
                        Kind = DecisionKind.Lead,
                        State = isOther && !command.IsUrgent ? DecisionState.Proposed : DecisionState.Provisional,
                        Case = c!.Case.Key,
                        HeldCase = c.Case.Key,
                        Worker = worker.Key,
                        Team = team,
                        FromWorker = c.Lead?.Key,
                        StartsOn = today,
                        Level = (int)gate.Level,
                        Warnings = string.Join('\n', gate.Warnings.Select(w => w.Words)),
                        Reason = command.Reason,
                        IsUrgent = command.IsUrgent,
                        DecidedFor = reach.PlaceFor(c.Team),
                        DecidedBy = reader.Holder?.User,
                        DecidedAtUtc = at,
                        NeedsAcceptance = isOther,
                        SecondLookBy = owesLook ? WorkingDays.After(today, Gate.SecondLookWorkingDays) : null,
                    }
                )
            )
            .ToArray();
    }

    private static Problem? Missing(Gate gate, GiveCaseCommand command) =>
        command.Reason is { } given && !DecisionCodes.Has(DecisionCodes.Reasons, given)
            ? new Problem("allocation.reason.unknown", $"{given} is no reason of the list", nameof(command.Reason))
        : command.Reason is null && (command.IsUrgent || gate.Level != GateLevel.Free)
            ? new Problem(
                "allocation.reason.missing",
                command.IsUrgent ? "Choose the reason why it is urgent" : "Choose your reason: the gate asks for it",
                nameof(command.Reason)
            )
        : null;
}
