using System.Collections.Concurrent;
using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>Tells whether a team or service was the same team or service on two days (practice P15).</summary>
/// <remarks>
/// <para>It is <see cref="Comparability.New"/> when it was not in force on the earlier day.</para>
/// <para>It is <see cref="Comparability.NotComparable"/> when its kind of work or the teams below it have changed, or when
/// at least a quarter of its people on either day came from, or went to, a team that began or ended in between.</para>
/// <para>A reading: make it by <c>history.Reading(TeamShapes.Of)</c>.</para>
/// </remarks>
public sealed class TeamShapes : IFollowsRecord
{
    /// <summary>Share of a team's people that must have moved by reorganisation for its shape to have changed.</summary>
    public const decimal ReorganisedShare = 0.25m;

    private readonly WorkforceHistory _history;
    private readonly TeamTree _tree;
    private readonly IReadOnlyList<Move> _moves;
    private readonly ConcurrentDictionary<DateOnly, bool> _holdsAnybody;

    private TeamShapes(
        WorkforceHistory history,
        IReadOnlyList<Move> moves,
        ConcurrentDictionary<DateOnly, bool> holdsAnybody
    )
    {
        _history = history;
        _tree = history.Reading(TeamTree.Of);
        (_moves, _holdsAnybody) = (moves, holdsAnybody);
    }

    /// <summary>The shapes of a history.</summary>
    public static TeamShapes Of(WorkforceHistory history) =>
        new(history, [.. history.All<PostSpell>().GroupBy(s => s.Content.Person).SelectMany(MovesOf)], new());

    /// <inheritdoc/>
    public object After(HistoryChange change) =>
        change.Touches<Team>() || change.Touches<PostSpell>() || change.Touches<AgencySpell>()
            ? Of(change.After)
            : new TeamShapes(change.After, _moves, _holdsAnybody);

    /// <summary>Compares a team or service, or the whole council, on two days.</summary>
    /// <param name="team">The team's key; null for the council, which never changes shape.</param>
    /// <param name="then">The earlier day.</param>
    /// <param name="now">The later day.</param>
    public Comparability Compare(string? team, DateOnly then, DateOnly now)
    {
        if (!HoldsAnybody(then))
        {
            return Comparability.NoRecord;
        }

        if (team is null)
        {
            return Comparability.Comparable;
        }

        if (_history.On<Team>(team, then) is not { } before)
        {
            return Comparability.New;
        }

        var kept =
            before.Kind == _tree.Find(team, now)?.Kind && InForceBelow(team, then).SetEquals(InForceBelow(team, now));
        return kept && !IsReorganised(team, then, now) ? Comparability.Comparable : Comparability.NotComparable;
    }

    /// <summary>Whether anybody is in a post or placement on a day.</summary>
    internal bool HoldsAnybody(DateOnly day) =>
        _holdsAnybody.GetOrAdd(day, d => _history.On<PostSpell>(d).Any() || _history.On<AgencySpell>(d).Any());

    private HashSet<string> InForceBelow(string team, DateOnly day) =>
        _tree.Below(team, day).Where(t => _history.On<Team>(t, day) is not null).ToHashSet();

    private bool IsReorganised(string team, DateOnly then, DateOnly now)
    {
        var between = _moves.Where(m => m.Day > then && m.Day <= now && m.From != m.To).ToArray();
        if (between.Length == 0)
        {
            return false;
        }

        var (before, after) = (_tree.Below(team, then), _tree.Below(team, now));
        var moved = between.Count(m =>
            (before.Contains(m.From) && !after.Contains(m.To) && Changed(m.To, then, now))
            || (after.Contains(m.To) && !before.Contains(m.From) && Changed(m.From, then, now))
        );
        return moved > 0 && moved >= ReorganisedShare * Math.Max(1, Math.Min(People(before, then), People(after, now)));
    }

    private bool Changed(string team, DateOnly then, DateOnly now) =>
        _history.On<Team>(team, then) is null != _history.On<Team>(team, now) is null;

    private int People(IReadOnlySet<string> teams, DateOnly day) =>
        _history
            .On<PostSpell>(day)
            .Where(s => teams.Contains(s.Content.Team))
            .DistinctBy(s => s.Content.Person)
            .Count();

    private static IEnumerable<Move> MovesOf(IEnumerable<Fact<PostSpell>> spells)
    {
        var inOrder = spells.OrderBy(s => s.Valid.From).ToArray();
        foreach (var spell in inOrder)
        {
            foreach (var next in inOrder.Where(n => n.Valid.From == spell.Valid.DayAfter))
            {
                yield return new Move(next.Valid.From, spell.Content.Team, next.Content.Team);
            }
        }
    }

    private sealed record Move(DateOnly Day, string From, string To);
}
