using Mainstay.Core.Establishment;

namespace Mainstay.Seed.Council;

/// <summary>A team, a service or the whole council.</summary>
public sealed class CouncilTeam(
    string id,
    string name,
    TeamKind kind,
    CouncilTeam? parent,
    ServiceShape? service = null
)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public TeamKind Kind { get; } = kind;

    public CouncilTeam? Parent { get; } = parent;

    /// <summary>The service that the team belongs to; null for the council.</summary>
    public ServiceShape? Service { get; } = service;

    /// <summary>The first day, when it began by a reorganisation; null when it was always there.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The team whose people and posts it took over on <see cref="Since"/>.</summary>
    public CouncilTeam? SplitFrom { get; set; }

    /// <summary>An earlier name, and the day from which the present one holds.</summary>
    public (string Name, DateOnly Until)? Renamed { get; set; }

    /// <summary>The team that was there on a day in its place.</summary>
    public CouncilTeam On(DateOnly day) => SplitFrom is not null && day < Since ? SplitFrom : this;
}
