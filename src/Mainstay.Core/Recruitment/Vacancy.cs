namespace Mainstay.Core.Recruitment;

/// <summary>How far the filling of a vacancy is.</summary>
public enum RecruitmentStatus
{
    /// <summary>Nothing done yet.</summary>
    NotStarted,

    /// <summary>Advertised.</summary>
    Advertised,

    /// <summary>An offer is made.</summary>
    Offered,

    /// <summary>A start day is agreed.</summary>
    StartAgreed,

    /// <summary>On hold.</summary>
    OnHold,

    /// <summary>Held empty as a saving.</summary>
    HeldAsSaving,
}

/// <summary>What is known of a vacancy beyond its FTE, which follows from post and spells. Key: the post's id.</summary>
/// <param name="Status">How far recruitment is; null when not known.</param>
/// <param name="Reason">Why it is vacant: leaver, move, new-post, other; null when not known.</param>
/// <param name="VacantFrom">The first vacant day; null when not known.</param>
public sealed record Vacancy(RecruitmentStatus? Status, string? Reason = null, DateOnly? VacantFrom = null);
