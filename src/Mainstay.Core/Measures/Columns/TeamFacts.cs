namespace Mainstay.Core.Measures.Columns;

/// <summary>What one team's columns are derived from, beside the rows and absences of the workers whom its spells name.</summary>
/// <param name="Spells">Spells of the team.</param>
/// <param name="Vacancies">Its vacancies.</param>
/// <param name="Agency">Its agency workers.</param>
internal readonly record struct TeamFacts(
    ReadOnlyMemory<TeamSpell> Spells,
    ReadOnlyMemory<TeamFte> Vacancies,
    ReadOnlyMemory<TeamFte> Agency
)
{
    public static TeamFacts[] OfAll(CouncilFacts facts)
    {
        var spells = Grouped.By(facts.Spells.Span, facts.Teams, s => s.Team);
        var vacancies = Grouped.By(facts.Vacancies.Span, facts.Teams, v => v.Team);
        var agency = Grouped.By(facts.Agency.Span, facts.Teams, a => a.Team);
        var teams = new TeamFacts[facts.Teams];
        for (var i = 0; i < teams.Length; i++)
        {
            teams[i] = new TeamFacts(spells[i], vacancies[i], agency[i]);
        }

        return teams;
    }
}

/// <summary>What is kept of one worker beside the caseload.</summary>
/// <param name="Spells">Spells in any team.</param>
/// <param name="Absences">Absences as they came.</param>
/// <param name="Absent">The same days as times that do not overlap.</param>
internal readonly record struct WorkerFacts(
    ReadOnlyMemory<TeamSpell> Spells,
    ReadOnlyMemory<WorkerDays> Absences,
    ReadOnlyMemory<WorkerDays> Absent
)
{
    public static WorkerFacts[] OfAll(CouncilFacts facts)
    {
        var spells = Grouped.By(facts.Spells.Span, facts.Workers, s => s.Worker);
        var absences = Grouped.By(facts.Absences.Span, facts.Workers, a => a.Worker);
        var workers = new WorkerFacts[facts.Workers];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new WorkerFacts(spells[i], absences[i], TimesApart.Of(absences[i]));
        }

        return workers;
    }
}
