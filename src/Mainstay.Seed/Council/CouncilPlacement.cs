namespace Mainstay.Seed.Council;

/// <summary>An agency worker placed in a team.</summary>
public sealed record CouncilPlacement(
    string Id,
    string WorkerId,
    string StaffId,
    string Name,
    string RegistrationNumber,
    DateOnly QualifiedOn,
    CouncilTeam Team,
    CouncilRole Role,
    decimal? Fte,
    DateOnly Start,
    DateOnly? End,
    IReadOnlyList<(string Reason, decimal Fte, string? Covers)> Rationale,
    string Supplier,
    decimal HourlyRate,
    bool HoldsCases
);
