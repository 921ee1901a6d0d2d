namespace Mainstay.Seed.Council;

/// <summary>Somebody employed by the council.</summary>
public sealed class CouncilWorker(string staffId, string name, CouncilRole role, CouncilTeam team)
{
    public string StaffId { get; } = staffId;

    public string Name { get; } = name;

    public CouncilRole Role { get; set; } = role;

    public CouncilTeam Team { get; set; } = team;

    public DateOnly Start { get; set; }

    /// <summary>The last day of service; null while it goes on.</summary>
    public DateOnly? End { get; set; }

    public DateOnly? NoticeReceived { get; set; }

    public int? Origin { get; set; }

    public int? LeavingReason { get; set; }

    public int? Destination { get; set; }

    public bool IsFixedTerm { get; set; }

    /// <summary>FTE of each post held, and the post; null FTE where HR has none.</summary>
    public List<(decimal? Fte, CouncilPost? Post)> Posts { get; } = [];

    /// <summary>The role held before a promotion and its last day; null when there was none.</summary>
    public (CouncilRole Role, DateOnly Until)? Before { get; set; }

    public string? RegistrationNumber { get; set; }

    public DateOnly? QualifiedOn { get; set; }

    public string? Route { get; set; }

    public int Level { get; set; } = 1;

    public DateOnly BirthDate { get; set; }

    public bool IsFemale { get; set; }

    public string Ethnicity { get; set; } = "WBRI";

    /// <summary>Whether they hold cases on the census day, or held them until they left.</summary>
    public bool HoldsCases { get; set; }

    /// <summary>Whether this is a newly qualified worker's first post.</summary>
    public bool IsNewlyQualified { get; set; }

    public decimal TotalFte => Posts.Sum(p => p.Fte) ?? 0;

    /// <summary>Whether employed on a day.</summary>
    public bool IsEmployed(DateOnly day) => Start <= day && (End is null || day <= End);

    /// <summary>The last day of the assessed and supported year; null for those who did not begin it here.</summary>
    public DateOnly? AsyeEnd => IsNewlyQualified ? Start.AddDays(364 + (TotalFte < 0.9m ? 90 : 0)) : null;
}
