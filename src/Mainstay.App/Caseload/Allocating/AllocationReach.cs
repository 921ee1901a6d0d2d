using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>How far somebody reaches when cases are given: their own teams decide, other teams of the service receive (practice P9).</summary>
/// <param name="history">The record.</param>
/// <param name="reader">Who asks.</param>
public sealed class AllocationReach(WorkforceHistory history, Reader reader)
{
    private readonly TeamTree _tree = history.Reading(TeamTree.Of);

    /// <summary>Whether the reader sees a case that waits: of their teams, or of no known team where they reach everything.</summary>
    public bool Sees(string? team) =>
        team is null ? reader.May(Permission.ReadTeam, AccessSubject.Council) || HoldsATop : reader.SeesTeam(team);

    /// <summary>Whether the reader may give a case of a team.</summary>
    public bool MayGive(string? team) =>
        team is null
            ? HoldsATop && reader.May(Permission.Allocate)
            : reader.May(Permission.Allocate, AccessSubject.Team(team));

    /// <summary>Whose workers are looked at for a case: the service of the reader's team, or their own level.</summary>
    public Scope WorkersFor(string? team) => new(ServiceOf(PlaceFor(team) ?? team));

    /// <summary>Whether a worker's own manager must accept.</summary>
    public bool NeedsAcceptance(string? workerTeam) =>
        workerTeam is null || !reader.May(Permission.Allocate, AccessSubject.Team(workerTeam));

    /// <summary>The nearest level that the reader holds over a team; null when none.</summary>
    public string? PlaceFor(string? team)
    {
        if (team is null)
        {
            return reader.Places.FirstOrDefault(IsTop);
        }

        return _tree.WithAncestors(team, reader.Today).FirstOrDefault(reader.Places.Contains);
    }

    /// <summary>Whether the reader is a manager above the level that somebody decided for, or that manager's deputy (practice P3).</summary>
    public bool IsAbove(string? decidedFor)
    {
        var above = decidedFor is null ? null : _tree.WithAncestors(decidedFor, reader.Today).ElementAtOrDefault(1);
        return reader.May(Permission.SecondLook, above is null ? AccessSubject.Council : AccessSubject.Team(above));
    }

    private bool HoldsATop => reader.Places.Any(IsTop);

    private bool IsTop(string place) => _tree.WithAncestors(place, reader.Today).Count == 1;

    private string? ServiceOf(string? place) =>
        place is null ? null
        : _tree.Find(place, reader.Today)?.Kind == TeamKind.Group ? place
        : _tree.WithAncestors(place, reader.Today).ElementAtOrDefault(1) ?? place;
}
