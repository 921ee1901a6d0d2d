using Mainstay.App.Access;
using Mainstay.App.Imports;
using Mainstay.Core.Absence;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Imports;

namespace Mainstay.Web.Imports;

/// <summary>
/// What somebody who reads imports may see of a run: changes of people and of field sets within their access. Of the
/// others a page says how many there are and nothing else.
/// </summary>
public sealed class ReadableChanges(WorkforceHistory history, Reader reader)
{
    private readonly Workforce _workforce = history.Reading(Workforce.Of);
    private readonly Lazy<HashSet<string>> _kept = new(() => KeptFrom(history.Reading(Workforce.Of), reader));

    /// <summary>The changes that this reader may see.</summary>
    public IReadOnlyList<FactChange> Of(IEnumerable<FactChange> changes) =>
        [.. changes.Where(c => !IsKept(c) && IsTheirs(c))];

    /// <summary>The findings, without what was found where it names somebody outside the reader's access.</summary>
    public IReadOnlyList<RowFinding> Of(IEnumerable<RowFinding> findings) =>
        [.. findings.Select(f => _kept.Value.Contains(f.Found.Trim()) ? f with { Found = "" } : f)];

    private bool IsKept(FactChange change) =>
        WorkerOf(change) is { } worker
            ? !reader.SeesPerson(worker.Key)
            : change.About is { } about && _kept.Value.Contains(about);

    private bool IsTheirs(FactChange change)
    {
        var fields = FactKinds.Standard.Find(change.Kind)?.FieldSet ?? FieldSet.Equality;
        var about = WorkerOf(change) is { } worker ? AccessSubject.Person(worker.Key) : AccessSubject.Council;
        return reader.Rules.Decide(reader.Holder, fields, about).IsAllowed;
    }

    private Worker? WorkerOf(FactChange change) =>
        (change.About ?? Beside(change)) is not { } about
            ? null
            : _workforce.ByPerson(about) ?? history.Reading(Caseloads.Of).Match(about)?.Worker;

    // What is kept apart says by its key whom it is about.
    private string? Beside(FactChange change) =>
        change.Kind switch
        {
            "base-salary" => history.Of<PostSpell>(change.Key) is [{ } spell, ..] ? spell.Content.Person : null,
            "leaver" => history.Of<Engagement>(change.Key) is [{ } engagement, ..] ? engagement.Content.Person : null,
            "absence-cause" => history.Of<AbsenceSpell>(change.Key) is [{ } absence, ..]
                ? absence.Content.Person
                : null,
            _ => null,
        };

    private static HashSet<string> KeptFrom(Workforce workforce, Reader reader) =>
        [
            .. workforce
                .Workers.Where(w => !reader.SeesPerson(w.Key))
                .SelectMany(w => w.PersonKeys.Append(w.Name).Append(w.RegistrationNumber ?? "")),
        ];
}
