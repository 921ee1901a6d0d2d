namespace Mainstay.Core.Academy;

/// <summary>A programme that protects a caseload while it is open.</summary>
public enum Programme
{
    /// <summary>Assessed and supported year in employment.</summary>
    Asye,

    /// <summary>The two-year early career programme that follows it.</summary>
    EarlyCareer,

    /// <summary>Re-integration of qualified returners.</summary>
    Reintegration,
}

/// <summary>A worker on a programme, from its first day until it is signed off. Key: person, slash, programme.</summary>
/// <remarks>The programme holds until it is signed off, not until a date passes; a pause is a fact with <paramref name="Paused"/> true (practice P4).</remarks>
/// <param name="Person">The worker's key.</param>
/// <param name="Programme">Which programme.</param>
/// <param name="Stage">The stage, for example <c>year-1</c>; null when the programme has none.</param>
/// <param name="Paused">Whether it is paused, for example by leave.</param>
/// <param name="Result">Result once signed off; null before.</param>
public sealed record ProgrammeMembership(
    string Person,
    Programme Programme,
    string? Stage = null,
    bool Paused = false,
    string? Result = null
);
