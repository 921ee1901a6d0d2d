using Mainstay.Core.Agency;
using Mainstay.Core.Measures;
using Mainstay.Core.People;

namespace Mainstay.Core.Establishment;

/// <summary>How steady a team is and what support it has (N12, N13, N16).</summary>
public static class TeamMeasures
{
    /// <summary>Share of today's workers who were already in the team, service or council twelve months ago.</summary>
    public static Measure StabilityRateHeadcount { get; } =
        Figure.Ratio(
            new(
                "stability_rate_headcount",
                "Stability (people)",
                Basis.Heads,
                "ratio",
                "Today's social workers, permanent and agency, who worked in the same scope on the same day a year before",
                "Social workers, permanent and agency, in the scope on the day, each once",
                "For a team, in that team; for a service, in any team that is below it today; for the council, in any team. As employed or as agency on either day; the last day of a spell is worked and counts.",
                "Council papers (N16)",
                Months: 12
            ),
            q =>
            {
                var before = At(q, q.Day.AddYears(-1)).Select(p => p.Worker).ToHashSet();
                return Once(At(q, q.Day).Where(p => before.Contains(p.Worker)), "also here a year before");
            },
            q => Once(At(q, q.Day), "here on the day")
        );

    /// <summary>Social workers per manager (N12).</summary>
    public static Measure ManagementRatioHeadcount { get; } =
        Figure.Ratio(
            new(
                "management_ratio_headcount",
                "Social workers for each manager",
                Basis.Heads,
                "people per manager",
                "Social workers, permanent and agency, on the day in roles that do not manage",
                "People employed on the day in roles that manage",
                "Roles that manage are those the council marks. A person with several roles counts once on each side.",
                "Council papers (N12)"
            ),
            q => Once(At(q, q.Day).Where(p => !p.Manages), "supervised"),
            q => Once(Managers(q, q.Day), "manages")
        );

    /// <summary>Administrative FTE for each FTE of social worker (N13).</summary>
    public static Measure AdministrativeRatioFte { get; } =
        Figure.Ratio(
            new(
                "administrative_ratio_fte",
                "Administrative support for each social worker (FTE)",
                Basis.Fte,
                "FTE per FTE",
                "FTE employed on the day in roles of administrative support",
                "FTE of social workers, permanent and agency, on the day",
                "Roles of administrative support are those the council marks. Agency social workers are in the base because they need the same support. The papers give no ratio to aim at.",
                "Council papers (N13)",
                Decimals: 2
            ),
            q =>
                q.Employments.Spells.Where(s => s.Role?.Administrative == true && s.Days.Contains(q.Day))
                    .Where(s => q.Covers(s.Worker, s.Team))
                    .Select(s => InPost.FteLine(s, s.Team, $"administrative support, {s.Fte:0.######} FTE")),
            q => [.. InPost.Fte(q, InPost.LastDayWorked, q.Day), .. AgencyWork.Fte(q)]
        );

    /// <summary>People who began to manage in the twelve months (N16).</summary>
    public static Measure ManagerChangesHeadcount { get; } =
        Figure.Count(
            new(
                "manager_changes_headcount",
                "New managers (people)",
                Basis.Heads,
                "people",
                "People who began to manage a team of the scope in the twelve months to the day",
                null,
                "In a role that manages, in a team in which they did not manage on the day before. A person counts once for each team.",
                "Council papers (N16)",
                Decimals: 0,
                Months: 12
            ),
            NewManagers
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [StabilityRateHeadcount, ManagementRatioHeadcount, AdministrativeRatioFte, ManagerChangesHeadcount];

    private static IEnumerable<(Worker Worker, string Team, bool Manages)> At(Question question, DateOnly day)
    {
        var employed = question
            .Employments.SocialWork.Where(s => s.Days.Contains(day) && question.Covers(s.Worker, s.Team))
            .Select(s => (s.Worker, s.Team, s.Role!.Manages));
        var agency = AgencyWork
            .On(question, day)
            .Select(a => (a.Worker, a.Spell.Content.Team, IsManager(question, a.Spell.Content.Role, day)));
        return employed.Concat(agency);
    }

    private static IEnumerable<(Worker Worker, string Team, bool Manages)> Managers(Question question, DateOnly day) =>
        question
            .Employments.Spells.Where(s => s.Role?.Manages == true && s.Days.Contains(day))
            .Where(s => question.Covers(s.Worker, s.Team))
            .Select(s => (s.Worker, s.Team, true));

    private static bool IsManager(Question question, string role, DateOnly day) =>
        question.History.Nearest<Role>(role, day)?.Manages == true;

    private static IEnumerable<Line> Once(IEnumerable<(Worker Worker, string Team, bool Manages)> people, string why) =>
        people
            .GroupBy(p => p.Worker)
            .Select(g => new Line("person", g.Key.Key, g.Key.Key, g.Select(p => p.Team).Order().First(), 1, why));

    private static IEnumerable<Line> NewManagers(Question question)
    {
        var managing = question
            .Employments.Spells.Where(s => s.Role?.Manages == true)
            .ToLookup(s => (s.Worker, s.Team));
        return from team in managing
            where question.Covers(team.Key.Worker, team.Key.Team)
            let began = team.Where(s => question.Year.Contains(s.Days.From))
                .Where(s => !team.Any(t => t.Days.Contains(s.Days.From.AddDays(-1))))
                .Select(s => (DateOnly?)s.Days.From)
                .FirstOrDefault()
            where began is not null
            select new Line(
                "person",
                team.Key.Worker.Key,
                team.Key.Worker.Key,
                team.Key.Team,
                1,
                $"began to manage on {began:d MMMM yyyy}"
            );
    }
}
