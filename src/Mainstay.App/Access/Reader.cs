using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;
using Mainstay.Store.Access;

namespace Mainstay.App.Access;

/// <summary>Whoever asks, with their rights as they are at this request; never kept longer.</summary>
/// <param name="Name">The name; null for an outsider.</param>
/// <param name="Holder">What they hold; null for an outsider.</param>
/// <param name="Today">Today in London.</param>
/// <param name="Rules">Decides.</param>
public sealed record Reader(string? Name, AccessHolder? Holder, DateOnly Today, AccessRules Rules)
{
    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Holder is not null;

    /// <summary>The roles held today, each once.</summary>
    public IReadOnlyList<AccessRole> Roles =>
        [.. (Holder?.Grants ?? []).Where(g => g.HoldsOn(Today)).Select(g => g.Role).Distinct()];

    /// <summary>The teams and levels that today's grants name, each once.</summary>
    public IReadOnlyList<string> Places =>
        [.. (Holder?.Grants ?? []).Where(g => g.HoldsOn(Today)).Select(g => g.Place).OfType<string>().Distinct()];

    /// <summary>Whether any of today's roles gives the permission.</summary>
    public bool May(Permission permission) => Rules.HoldsAtAll(Holder, permission);

    /// <summary>Whether this may be done about that.</summary>
    public bool May(Permission permission, AccessSubject subject) =>
        Rules.Decide(Holder, permission, subject).IsAllowed;

    /// <summary>The role by which this may be done about that, the first that gives it; null when none does.</summary>
    public AccessRole? RoleFor(Permission permission, AccessSubject subject) =>
        (Holder?.Grants ?? [])
            .Where(g => Rules.Decide(Holder! with { Grants = [g] }, permission, subject).IsAllowed)
            .Select(g => (AccessRole?)g.Role)
            .FirstOrDefault();

    /// <summary>Whether these fields of a person may be seen.</summary>
    public bool Sees(FieldSet fields, string person) =>
        Rules.Decide(Holder, fields, AccessSubject.Person(person)).IsAllowed;

    /// <summary>Whether one role alone, of those held today, sees these fields of a person: some things are for one role and not for another.</summary>
    public bool SeesAs(AccessRole role, FieldSet fields, string person) =>
        Holder is not null
        && Rules
            .Decide(
                Holder with
                {
                    Grants = [.. Holder.Grants.Where(g => g.Role == role)],
                },
                fields,
                AccessSubject.Person(person)
            )
            .IsAllowed;

    /// <summary>Whether somebody may be seen by name at work: their page, and rows that name them.</summary>
    public bool SeesPerson(string person) => May(Permission.ReadPerson, AccessSubject.Person(person));

    /// <summary>Whether a person's record is restricted and this reader is not among those who may see it.</summary>
    public bool IsKeptApart(string person) => Rules.IsKeptFrom(Holder, person);

    /// <summary>Whether the people and waiting cases of a team may be seen.</summary>
    public bool SeesTeam(string team) => May(Permission.ReadTeam, AccessSubject.Team(team));

    /// <summary>What may be told of the reasons for somebody's reductions (practice P12).</summary>
    public ReasonView ReasonsOf(string person)
    {
        var decision = Rules.Decide(Holder, FieldSet.ReductionReason, AccessSubject.Person(person));
        return !decision.IsAllowed ? ReasonView.Others
            : decision.Rule.EndsWith("/own", StringComparison.Ordinal)
            || decision.Rule.EndsWith("/council", StringComparison.Ordinal)
                ? ReasonView.WorkerOrHr
            : ReasonView.LineManager;
    }

    /// <summary>From here on, what is written is written by this reader.</summary>
    public void Act() => Actor.Current = Holder?.User ?? Actor.Outsider;
}
