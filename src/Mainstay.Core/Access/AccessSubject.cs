namespace Mainstay.Core.Access;

/// <summary>What a request is about.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Key">The person's or team's key; null for the council.</param>
public sealed record AccessSubject(AccessSubjectKind Kind, string? Key)
{
    /// <summary>The council as a whole: no person and no team.</summary>
    public static AccessSubject Council { get; } = new(AccessSubjectKind.Council, null);

    /// <summary>A person of the record, by any of their keys.</summary>
    public static AccessSubject Person(string key) => new(AccessSubjectKind.Person, key);

    /// <summary>A team or a level of the tree.</summary>
    public static AccessSubject Team(string key) => new(AccessSubjectKind.Team, key);
}

/// <summary>The kinds of subject.</summary>
public enum AccessSubjectKind
{
    /// <summary>The council as a whole.</summary>
    Council,

    /// <summary>A team or a level of the tree.</summary>
    Team,

    /// <summary>A person.</summary>
    Person,
}

/// <summary>An answer to a request, with the rule that gave it, for the ledger.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Rule">For example <c>team-manager/read-person/team-tree</c>, or <c>no-rule</c>.</param>
public sealed record AccessDecision(AccessVerdict Verdict, string Rule)
{
    /// <summary>Whether the request may go on.</summary>
    public bool IsAllowed => Verdict == AccessVerdict.Allowed;
}

/// <summary>The three answers.</summary>
public enum AccessVerdict
{
    /// <summary>It may go on.</summary>
    Allowed,

    /// <summary>Not in this holder's reach: answered as if it were not there.</summary>
    OutOfReach,

    /// <summary>Never for this holder, whatever it is about.</summary>
    Forbidden,
}
