namespace Mainstay.Seed.Council;

/// <summary>A funded post.</summary>
public sealed class CouncilPost(string id, CouncilTeam team, CouncilRole role, decimal fte)
{
    public string Id { get; } = id;

    public CouncilTeam Team { get; } = team;

    public CouncilRole Role { get; } = role;

    public decimal Fte { get; } = fte;

    public DateOnly From { get; set; } = new(2015, 4, 1);

    /// <summary>The last day, for posts deleted when somebody left.</summary>
    public DateOnly? To { get; set; }

    public bool IsGrowth { get; set; }

    /// <summary>The first day of the earliest holder known so far; null while nobody holds it.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>The first day on which it stands vacant at the end of the story; null when it is held.</summary>
    public DateOnly? VacantFrom { get; set; }

    /// <summary>How far recruitment is while it stands vacant.</summary>
    public string? Recruitment { get; set; }

    /// <summary>Vacant FTE that no agency worker covers yet.</summary>
    public decimal Uncovered { get; set; }
}
