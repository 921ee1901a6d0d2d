namespace Mainstay.Core.Access;

/// <summary>How far a right reaches, counted today; several may be held together. <see cref="None"/> is refusal.</summary>
[Flags]
public enum Reach
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One's own record.</summary>
    Own = 1,

    /// <summary>People whom one supervises today, by a dated supervision link.</summary>
    Supervisees = 2,

    /// <summary>The team that the grant names and every team below it, with those whom its holder line-manages today.</summary>
    TeamTree = 4,

    /// <summary>The level of the tree that the grant names and everything below it.</summary>
    Service = 8,

    /// <summary>Everybody.</summary>
    Council = 16,

    /// <summary>Counts about the whole council; no row, no person, no team.</summary>
    AggregateOnly = 32,
}
