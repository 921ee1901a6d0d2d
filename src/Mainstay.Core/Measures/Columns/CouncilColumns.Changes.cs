namespace Mainstay.Core.Measures.Columns;

/// <content>One fact more or less.</content>
public sealed partial class CouncilColumns
{
    /// <summary>These columns with one more spell; the worker and the team are among those numbered.</summary>
    public CouncilColumns With(TeamSpell spell) => WithSpell(spell, OneMore);

    /// <summary>These columns without a spell that they have.</summary>
    /// <exception cref="ArgumentException">They do not have it.</exception>
    public CouncilColumns Without(TeamSpell spell) => WithSpell(spell, OneLess);

    /// <summary>These columns with one more case held by a worker.</summary>
    public CouncilColumns WithAllocation(WorkerDays allocation) => WithAllocation(allocation, 1);

    /// <summary>These columns without a case held. That it was there is the caller's knowledge: rows keep counts, not cases.</summary>
    /// <exception cref="OverflowException">The worker's caseload would go below 0.</exception>
    public CouncilColumns WithoutAllocation(WorkerDays allocation) => WithAllocation(allocation, -1);

    /// <summary>These columns with one more absence.</summary>
    public CouncilColumns WithAbsence(WorkerDays absence) => WithAbsences(absence, OneMore);

    /// <summary>These columns without an absence that they have.</summary>
    /// <exception cref="ArgumentException">They do not have it.</exception>
    public CouncilColumns WithoutAbsence(WorkerDays absence) => WithAbsences(absence, OneLess);

    /// <summary>These columns with one more vacancy.</summary>
    public CouncilColumns WithVacancy(TeamFte vacancy) =>
        WithTeam(
            vacancy.Team,
            _facts[vacancy.Team] with
            {
                Vacancies = OneMore(_facts[vacancy.Team].Vacancies, vacancy),
            }
        );

    /// <summary>These columns without a vacancy that they have.</summary>
    /// <exception cref="ArgumentException">They do not have it.</exception>
    public CouncilColumns WithoutVacancy(TeamFte vacancy) =>
        WithTeam(
            vacancy.Team,
            _facts[vacancy.Team] with
            {
                Vacancies = OneLess(_facts[vacancy.Team].Vacancies, vacancy),
            }
        );

    /// <summary>These columns with one more agency worker.</summary>
    public CouncilColumns WithAgency(TeamFte agency) =>
        WithTeam(agency.Team, _facts[agency.Team] with { Agency = OneMore(_facts[agency.Team].Agency, agency) });

    /// <summary>These columns without an agency worker whom they have.</summary>
    /// <exception cref="ArgumentException">They do not have the fact.</exception>
    public CouncilColumns WithoutAgency(TeamFte agency) =>
        WithTeam(agency.Team, _facts[agency.Team] with { Agency = OneLess(_facts[agency.Team].Agency, agency) });

    private delegate ReadOnlyMemory<T> Changed<T>(ReadOnlyMemory<T> facts, T fact);

    private CouncilColumns WithSpell(TeamSpell spell, Changed<TeamSpell> change)
    {
        var workers = (WorkerFacts[])_workers.Clone();
        workers[spell.Worker] = workers[spell.Worker] with { Spells = change(workers[spell.Worker].Spells, spell) };
        var facts = (TeamFacts[])_facts.Clone();
        facts[spell.Team] = facts[spell.Team] with { Spells = change(facts[spell.Team].Spells, spell) };
        return Derived(facts, _loads, workers, [spell.Team]);
    }

    private CouncilColumns WithAllocation(WorkerDays allocation, int change)
    {
        var loads = (CaseloadRow[])_loads.Clone();
        loads[allocation.Worker] = loads[allocation.Worker].With(Terms.Days, allocation.From, allocation.End, change);
        return Derived(_facts, loads, _workers, TeamsOf(allocation));
    }

    private CouncilColumns WithAbsences(WorkerDays absence, Changed<WorkerDays> change)
    {
        var workers = (WorkerFacts[])_workers.Clone();
        var absences = change(workers[absence.Worker].Absences, absence);
        workers[absence.Worker] = workers[absence.Worker] with
        {
            Absences = absences,
            Absent = TimesApart.Of(absences),
        };
        return Derived(_facts, _loads, workers, TeamsOf(absence));
    }

    private CouncilColumns WithTeam(int team, TeamFacts changed)
    {
        var facts = (TeamFacts[])_facts.Clone();
        facts[team] = changed;
        return Derived(facts, _loads, _workers, [team]);
    }

    // Only the teams in which the worker is at some time within the days can tell the difference.
    private HashSet<int> TeamsOf(WorkerDays days)
    {
        HashSet<int> teams = [];
        foreach (ref readonly var spell in _workers[days.Worker].Spells.Span)
        {
            if (spell.From < days.End && days.From < spell.End)
            {
                teams.Add(spell.Team);
            }
        }

        return teams;
    }

    private CouncilColumns Derived(
        TeamFacts[] facts,
        CaseloadRow[] loads,
        WorkerFacts[] workers,
        IEnumerable<int> touched
    )
    {
        var teams = (TeamColumns[])_teams.Clone();
        foreach (var team in touched)
        {
            teams[team] = new TeamColumns(Terms, facts[team], loads, workers);
        }

        return new CouncilColumns(Terms, facts, loads, workers, teams);
    }

    private static ReadOnlyMemory<T> OneMore<T>(ReadOnlyMemory<T> facts, T fact) => (T[])[.. facts.Span, fact];

    private static ReadOnlyMemory<T> OneLess<T>(ReadOnlyMemory<T> facts, T fact)
        where T : IEquatable<T>
    {
        var at = facts.Span.IndexOf(fact);
        return at < 0
            ? throw new ArgumentException($"There is no such fact: {fact}.", nameof(fact))
            : (T[])[.. facts.Span[..at], .. facts.Span[(at + 1)..]];
    }
}
