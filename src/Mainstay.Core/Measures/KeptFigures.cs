using System.Collections.Concurrent;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;

namespace Mainstay.Core.Measures;

/// <summary>What a measure's figures read of the record.</summary>
internal enum FigureReads
{
    /// <summary>Not known: such a figure is never kept.</summary>
    Anything,

    /// <summary>The caseloads and allocations of its day, and nothing else that depends on cases or people.</summary>
    CaseloadsOfTheDay,

    /// <summary>Teams, roles, policies, posts and the facts of people, on any day; no cases.</summary>
    PeopleAndPosts,
}

/// <summary>Figures of one day without their rows, by scope.</summary>
internal sealed class FiguresOfDay
{
    private readonly ConcurrentDictionary<Scope, ConcurrentDictionary<Measure, MeasureResult>> _scopes = new();

    /// <summary>The figure, computed at its first use.</summary>
    public MeasureResult Of(Measure measure, Scope scope, Func<MeasureResult> compute) =>
        _scopes.GetOrAdd(scope, _ => new()).GetOrAdd(measure, _ => compute() with { Rows = [] });

    /// <summary>The figures of some scopes, shared with these, and of every other scope those of some measures.</summary>
    public FiguresOfDay Only(Func<Scope, bool> isKept, Func<Measure, bool> isKeptElsewhere)
    {
        var kept = Only(isKept);
        foreach (var (scope, figures) in _scopes.Where(s => !isKept(s.Key)))
        {
            kept._scopes[scope] = new(figures.Where(f => isKeptElsewhere(f.Key)));
        }

        return kept;
    }

    /// <summary>The figures of some scopes, shared with these.</summary>
    public FiguresOfDay Only(Func<Scope, bool> isKept)
    {
        var kept = new FiguresOfDay();
        foreach (var (scope, figures) in _scopes.Where(s => isKept(s.Key)))
        {
            kept._scopes[scope] = figures;
        }

        return kept;
    }
}

/// <summary>Figures without their rows, kept from history to history until a change touches them: past weeks mostly stand.</summary>
/// <remarks>
/// <para>Figures of caseloads stay with their day (<see cref="CaseloadDay.Figures"/>), which knows what changed on it. Those of
/// people and posts are here: whoever a change is about may count in any of his or her teams
/// (<see cref="ChangeReach"/>), and the council counts everybody. Where they are, for figures of one day, what they were
/// before the change on that day, the day's figures stand.</para>
/// <para>What a change does not touch is shared with the history before. A reading: make it by
/// <c>history.Reading(KeptFigures.Of)</c>.</para>
/// </remarks>
internal sealed class KeptFigures : IFollowsRecord
{
    // Ten years of weeks, and the days of a few reports.
    private const int DaysKept = 1000;

    private readonly WorkforceHistory _history;
    private readonly ConcurrentDictionary<DateOnly, FiguresOfDay> _days;

    private KeptFigures(WorkforceHistory history, ConcurrentDictionary<DateOnly, FiguresOfDay> days) =>
        (_history, _days) = (history, days);

    public static KeptFigures Of(WorkforceHistory history) => new(history, new());

    public MeasureResult Of(Measure measure, Scope scope, DateOnly day)
    {
        var figures =
            measure.Reads == FigureReads.CaseloadsOfTheDay
                ? _history.Reading(Caseloads.Of).On(day).Figures
                : OfPeople(day);
        return figures.Of(measure, scope, () => measure.Of(_history, scope, day));
    }

    public object After(HistoryChange change)
    {
        var reach = ChangeReach.Of(change);
        if (reach.IsEverything)
        {
            return Of(change.After);
        }

        if (reach.IsOfCasesOnly)
        {
            return new KeptFigures(change.After, _days);
        }

        var kept = _days.Select(d => KeyValuePair.Create(d.Key, Kept(d.Key, d.Value, reach)));
        return new KeptFigures(change.After, new(kept));
    }

    private static FiguresOfDay Kept(DateOnly day, FiguresOfDay figures, ChangeReach reach) =>
        reach.LeavesPeopleAsTheyWere(day)
            ? figures.Only(s => !reach.Touches(s.Team), m => m.Definition.Months == 0)
            : figures.Only(s => !reach.Touches(s.Team));

    private FiguresOfDay OfPeople(DateOnly day)
    {
        if (_days.Count > DaysKept)
        {
            _days.Clear();
        }

        return _days.GetOrAdd(day, _ => new FiguresOfDay());
    }
}
