using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Caseload on the available basis: what those who are there carry (practice P7, N19, N22, N23).</summary>
public static class AvailableCaseload
{
    internal const string Source = "Mainstay, practice rule P7";

    internal const string Who =
        "Available, registered social workers in case-holding roles, agency included, who lead one or more children; "
        + "available = any working day in the week and not away long term. Counted by the count rule of the policy in "
        + "force, which the note states; carer and adopter households are not averaged with children.";

    /// <summary>Cases per FTE.</summary>
    public static Measure PerFte { get; } =
        CaseloadFigure.Make(
            new(
                "caseload_available_fte",
                "Average caseload per FTE (available)",
                Basis.Fte,
                "cases per FTE",
                "cases of available workers with FTE above 0",
                "FTE of those workers",
                $"{Who} A worker with no FTE recorded is left out of both halves and counted beside. "
                    + "A worker in two teams counts by FTE share.",
                Source
            ),
            (day, scope) =>
            {
                var all = Holders(day, scope);
                Holder[] withFte = [.. all.Where(h => h.Fte > 0)];
                return new(
                    [.. withFte.Select(h => h.Row(h.Cases, h.Fte))],
                    Behind.Notes(WithoutFte(all.Count - withFte.Length), Counted(day))
                );
            }
        );

    /// <summary>Cases per worker.</summary>
    public static Measure PerWorker { get; } =
        CaseloadFigure.Make(
            new(
                "caseload_available_worker",
                "Average caseload per social worker (available)",
                Basis.Heads,
                "cases per worker",
                "cases of available workers",
                "those workers",
                $"{Who} A worker in two teams counts in each by FTE share.",
                Source
            ),
            (day, scope) => new([.. Holders(day, scope).Select(h => h.Row(h.Cases, h.Share))], Counted(day))
        );

    /// <summary>Families per worker, wherever a family reference exists.</summary>
    public static Measure FamiliesPerWorker { get; } =
        CaseloadFigure.Make(
            new(
                "families_available_worker",
                "Average families per social worker (available)",
                Basis.Heads,
                "families per worker",
                "families of the children led by available workers",
                "those workers",
                "As the average caseload per social worker, in families: children with one family reference and one "
                    + "lead are one family, a child without a reference is one.",
                Source
            ),
            (day, scope) => new([.. Holders(day, scope).Select(h => h.Row(h.Worker.Count.Families * h.Share, h.Share))])
        );

    /// <summary>Highest team average less lowest team average (N23).</summary>
    public static Measure SpreadOfTeams { get; } =
        CaseloadFigure.Make(
            new(
                "caseload_spread_teams",
                "Spread between teams: highest average less lowest",
                Basis.Heads,
                "cases per worker",
                "highest team average less the lowest",
                null,
                $"{Who} Averages per worker of the teams of the scope that have such workers.",
                Source
            ),
            BetweenTeams
        );

    /// <summary>Carer and adopter households per worker who leads one or more.</summary>
    public static Measure HouseholdsPerWorker { get; } =
        CaseloadFigure.Make(
            new(
                "households_worker",
                "Carer and adopter households per supervising social worker",
                Basis.Heads,
                "households per worker",
                "carer and adopter households led by available workers",
                "those workers",
                "Available, registered social workers in case-holding roles who lead one or more carer or adopter "
                    + "households: a line of their own, never averaged with children.",
                Source
            ),
            (day, scope) =>
                new([
                    .. Available(day, scope)
                        .Where(h => h.Worker.Count.Households > 0)
                        .Select(h => h.Row(h.Worker.Count.Households * h.Share, h.Share)),
                ])
        );

    /// <summary>Children co-worked, always shown beside the caseload.</summary>
    public static Measure CoWorked { get; } =
        CaseloadFigure.Make(
            new(
                "cases_co_worked",
                "Children co-worked",
                Basis.Cases,
                "children",
                "children co-worked and not led by social workers",
                null,
                "Co-working involvements of social workers with children they do not lead; shown beside the caseload, "
                    + "in which they count only by the policy's share.",
                Source,
                Decimals: 0
            ),
            (day, scope) =>
                new([
                    .. day.WorkersIn(scope)
                        .Where(w => w.IsSocialWorker && w.Count.CoWorked > 0)
                        .Select(w => new Holder(w, day, scope, s => s.IsSocialWorker))
                        .Select(h => h.Row(h.Worker.Count.CoWorked * h.Share, 0)),
                ])
        );

    /// <summary>Children led by practitioners who are not social workers, for each of them (practice P18).</summary>
    public static Measure LeadPractitioners { get; } =
        CaseloadFigure.Make(
            new(
                "caseload_lead_practitioner",
                "Average caseload per lead practitioner who is not a social worker",
                Basis.Heads,
                "children per practitioner",
                "children led by lead practitioners who are not social workers",
                "those practitioners",
                "A line of their own: they are in no figure per social worker.",
                "Mainstay, practice rule P18"
            ),
            (day, scope) =>
                new([
                    .. day.WorkersIn(scope)
                        .Where(w => w.IsLeadPractitioner && w.Count.Children > 0)
                        .Select(w => new Holder(w, day, scope, s => s.HoldsCases))
                        .Where(h => h.Share > 0)
                        .Select(h => h.Row(h.Worker.Count.Children * h.Share, h.Share)),
                ])
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        PerFte,
        PerWorker,
        FamiliesPerWorker,
        .. CaseloadRange.All,
        SpreadOfTeams,
        HouseholdsPerWorker,
        CoWorked,
        LeadPractitioners,
    ];

    /// <summary>Workers whom the available basis counts, whether or not they lead a case, with their share in the scope.</summary>
    internal static IEnumerable<Holder> Available(CaseloadDay day, Scope scope) =>
        day.WorkersIn(scope)
            .Where(w => w.IsAvailableSocialWorker)
            .Select(w => new Holder(w, day, scope, s => s is { HoldsCases: true, IsSocialWorker: true }))
            .Where(h => h.Share > 0);

    /// <summary>Those of them who lead one or more children: whom averages, highest, lowest and median are about.</summary>
    internal static IReadOnlyList<Holder> Holders(CaseloadDay day, Scope scope) =>
        [.. Available(day, scope).Where(h => h.Worker.Count.Children > 0 && !h.Worker.CountsHouseholds)];

    private static Behind BetweenTeams(CaseloadDay day, Scope scope)
    {
        var averages = Holders(day, scope)
            .SelectMany(h => h.Worker.Spells.Where(s => s.HoldsCases).Select(s => s.Team))
            .Distinct()
            .Where(t => day.IsIn(t, scope))
            .Select(t => (Team: t, Holders: Holders(day, scope with { Team = t })))
            .Where(t => t.Holders.Count > 0)
            .Select(t => (t.Team, Average: t.Holders.Sum(h => h.Cases) / t.Holders.Sum(h => h.Share)))
            .OrderBy(t => t.Average)
            .ThenBy(t => t.Team)
            .ToArray();
        return averages.Length == 0
            ? new([], IsOfNobody: true)
            : new(
                [
                    TeamRow(averages[^1].Team, averages[^1].Average, "highest average"),
                    TeamRow(averages[0].Team, -averages[0].Average, "lowest average, taken off"),
                ],
                Counted(day),
                averages.Length
            );
    }

    private static MeasureRow TeamRow(string team, decimal average, string why) =>
        new("team", team, team, team, average, 0, why);

    internal static string Counted(CaseloadDay day) =>
        $"Counted: {CaseCount.UnitOf(day.Policy?.Policy.CountRule ?? CountRule.Children)}.";

    private static string? WithoutFte(int workers) =>
        workers == 0 ? null : $"{Words.Count(workers, "worker", "workers")} with no FTE recorded left out.";

    /// <summary>A worker with the part that belongs to the scope.</summary>
    internal sealed class Holder(WorkerCaseload worker, CaseloadDay day, Scope scope, Func<SpellOnDay, bool> counts)
    {
        public WorkerCaseload Worker => worker;

        /// <summary>The whole caseload by the count rule.</summary>
        public decimal Whole => worker.Count.Counted;

        public decimal Share { get; } = worker.ShareIn(counts, t => day.IsIn(t, scope));

        public decimal Cases => Whole * Share;

        public decimal Fte { get; } = worker.FteOf(s => counts(s) && day.IsIn(s.Team, scope)) ?? 0;

        public MeasureRow Row(decimal above, decimal below) => Row(above, below, worker.Shown);

        public MeasureRow Row(decimal above, decimal below, string why) =>
            Behind.Row(
                worker,
                worker.MainTeam(s => counts(s) && day.IsIn(s.Team, scope)),
                above,
                below,
                $"{why}, {Words.Plain(Fte)} FTE"
            );
    }
}
