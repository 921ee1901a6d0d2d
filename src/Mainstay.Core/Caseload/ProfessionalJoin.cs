using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>How a worker of the case system stands to the workforce record.</summary>
public enum JoinState
{
    /// <summary>Joined to a worker.</summary>
    Matched,

    /// <summary>Marked as not a person: a duty desk or tray.</summary>
    Placeholder,

    /// <summary>The case system gives neither a registration number nor a staff id that the record knows.</summary>
    Unmatched,
}

/// <summary>A worker of the case system and the worker of the record it is joined to.</summary>
/// <param name="Professional">The id in the case system.</param>
/// <param name="State">How it stands.</param>
/// <param name="Worker">The worker; null unless matched.</param>
/// <param name="Why">By what it was joined, or why it could not be, in words.</param>
public sealed record ProfessionalMatch(string Professional, JoinState State, Worker? Worker, string Why);

/// <summary>Joins the case system's workers to the record by registration number, then by staff id (practice P1).</summary>
internal sealed class ProfessionalJoin
{
    private readonly WorkforceHistory _history;
    private readonly Workforce _workforce;
    private readonly Dictionary<string, string> _byRegistration = [];
    private readonly Dictionary<string, string> _byStaffId = [];

    public ProfessionalJoin(WorkforceHistory history)
    {
        _history = history;
        _workforce = history.Reading(Workforce.Of);
        foreach (var person in history.All<Person>().OrderBy(p => p.Valid.From))
        {
            Remember(_byRegistration, person.Content.RegistrationNumber, person.Key);
            Remember(_byStaffId, person.Content.AgencyWorkerId, person.Key);
            Remember(_byStaffId, person.Content.StaffId, person.Key);
        }
    }

    public ProfessionalMatch Match(string professional)
    {
        if (professional.StartsWith(ProvisionalAllocation.IdPrefix, StringComparison.Ordinal))
        {
            var key = professional[ProvisionalAllocation.IdPrefix.Length..];
            return _workforce.ByPerson(key) is { } given
                ? new(professional, JoinState.Matched, given, "by a decision in Mainstay")
                : new(
                    professional,
                    JoinState.Unmatched,
                    null,
                    $"a decision names {key}, whom the record no longer has"
                );
        }

        // What the case system says last about its worker, ids that it only gave earlier included.
        var facts = _history.Of<Professional>(professional).Reverse().Select(f => f.Content).ToArray();
        if (facts.FirstOrDefault()?.IsPlaceholder ?? false)
        {
            return new(professional, JoinState.Placeholder, null, "marked as not a person");
        }

        var number = facts.Select(f => f.RegistrationNumber).FirstOrDefault(r => r is not null);
        var staffId = facts.Select(f => f.StaffId).FirstOrDefault(s => s is not null);
        return ByNumber(professional, number)
            ?? ByStaffId(professional, staffId ?? (facts.Length == 0 ? professional : null))
            ?? new(professional, JoinState.Unmatched, null, WhyNot(number, staffId));
    }

    private ProfessionalMatch? ByNumber(string professional, string? number) =>
        number is not null
        && _byRegistration.TryGetValue(number, out var person)
        && _workforce.ByPerson(person) is { } worker
            ? new(professional, JoinState.Matched, worker, $"by registration number {number}")
            : null;

    private ProfessionalMatch? ByStaffId(string professional, string? staffId) =>
        staffId is not null && _workforce.ByPerson(_byStaffId.GetValueOrDefault(staffId, staffId)) is { } worker
            ? new(professional, JoinState.Matched, worker, $"by staff id {staffId}")
            : null;

    private static string WhyNot(string? number, string? staffId) =>
        (number, staffId) switch
        {
            (null, null) => "the case system gives no registration number and no staff id",
            (null, _) => $"no worker has the staff id {staffId}",
            (_, null) => $"no worker has the registration number {number}, and no staff id is given",
            _ => $"no worker has the registration number {number} or the staff id {staffId}",
        };

    private static void Remember(Dictionary<string, string> byId, string? id, string person)
    {
        if (id is not null)
        {
            byId[id] = person;
        }
    }
}
