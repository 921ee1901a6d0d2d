using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Access;

/// <summary>The links of the record that can carry access from one to another.</summary>
public enum AccessLinkKind
{
    /// <summary>A worker and their line manager.</summary>
    LineManager,

    /// <summary>A worker and their supervisor.</summary>
    Supervisor,

    /// <summary>A team and the level above it.</summary>
    Parent,
}

/// <summary>A link of the record that can carry access: whoever is above sees who is below.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Below">The worker's or team's key.</param>
/// <param name="Above">The key of the person or level above.</param>
public sealed record AccessLink(AccessLinkKind Kind, string Below, string Above)
{
    /// <summary>The link that a worker's link is; null for assessors and practice educators, who see nothing by it.</summary>
    public static AccessLink? Of(WorkerLink link) =>
        link.Kind switch
        {
            LinkKind.LineManager => new(AccessLinkKind.LineManager, link.Worker, link.Other),
            LinkKind.Supervisor => new(AccessLinkKind.Supervisor, link.Worker, link.Other),
            _ => null,
        };

    /// <summary>Every such link of the record on a day.</summary>
    public static IReadOnlySet<AccessLink> All(WorkforceHistory history, DateOnly day) =>
        history
            .On<WorkerLink>(day)
            .Select(l => Of(l.Content))
            .OfType<AccessLink>()
            .Concat(
                history
                    .On<Team>(day)
                    .Where(t => t.Content.Parent is not null)
                    .Select(t => new AccessLink(AccessLinkKind.Parent, t.Key, t.Content.Parent!))
            )
            .ToHashSet();
}
