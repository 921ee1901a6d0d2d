namespace Mainstay.Core.Establishment;

/// <summary>Kind of work of a team; limits are set by it (practice P20).</summary>
public enum TeamKind
{
    /// <summary>A level of the tree that holds teams, not cases.</summary>
    Group,

    /// <summary>Assessment.</summary>
    Assessment,

    /// <summary>Child protection and court.</summary>
    ChildProtectionAndCourt,

    /// <summary>Children in care.</summary>
    ChildrenInCare,

    /// <summary>Leaving care.</summary>
    LeavingCare,

    /// <summary>Disabled children.</summary>
    DisabledChildren,

    /// <summary>Fostering.</summary>
    Fostering,

    /// <summary>Adoption.</summary>
    Adoption,

    /// <summary>Family help.</summary>
    FamilyHelp,

    /// <summary>Any other kind of work.</summary>
    Other,
}

/// <summary>A team, service or other level of the council's own tree. Key: the team's id.</summary>
/// <param name="Name">The name in force.</param>
/// <param name="Kind">Kind of work; <see cref="TeamKind.Group"/> for levels above teams.</param>
/// <param name="Parent">The level above; null for the top.</param>
public sealed record Team(string Name, TeamKind Kind, string? Parent = null);

/// <summary>What pays for a post.</summary>
public enum Funding
{
    /// <summary>Base budget.</summary>
    Base,

    /// <summary>Growth money.</summary>
    Growth,

    /// <summary>Temporary money.</summary>
    Temporary,
}

/// <summary>A funded place in a team; not a person (design.md 2.2). Key: the post's id.</summary>
/// <param name="Team">The team's key.</param>
/// <param name="Role">The role's code.</param>
/// <param name="Fte">Funded FTE, above 0.</param>
/// <param name="Funding">What pays for it; null when not known.</param>
/// <param name="ApprovedBy">The body that approved it; null when not known.</param>
/// <param name="ApprovedOn">The day of approval; null when not known.</param>
public sealed record Post(
    string Team,
    string Role,
    decimal Fte,
    Funding? Funding = null,
    string? ApprovedBy = null,
    DateOnly? ApprovedOn = null
);
