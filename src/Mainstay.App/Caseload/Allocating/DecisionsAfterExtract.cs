using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Caseload;
using Mainstay.Store.Imports;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>
/// What an extract of the case system does to decisions, in the transaction that applies it: each that counts provisionally is confirmed or
/// questioned, and a lead first seen there is listed as made outside Mainstay (practice P3).
/// </summary>
internal sealed class DecisionsAfterExtract(MainstayDb db, FactKinds kinds, StoreWrite write, FactWriter writer)
{
    private static readonly string[] Leads = ["case-allocations", "case-involvements"];
    private static readonly string[] Cases = ["cases-open", "case-episodes"];

    /// <summary>Settles. An extract of another source changes nothing.</summary>
    /// <param name="source">The extract's source.</param>
    /// <param name="asOf">The day it is of.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task SettleAsync(string source, DateOnly asOf, CancellationToken cancel)
    {
        if (Cases.Contains(source))
        {
            await TypedCases.WithdrawSeenAsync(db, writer, cancel);
        }

        if (!Leads.Contains(source) || !await db.AllocationDecisions.AnyAsync(cancel))
        {
            return;
        }

        await db.SaveChangesAsync(cancel);
        var history = await HistoryLoader.LoadAsync(db, kinds, write.InstantUtc, cancel);
        var leads = history.Reading(ExtractLeads.Of);
        var decisions = new DecisionWriting(db, write, writer, kinds);
        var open = await db
            .AllocationDecisions.Where(d =>
                d.Kind == DecisionKind.Lead
                && (d.State == DecisionState.Provisional || d.State == DecisionState.Questioned)
            )
            .ToListAsync(cancel);
        foreach (var decision in open)
        {
            await AnswerAsync(decision, leads, asOf, decisions, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await ListOutsideAsync(history, leads, source, asOf, cancel);
    }

    private static async Task AnswerAsync(
        AllocationDecisionRow decision,
        ExtractLeads leads,
        DateOnly asOf,
        DecisionWriting decisions,
        CancellationToken cancel
    )
    {
        var answer = leads.AnswerTo(decision.Case, decision.Worker, decision.StartsOn, asOf);
        if (answer == ExtractAnswer.Confirmed)
        {
            await decisions.CloseAsync(decision, DecisionState.Confirmed, cancel);
        }
        else if (answer == ExtractAnswer.Questioned && decision.State == DecisionState.Provisional)
        {
            await decisions.CloseAsync(decision, DecisionState.Questioned, cancel);
        }
    }

    private async Task ListOutsideAsync(
        WorkforceHistory history,
        ExtractLeads leads,
        string source,
        DateOnly asOf,
        CancellationToken cancel
    )
    {
        // Before the first decision nobody allocated here, so nothing was made outside.
        var began = await db
            .AllocationDecisions.Where(d => d.Kind != DecisionKind.Outside)
            .MinAsync(d => (DateTime?)d.DecidedAtUtc, cancel);
        var before = await db
            .ImportRuns.Where(r =>
                r.Source == source && r.AsOf < asOf && (r.State == RunState.Applied || r.State == RunState.Unchanged)
            )
            .MaxAsync(r => (DateOnly?)r.AsOf, cancel);
        if (began is not { } first || before is not { } last)
        {
            return;
        }

        var since = DateOnly.FromDateTime(first).AddDays(-1);
        var seen = leads.FirstSeen(last > since ? last : since, asOf);
        var references = seen.Select(s => s.Case).ToHashSet();
        var ours = (
            await db
                .AllocationDecisions.Where(d => references.Contains(d.Case))
                .Select(d => new
                {
                    d.Case,
                    d.Worker,
                    d.Involvement,
                })
                .ToListAsync(cancel)
        ).ToArray();
        var added = seen.Where(s =>
            !ours.Any(o =>
                o.Involvement == s.Involvement || (o.Case == s.Case && s.Worker.PersonKeys.Contains(o.Worker))
            )
        );
        db.AddRange(added.Select(s => Outside(history, s, asOf)));
        await db.SaveChangesAsync(cancel);
    }

    private AllocationDecisionRow Outside(WorkforceHistory history, ExtractLead lead, DateOnly asOf)
    {
        var caseloads = history.Reading(Caseloads.Of);
        var caseload = caseloads.Of(lead.Worker, asOf);
        var facts = GateFacts.Of(history, caseload, [caseloads.Find(lead.Case)!]) with { Cases = 0 };
        var gate = Gate.Of(caseload, caseload.Count, facts);
        var team = caseload.Spells.OrderByDescending(s => s.Fte).FirstOrDefault()?.Team ?? lead.Team;
        return new()
        {
            Kind = DecisionKind.Outside,
            State = DecisionState.Confirmed,
            Case = lead.Case,
            Worker = lead.Worker.Key,
            Team = team,
            StartsOn = lead.From,
            Level = (int)(gate.PassesFigure ? GateLevel.SecondLook : GateLevel.Free),
            Warnings = string.Join('\n', gate.Warnings.Select(w => w.Words)),
            DecidedFor = team,
            DecidedAtUtc = write.InstantUtc,
            SecondLookBy = gate.PassesFigure ? WorkingDays.After(asOf, Gate.OutsideWorkingDays) : null,
            Involvement = lead.Involvement,
        };
    }
}
