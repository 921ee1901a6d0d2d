using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Measures;

/// <summary>One question to the record: which history, about whom, as at which day; with the readings that answer it.</summary>
internal sealed class Question(WorkforceHistory history, Scope scope, DateOnly day)
{
    private readonly Lazy<IReadOnlySet<string>?> _teams = new(() =>
        scope.Team is { } team ? history.Reading(TeamTree.Of).Below(team, day) : null
    );
    private readonly Lazy<IReadOnlyList<Caseload.ExperienceBand>> _bands = new(() => Experience.BandsOn(history, day));

    public WorkforceHistory History => history;

    public Scope Scope => scope;

    public DateOnly Day => day;

    public Workforce Workforce => history.Reading(Workforce.Of);

    public Employments Employments => history.Reading(Employments.Of);

    public DateRange Year => DateRange.TwelveMonthsTo(day);

    /// <summary>Whether a team belongs to the scope, as the tree stands on the day asked; a fact of no team only to the council.</summary>
    public bool Covers(string? team) => _teams.Value is not { } teams || (team is not null && teams.Contains(team));

    /// <summary>Whether a worker belongs to the band asked, as at the day asked; always when none is asked.</summary>
    public bool Covers(Worker worker) =>
        scope.Band is null
        || (Experience.Months(worker, day) is { } m && Experience.Band(_bands.Value, m)?.Code == scope.Band);

    /// <summary>Whether a worker counted in a team belongs to the scope.</summary>
    public bool Covers(Worker worker, string? team) => Covers(team) && Covers(worker);

    /// <summary>Why nothing can be answered at all; null when something can.</summary>
    public string? Unanswerable =>
        scope.Team is { } team && history.Of<Team>(team).Count == 0 ? $"The record knows no team {team}."
        : scope.Band is { } band && _bands.Value.All(b => b.Code != band)
            ? $"No band {band} is in force on {day:d MMMM yyyy}."
        : null;
}
