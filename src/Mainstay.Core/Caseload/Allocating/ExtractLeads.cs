using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Allocating;

/// <summary>What the case system says of a decision made in Mainstay.</summary>
public enum ExtractAnswer
{
    /// <summary>The extract is not later than the decision takes effect and does not hold it: nothing is said yet.</summary>
    NotYet,

    /// <summary>The worker leads the case there.</summary>
    Confirmed,

    /// <summary>An extract of a later day has the case with somebody else or with nobody, or no longer open.</summary>
    Questioned,
}

/// <summary>A lead that the case system holds.</summary>
/// <param name="Involvement">The involvement's key.</param>
/// <param name="Case">The case.</param>
/// <param name="Worker">The worker.</param>
/// <param name="Team">The team as the case system says; null when not known.</param>
/// <param name="From">Its first day.</param>
public sealed record ExtractLead(string Involvement, string Case, Worker Worker, string? Team, DateOnly From);

/// <summary>Leads as the case system alone says, decisions of Mainstay left out. A reading: make it by <c>history.Reading(ExtractLeads.Of)</c>.</summary>
public sealed class ExtractLeads
{
    private readonly ILookup<string, (Fact<Involvement> Fact, Worker Worker)> _byCase;
    private readonly WorkforceHistory _history;

    private ExtractLeads(WorkforceHistory history)
    {
        _history = history;
        var join = new ProfessionalJoin(history);
        _byCase = history
            .All<Involvement>()
            .Where(i => i.Content.Role == InvolvementRole.Lead)
            .Select(i => (Fact: i, join.Match(i.Content.Professional).Worker))
            .Where(i => i.Worker is not null)
            .ToLookup(i => i.Fact.Content.Case, i => (i.Fact, i.Worker!));
    }

    /// <summary>The reading of a history.</summary>
    public static ExtractLeads Of(WorkforceHistory history) => new(history);

    /// <summary>What an extract says of a decision (practice P3, N28).</summary>
    /// <param name="case">The case reference.</param>
    /// <param name="worker">The worker's key whom it was given to.</param>
    /// <param name="from">The day from which it was given.</param>
    /// <param name="asOf">The day the extract is of.</param>
    public ExtractAnswer AnswerTo(string @case, string worker, DateOnly from, DateOnly asOf) =>
        _byCase[@case].Any(l => l.Fact.Valid.Contains(asOf) && l.Worker.PersonKeys.Contains(worker))
            ? asOf >= from
                ? ExtractAnswer.Confirmed
                : ExtractAnswer.NotYet
            : asOf > from
                ? ExtractAnswer.Questioned
                : ExtractAnswer.NotYet;

    /// <summary>Leads of open cases that began after one extract and are in the next: first seen there.</summary>
    /// <param name="after">The day of the extract before.</param>
    /// <param name="asOf">The day of this one.</param>
    public IReadOnlyList<ExtractLead> FirstSeen(DateOnly after, DateOnly asOf)
    {
        var caseloads = _history.Reading(Caseloads.Of);
        return
        [
            .. _byCase
                .SelectMany(g => g)
                .Where(l => l.Fact.Valid.From > after && l.Fact.Valid.From <= asOf && l.Fact.Valid.Contains(asOf))
                .Where(l => caseloads.Find(l.Fact.Content.Case)?.IsOpenOn(asOf) == true)
                .Select(l => new ExtractLead(
                    l.Fact.Key,
                    l.Fact.Content.Case,
                    l.Worker,
                    l.Fact.Content.Team,
                    l.Fact.Valid.From
                ))
                .OrderBy(l => l.Involvement, StringComparer.Ordinal),
        ];
    }
}
