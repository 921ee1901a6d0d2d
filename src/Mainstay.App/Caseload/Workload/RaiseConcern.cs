using System.Globalization;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Store.Access;

namespace Mainstay.App.Caseload.Workload;

/// <summary>Takes what workers say of their workload and the answers to it (N32, practice P8). Only the worker raises and adds; only whom it has reached answers.</summary>
public sealed class RaiseConcernHandler(TypedFacts facts, Histories histories)
{
    /// <summary>Raises a concern of the reader's own.</summary>
    public async Task<Result<WorkloadConcern>> RaiseAsync(
        Reader by,
        AccessRole to,
        string? words,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        if (Self(by, history) is not { } self)
        {
            return new Problem(
                "workload.concern.no-record",
                "You are not tied to a worker record, so you have no caseload here"
            );
        }

        var number = (ConcernsQuery.Own(history, self, by.Today).Count + 1).ToString(CultureInfo.InvariantCulture);
        var raised = Line(history, self, by, ConcernEntryKind.Raised, words);
        return await ChangeAsync(
            $"{self.Key}/{number}",
            self,
            "concern raised",
            known =>
                known is null
                    ? WorkloadConcern.Raise(self.Key, to, raised)
                    : new Problem("workload.concern.twice", "This was sent a moment ago already"),
            cancel
        );
    }

    /// <summary>Adds to a concern of the reader's own.</summary>
    public async Task<Result<WorkloadConcern>> AddAsync(
        Reader by,
        string key,
        string? words,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        if (Self(by, history) is not { } self || ConcernsQuery.Own(history, self, by.Today).All(c => c.Key != key))
        {
            return NoConcern;
        }

        var added = Line(history, self, by, ConcernEntryKind.Added, words);
        return await ChangeAsync(key, self, "concern added to", c => c is null ? NoConcern : c.With(added), cancel);
    }

    /// <summary>Answers a concern that has reached the reader.</summary>
    public async Task<Result<WorkloadConcern>> AnswerAsync(
        Reader by,
        string key,
        string? words,
        CancellationToken cancel = default
    )
    {
        var history = await histories.NowAsync(cancel);
        var shown = ConcernsQuery.Reached(history, by, by.Today).FirstOrDefault(c => c.Key == key);
        if (shown is null || ConcernsQuery.RoleOf(shown, by, by.Today) is not { } role)
        {
            return NoConcern;
        }

        var answer = new ConcernEntry(ConcernEntryKind.Answered, by.Today, by.Name!, words?.Trim() ?? "", role);
        return await ChangeAsync(
            key,
            shown.Worker,
            "concern answered",
            c =>
                c is null ? NoConcern
                : c.WaitingSince is null
                    ? new Problem("workload.concern.answered", "This was answered already", "Words")
                : c.With(answer),
            cancel
        );
    }

    private static Worker? Self(Reader by, WorkforceHistory history) =>
        by.Holder?.Person is { } person ? history.Reading(Workforce.Of).ByPerson(person) : null;

    // The figures of that day stand beside the words, so that both sides read the same ones later.
    private static ConcernEntry Line(
        WorkforceHistory history,
        Worker self,
        Reader by,
        ConcernEntryKind kind,
        string? words
    )
    {
        var caseload = history.Reading(Caseloads.Of).Of(self, by.Today);
        return new(
            kind,
            by.Today,
            self.Name,
            words?.Trim() ?? "",
            null,
            caseload.Count.Counted,
            caseload.Target.Target?.Value
        );
    }

    private Task<Result<WorkloadConcern>> ChangeAsync(
        string key,
        Worker worker,
        string what,
        Func<WorkloadConcern?, Result<WorkloadConcern>> change,
        CancellationToken cancel
    ) => facts.ChangeAsync(key, new LedgerEntry("change", $"person:{worker.Key}", what), change, cancel: cancel);

    private static Problem NoConcern => new("workload.concern.unknown", "There is no such concern that you may open");
}
