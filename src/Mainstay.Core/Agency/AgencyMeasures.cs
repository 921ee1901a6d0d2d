using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>Agency social workers: how many, what share of whom, and what for.</summary>
public static class AgencyMeasures
{
    private const string OnTheDay =
        "Agency social workers at work on the day; the last day of a placement is worked and counts. Unknown FTE left out.";

    private static readonly (Rationale Reason, string Name, string Title)[] Reasons =
    [
        (Rationale.Vacancy, "agency_for_vacancy_fte", "Agency for vacancies (FTE)"),
        (Rationale.Maternity, "agency_for_maternity_fte", "Agency for family leave (FTE)"),
        (Rationale.LongTermSickness, "agency_for_long_term_sickness_fte", "Agency for long-term sickness (FTE)"),
        (Rationale.AwaitingTransfer, "agency_for_awaiting_transfer_fte", "Agency awaiting transfer to permanent (FTE)"),
        (Rationale.AsyeSupport, "agency_for_asye_support_fte", "Agency supporting newly qualified workers (FTE)"),
        (Rationale.AdditionalCapacity, "agency_for_additional_capacity_fte", "Agency as additional capacity (FTE)"),
    ];

    /// <summary>FTE of agency workers, DfE.</summary>
    public static Measure AgencyFte { get; } =
        Figure.Count(
            new(
                "agency_fte",
                "Agency social workers (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of agency social workers on the day",
                null,
                OnTheDay,
                MeasureDefinition.Dfe
            ),
            AgencyWork.Fte
        );

    /// <summary>Agency workers, DfE.</summary>
    public static Measure AgencyHeadcount { get; } =
        Figure.Count(
            new(
                "agency_headcount",
                "Agency social workers (people)",
                Basis.Heads,
                "people",
                "Agency social workers on the day",
                null,
                "Agency social workers at work on the day; the last day of a placement is worked and counts. Somebody with several placements counts once, in the team of the largest.",
                MeasureDefinition.Dfe,
                Decimals: 0
            ),
            AgencyWork.Heads
        );

    /// <summary>Agency over agency and in post by FTE, DfE.</summary>
    public static Measure AgencyRateFte { get; } =
        Figure.Ratio(
            new(
                "agency_rate_fte",
                "Agency rate (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of agency social workers on the day",
                "FTE of agency social workers and of social workers in post on the day",
                $"{OnTheDay} Vacancies are in neither side. The council papers' 'agency ÷ total current workforce' is the same (N197).",
                MeasureDefinition.Dfe
            ),
            AgencyWork.Fte,
            q => [.. AgencyWork.Fte(q), .. InPost.Fte(q, InPost.Dfe, q.Day)]
        );

    /// <summary>Agency over agency and in post by headcount, DfE.</summary>
    public static Measure AgencyRateHeadcount { get; } =
        Figure.Ratio(
            new(
                "agency_rate_headcount",
                "Agency rate (people)",
                Basis.Heads,
                "ratio",
                "Agency social workers on the day",
                "Agency social workers and social workers in post on the day",
                "Agency social workers at work on the day; the last day of a placement is worked and counts. Vacancies are in neither side.",
                MeasureDefinition.Dfe
            ),
            AgencyWork.Heads,
            q => [.. AgencyWork.Heads(q), .. InPost.Heads(q, InPost.Dfe, q.Day)]
        );

    /// <summary>FTE of agency workers covering vacancies, DfE.</summary>
    public static Measure AgencyCoverFte { get; } =
        Figure.Count(
            new(
                "agency_cover_fte",
                "Agency covering vacancies (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of agency social workers whose rationale is a vacancy",
                null,
                $"{OnTheDay} A placement split between rationales adds only its vacancy part.",
                MeasureDefinition.Dfe
            ),
            AgencyWork.For(Rationale.Vacancy)
        );

    /// <summary>Share of agency FTE that covers vacancies, DfE.</summary>
    public static Measure AgencyCoverRateFte { get; } =
        Figure.Cover(
            new(
                "agency_cover_rate_fte",
                "Share of agency FTE covering vacancies",
                Basis.Fte,
                "ratio",
                "FTE of agency social workers whose rationale is a vacancy",
                "FTE of agency social workers on the day",
                $"{OnTheDay} Reads u when the cover exceeds all agency FTE.",
                MeasureDefinition.Dfe
            ),
            AgencyWork.For(Rationale.Vacancy),
            AgencyWork.Fte
        );

    /// <summary>Agency over in post alone: the reading that leaves agency out of the base (WF15, WF31).</summary>
    public static Measure AgencyToPermanentFte { get; } =
        Figure.Ratio(
            new(
                "agency_to_permanent_rate_fte",
                "Agency against permanent (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of agency social workers on the day",
                "FTE of social workers whom the council employs on the day; agency left out",
                $"{OnTheDay} Always higher than the agency rate; not comparable with DfE's.",
                "Council papers (WF15)"
            ),
            AgencyWork.Fte,
            InPost.Fte(InPost.LastDayWorked)
        );

    /// <summary>Agency over funded posts (WF30).</summary>
    public static Measure AgencyToEstablishmentFte { get; } =
        Figure.Ratio(
            new(
                "agency_to_establishment_rate_fte",
                "Agency against establishment (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of agency social workers on the day",
                "Funded FTE of social work posts on the day",
                OnTheDay,
                "Council papers (WF30)"
            ),
            AgencyWork.Fte,
            PostPositions.Lines(p => p.Fte, "funded"),
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );

    /// <summary>Share of agency FTE that covers a named gap: vacancy, family leave, sickness (WF3).</summary>
    public static Measure AgencyNamedGapRateFte { get; } =
        Figure.Cover(
            new(
                "agency_named_gap_rate_fte",
                "Share of agency FTE covering a named gap",
                Basis.Fte,
                "ratio",
                "FTE of agency social workers covering a vacancy, family leave or long-term sickness",
                "FTE of agency social workers on the day",
                OnTheDay,
                "Council papers (WF3)"
            ),
            AgencyWork.For(Rationale.Vacancy, Rationale.Maternity, Rationale.LongTermSickness),
            AgencyWork.Fte
        );

    /// <summary>Agency FTE that fills no vacancy (N88).</summary>
    public static Measure AgencyBeyondVacanciesFte { get; } =
        Figure.Count(
            new(
                "agency_beyond_vacancies_fte",
                "Agency beyond vacancies (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of agency social workers less the vacant FTE that they cover",
                null,
                $"{OnTheDay} Cover is counted post by post, as in vacant_covered_fte: more cover in a team than it has vacancies is beyond them.",
                "Council papers (N88)"
            ),
            q => [.. AgencyWork.Fte(q), .. PostPositions.Lines(p => p.Covered, "covered")(q).Select(l => l.Times(-1))],
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );

    /// <summary>Agency FTE that no rationale is recorded for.</summary>
    public static Measure AgencyForNoReasonFte { get; } =
        Figure.Count(
            new(
                "agency_for_no_recorded_reason_fte",
                "Agency without a recorded rationale (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of agency social workers less the parts that have a rationale",
                null,
                OnTheDay,
                "Council papers (WF2)"
            ),
            AgencyWork.WithoutReason
        );

    /// <summary>FTE by rationale, in the order of the council papers; with <see cref="AgencyForNoReasonFte"/> they sum to <see cref="AgencyFte"/>.</summary>
    public static IReadOnlyList<Measure> ByRationale { get; } =
    [.. Reasons.Select(r => ForReason(r.Reason, r.Name, r.Title))];

    /// <summary>Agency workers who joined in the twelve months (N16).</summary>
    public static Measure AgencyJoinersHeadcount { get; } =
        Figure.Count(
            new(
                "agency_joiners_headcount",
                "Agency social workers who joined (people)",
                Basis.Heads,
                "people",
                "People whose agency work in the scope began in the twelve months to the day",
                null,
                "At work in the scope on a day of the twelve months and not on the day before them; each person once.",
                "Council papers (N16)",
                Decimals: 0,
                Months: 12
            ),
            q => Moved(q, joined: true)
        );

    /// <summary>Agency workers who left in the twelve months (N16).</summary>
    public static Measure AgencyLeaversHeadcount { get; } =
        Figure.Count(
            new(
                "agency_leavers_headcount",
                "Agency social workers who left (people)",
                Basis.Heads,
                "people",
                "People whose agency work in the scope ended in the twelve months to the day",
                null,
                "At work in the scope on the day before the twelve months or on a day of them, and no longer on the day asked; each person once.",
                "Council papers (N16)",
                Decimals: 0,
                Months: 12
            ),
            q => Moved(q, joined: false)
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        AgencyFte,
        AgencyHeadcount,
        AgencyRateFte,
        AgencyRateHeadcount,
        AgencyCoverFte,
        AgencyCoverRateFte,
        AgencyToPermanentFte,
        AgencyToEstablishmentFte,
        .. ByRationale,
        AgencyForNoReasonFte,
        AgencyNamedGapRateFte,
        AgencyBeyondVacanciesFte,
        AgencyJoinersHeadcount,
        AgencyLeaversHeadcount,
    ];

    private static Measure ForReason(Rationale reason, string name, string title) =>
        Figure.Count(
            new(
                name,
                title,
                Basis.Fte,
                "FTE",
                $"FTE of agency social workers {AgencyWork.Words(reason)}",
                null,
                $"{OnTheDay} A placement split between rationales adds only this part.",
                "Council papers (WF2)"
            ),
            AgencyWork.For(reason)
        );

    private static IEnumerable<Line> Moved(Question question, bool joined)
    {
        var before = question.Year.From.AddDays(-1);
        return from worker in question.Workforce.Workers
            let spells = worker.AgencySpells.Where(s => Counts(question, worker, s)).ToArray()
            let inYear = spells.Where(s => s.Valid.Meets(question.Year)).OrderBy(s => s.Valid.From).ToArray()
            where inYear.Length > 0
            where joined ? !spells.Any(s => s.Valid.Contains(before)) : !spells.Any(s => s.Valid.Contains(question.Day))
            let spell = joined ? inYear[0] : inYear[^1]
            let why = joined ? $"joined on {spell.Valid.From:d MMMM yyyy}" : $"left on {spell.Valid.To:d MMMM yyyy}"
            select new Line("person", worker.Key, worker.Key, spell.Content.Team, 1, why);
    }

    private static bool Counts(Question question, Worker worker, Fact<AgencySpell> spell) =>
        question.Covers(worker, spell.Content.Team)
        && question.History.Nearest<Role>(spell.Content.Role, spell.Valid.From)?.IsSocialWorker == true;
}
