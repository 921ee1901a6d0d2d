using Mainstay.Core.Record;

namespace Mainstay.Core.Establishment;

/// <summary>The council's own tree of teams, services and levels above, as it stood on any day.</summary>
/// <remarks>
/// A team is placed by the fact in force on the day, else by the nearest (see <see cref="WorkforceHistory.Nearest{T}"/>):
/// what happened in a team before it was first listed, or after it was closed, stays below the same service.
/// A loop of parents ends where it began. A reading: make it by <c>history.Reading(TeamTree.Of)</c>.
/// </remarks>
public sealed class TeamTree : IFollowsRecord
{
    private readonly WorkforceHistory _history;
    private readonly IReadOnlyList<string> _keys;

    private TeamTree(WorkforceHistory history, IReadOnlyList<string> keys) => (_history, _keys) = (history, keys);

    /// <summary>The tree of a history.</summary>
    public static TeamTree Of(WorkforceHistory history) =>
        new(history, [.. history.All<Team>().Select(t => t.Key).Distinct()]);

    /// <inheritdoc/>
    public object After(HistoryChange change) =>
        change.Touches<Team>() ? Of(change.After) : new TeamTree(change.After, _keys);

    /// <summary>The team as it stood on a day, or as it was nearest to it; null when the key is not known.</summary>
    public Team? Find(string team, DateOnly day) => _history.Nearest<Team>(team, day);

    /// <summary>The name on a day; the key itself when the team is not known.</summary>
    public string NameOf(string team, DateOnly day) => Find(team, day)?.Name ?? team;

    /// <summary>A team and the levels above it, nearest first, up to the top.</summary>
    /// <param name="team">The team's key; an unknown key stands alone.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<string> WithAncestors(string team, DateOnly day)
    {
        List<string> path = [];
        for (var at = team; at is not null && !path.Contains(at); at = Find(at, day)?.Parent)
        {
            path.Add(at);
        }

        return path;
    }

    /// <summary>The keys of a level and of everything below it on a day, itself included even when it is not known.</summary>
    public IReadOnlySet<string> Below(string team, DateOnly day) =>
        _keys.Where(k => IsIn(k, team, day)).Append(team).ToHashSet();

    /// <summary>Whether a team is the scope team or lies below it on a day.</summary>
    public bool IsIn(string team, string scopeTeam, DateOnly day) => WithAncestors(team, day).Contains(scopeTeam);

    /// <summary>Keys of the teams that hold work and were in force on a day, in order of name.</summary>
    public IReadOnlyList<string> Teams(DateOnly day) => InForce(day, t => t.Kind != TeamKind.Group);

    /// <summary>Keys of the services in force on a day, in order of name: the levels directly above teams.</summary>
    public IReadOnlyList<string> Services(DateOnly day)
    {
        var above = Teams(day).Select(t => Find(t, day)?.Parent).OfType<string>().ToHashSet();
        return [.. above.OrderBy(k => NameOf(k, day)).ThenBy(k => k)];
    }

    /// <summary>Keys of the levels directly below one on a day, in order of name.</summary>
    /// <param name="team">The level above; null for the top of the tree.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<string> Children(string? team, DateOnly day) => InForce(day, t => t.Parent == team);

    private IReadOnlyList<string> InForce(DateOnly day, Func<Team, bool> isWanted) =>
        [
            .. _history
                .On<Team>(day)
                .Where(t => isWanted(t.Content))
                .OrderBy(t => t.Content.Name)
                .ThenBy(t => t.Key)
                .Select(t => t.Key),
        ];
}
