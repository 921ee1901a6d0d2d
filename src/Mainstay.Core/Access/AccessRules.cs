using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Access;

/// <summary>
/// Decides who may do and see what: permission × reach × field set × restricted, as the record stands today, default deny.
/// A holder's rights are the union of their grants. Nothing is inherited and nothing follows from being an administrator.
/// </summary>
/// <param name="history">The record as known now; team, line management and supervision count as they are today.</param>
/// <param name="today">Today in London. Rights over what was so on an earlier day are today's rights.</param>
/// <param name="restricted">People who are visible only to the named users (and themselves), by person key; empty when none.</param>
/// <param name="trusted">The links that carry access; a link that an extract brought since carries none until two people approve it. Null: all do.</param>
public sealed class AccessRules(
    WorkforceHistory history,
    DateOnly today,
    IReadOnlyDictionary<string, IReadOnlySet<string>> restricted,
    IReadOnlySet<AccessLink>? trusted = null
)
{
    private readonly Workforce _workforce = history.Reading(Workforce.Of);
    private readonly TeamTree _tree = history.Reading(TeamTree.Of);

    /// <summary>May the holder do this, about that?</summary>
    /// <param name="holder">Who asks; null for somebody who is not signed in.</param>
    /// <param name="permission">What for.</param>
    /// <param name="subject">About whom or what. An unknown person or team is out of reach for everybody.</param>
    public AccessDecision Decide(AccessHolder? holder, Permission permission, AccessSubject subject) =>
        permission switch
        {
            Permission.Anybody => new(AccessVerdict.Allowed, "anybody"),
            _ when holder is null => new(AccessVerdict.Forbidden, "signed-out"),
            Permission.SignedIn => new(AccessVerdict.Allowed, "signed-in"),
            _ => Decide(holder, role => AccessMatrix.Of(role, permission), Name(permission), subject),
        };

    /// <summary>May the holder see these fields of that?</summary>
    public AccessDecision Decide(AccessHolder? holder, FieldSet fields, AccessSubject subject) =>
        holder is null
            ? new(AccessVerdict.Forbidden, "signed-out")
            : Decide(holder, role => AccessMatrix.Of(role, fields), Name(fields), subject);

    /// <summary>Whether any role that the holder has today gives the permission, over whatever it may be.</summary>
    public bool HoldsAtAll(AccessHolder? holder, Permission permission) =>
        permission == Permission.Anybody
        || (
            holder is not null
            && (
                permission == Permission.SignedIn
                || holder.Grants.Any(g => g.HoldsOn(today) && AccessMatrix.Of(g.Role, permission) != Reach.None)
            )
        );

    /// <summary>Whether a person is visible to named users only and the holder is not among them.</summary>
    public bool IsKeptFrom(AccessHolder? holder, string person) =>
        _workforce.ByPerson(person) is { } worker
        && !Is(worker, holder?.Person)
        && worker.PersonKeys.Any(k => restricted.TryGetValue(k, out var named) && !named.Contains(holder?.User ?? ""));

    private AccessDecision Decide(
        AccessHolder holder,
        Func<AccessRole, Reach> reachOf,
        string what,
        AccessSubject subject
    )
    {
        var held = holder
            .Grants.Where(g => g.HoldsOn(today) && reachOf(g.Role) != Reach.None)
            .OrderBy(g => g.LentBy is not null)
            .ToArray();
        if (held.Length == 0)
        {
            return new(AccessVerdict.Forbidden, "no-rule");
        }

        if (!Exists(subject))
        {
            return new(AccessVerdict.OutOfReach, "absent");
        }

        if (subject.Kind == AccessSubjectKind.Person && IsKeptFrom(holder, subject.Key!))
        {
            return new(AccessVerdict.OutOfReach, "restricted");
        }

        foreach (var grant in held)
        {
            if (Reaches(holder, grant, reachOf(grant.Role), subject) is { } by)
            {
                var lent = grant.LentBy is null ? "" : "/lent";
                return new(AccessVerdict.Allowed, $"{Name(grant.Role)}/{what}/{Name(by)}{lent}");
            }
        }

        return new(AccessVerdict.OutOfReach, "out-of-reach");
    }

    private bool Exists(AccessSubject subject) =>
        subject.Kind switch
        {
            AccessSubjectKind.Person => _workforce.ByPerson(subject.Key!) is not null,
            AccessSubjectKind.Team => history.Of<Team>(subject.Key!).Count > 0,
            _ => true,
        };

    private Reach? Reaches(AccessHolder holder, AccessGrant grant, Reach reach, AccessSubject subject)
    {
        if (reach.HasFlag(Reach.Council))
        {
            return Reach.Council;
        }

        return subject.Kind switch
        {
            AccessSubjectKind.Person => ReachesPerson(holder, grant, reach, _workforce.ByPerson(subject.Key!)!),
            AccessSubjectKind.Team => ReachesTeam(grant, reach, subject.Key!),
            _ => reach.HasFlag(Reach.AggregateOnly) ? Reach.AggregateOnly : null,
        };
    }

    private Reach? ReachesTeam(AccessGrant grant, Reach reach, string team) =>
        reach.HasFlag(Reach.TeamTree) && IsBelow(team, grant.Place!) ? Reach.TeamTree
        : reach.HasFlag(Reach.Service) && IsBelow(team, grant.Place!) ? Reach.Service
        : null;

    private Reach? ReachesPerson(AccessHolder holder, AccessGrant grant, Reach reach, Worker worker)
    {
        // What is one's own is never lent.
        if (reach.HasFlag(Reach.Own) && grant.LentBy is null && Is(worker, holder.Person))
        {
            return Reach.Own;
        }

        var leader = grant.LentBy is { } lender ? holder.PersonOfLender?.GetValueOrDefault(lender) : holder.Person;
        if (reach.HasFlag(Reach.Supervisees) && IsLed(worker, AccessLinkKind.Supervisor, leader))
        {
            return Reach.Supervisees;
        }

        if (
            reach.HasFlag(Reach.TeamTree)
            && (IsBelow(worker, grant.Place!) || IsLed(worker, AccessLinkKind.LineManager, leader))
        )
        {
            return Reach.TeamTree;
        }

        return reach.HasFlag(Reach.Service) && IsBelow(worker, grant.Place!) ? Reach.Service : null;
    }

    private bool IsBelow(Worker worker, string place) =>
        worker
            .Spells.Where(s => s.Valid.Contains(today))
            .Select(s => s.Content.Team)
            .Concat(worker.AgencySpells.Where(s => s.Valid.Contains(today)).Select(s => s.Content.Team))
            .Any(team => IsBelow(team, place));

    private bool IsBelow(string team, string place)
    {
        var path = _tree.WithAncestors(team, today);
        return path.TakeWhile(at => at != place).Count() is var steps
            && steps < path.Count
            && Enumerable
                .Range(0, steps)
                .All(i => IsTrusted(new AccessLink(AccessLinkKind.Parent, path[i], path[i + 1])));
    }

    private bool IsTrusted(AccessLink link) => trusted is null || trusted.Contains(link);

    private bool IsLed(Worker worker, AccessLinkKind kind, string? leader) =>
        leader is not null
        && _workforce.ByPerson(leader) is { } other
        && worker
            .Links.Where(l => l.Valid.Contains(today) && other.PersonKeys.Contains(l.Content.Other))
            .Any(l => AccessLink.Of(l.Content) is { } link && link.Kind == kind && IsTrusted(link));

    private static bool Is(Worker worker, string? person) => person is not null && worker.PersonKeys.Contains(person);

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
