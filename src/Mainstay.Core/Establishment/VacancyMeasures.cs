using Mainstay.Core.Agency;
using Mainstay.Core.Measures;
using Mainstay.Core.People;

namespace Mainstay.Core.Establishment;

/// <summary>Funded posts, vacancies and their rates, DfE's and the councils', each labelled (N88, N196, WF29).</summary>
public static class VacancyMeasures
{
    private const string Vacant =
        "Funded FTE of a social work post less the FTE of those who hold it, post by post and never below 0; recruited to or not, covered by agency or not. A holder with no FTE recorded fills the post; students, apprentices and bank staff fill none.";

    private static readonly Lines VacantLines = PostPositions.Lines(p => p.Vacant, "vacant");
    private static readonly Lines DfeVacantLines = PostPositions.Lines(InPost.Dfe, p => p.Vacant, "vacant");

    /// <summary>Funded FTE of social work posts.</summary>
    public static Measure EstablishmentFte { get; } =
        OfPosts(
            "establishment_fte",
            "Establishment (FTE)",
            "Funded FTE of social work posts in force on the day",
            "Posts whose role is mapped to a census role, on their days of funding, filled or not.",
            p => p.Fte,
            "funded"
        );

    /// <summary>Vacant FTE on a day, last day worked.</summary>
    public static Measure VacantFte { get; } =
        OfPosts(
            "vacant_fte",
            "Vacant (FTE)",
            "Vacant FTE of social work posts on the day",
            Vacant,
            p => p.Vacant,
            "vacant"
        );

    /// <summary>Vacant FTE that agency covers.</summary>
    public static Measure VacantCoveredFte { get; } =
        OfPosts(
            "vacant_covered_fte",
            "Vacant and covered by agency (FTE)",
            "Vacant FTE that agency workers cover on the day",
            $"{Vacant} Agency that names a post covers it; agency for a vacancy that names none covers its team's other vacancies; the rest is beyond vacancies.",
            p => p.Covered,
            "covered"
        );

    /// <summary>Vacant FTE that nobody covers.</summary>
    public static Measure VacantUncoveredFte { get; } =
        OfPosts(
            "vacant_uncovered_fte",
            "Vacant and uncovered (FTE)",
            "Vacant FTE that no agency worker covers on the day",
            $"{Vacant} Less what agency covers, as in vacant_covered_fte.",
            p => p.Vacant - p.Covered,
            "uncovered"
        );

    /// <summary>FTE beyond the establishment: holders beyond a post's funding, and the unposted (contract K15).</summary>
    public static Measure OverEstablishmentFte { get; } =
        Figure.Count(
            new(
                "over_establishment_fte",
                "Over establishment (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of holders beyond their post's funding, and of social workers without a funded post, on the day",
                null,
                "Includes cover for a holder on leave who still holds the post. Establishment less vacant plus over establishment is permanent in post.",
                "Mainstay"
            ),
            q => [.. PostPositions.Lines(p => p.Over, "over")(q), .. PostPositions.Unposted(q)],
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );

    /// <summary>Vacancies, DfE.</summary>
    public static Measure VacancyFte { get; } =
        Figure.Count(
            new(
                "vacancy_fte",
                "Vacancies (FTE)",
                Basis.Fte,
                "FTE",
                "Vacant FTE of social work posts on the day",
                null,
                $"{Vacant} Whoever ends on the day no longer holds the post.",
                MeasureDefinition.Dfe
            ),
            DfeVacantLines,
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );

    /// <summary>Vacancies over vacancies and in post, DfE.</summary>
    public static Measure VacancyRateFte { get; } =
        Rate(
            "vacancy_rate_fte",
            "Vacancy rate (FTE)",
            "Vacant FTE and FTE in post on the day",
            "The council papers' own rate, vacancy_council_rate_fte, is always higher; the two are never compared.",
            MeasureDefinition.Dfe,
            DfeVacantLines,
            q => [.. DfeVacantLines(q), .. InPost.Fte(q, InPost.Dfe, q.Day)]
        );

    /// <summary>Share of vacancies that agency covers, DfE.</summary>
    public static Measure VacancyAgencyCoverRateFte { get; } =
        Figure.Cover(
            new(
                "vacancy_agency_cover_rate_fte",
                "Share of vacancies covered by agency (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of agency social workers whose rationale is a vacancy",
                "Vacant FTE of social work posts on the day",
                $"{Vacant} Reads u when the cover exceeds the vacancies.",
                MeasureDefinition.Dfe
            ),
            AgencyWork.For(Rationale.Vacancy),
            DfeVacantLines,
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );

    /// <summary>Vacant over registered social workers: the council papers' rate (N196).</summary>
    public static Measure VacancyCouncilRateFte { get; } =
        Rate(
            "vacancy_council_rate_fte",
            "Vacancy rate, council definition (FTE)",
            "FTE of registered social workers whom the council employs on the day",
            "Vacancies are not in the base, so it is always higher than DfE's rate.",
            "Council papers (N196)",
            VacantLines,
            q => InPost.Registered(q, InPost.LastDayWorked)
        );

    /// <summary>Vacant over funded posts.</summary>
    public static Measure VacancyEstablishmentRateFte { get; } =
        Rate(
            "vacancy_establishment_rate_fte",
            "Vacant share of the establishment (FTE)",
            "Funded FTE of social work posts on the day",
            "Equals DfE's rate only when nobody is over establishment.",
            "Mainstay",
            VacantLines,
            PostPositions.Lines(p => p.Fte, "funded")
        );

    /// <summary>Vacant over vacant, permanent and agency (WF29: 53 of 392).</summary>
    public static Measure VacancyAllRateFte { get; } =
        Rate(
            "vacancy_all_rate_fte",
            "Vacant share of vacant, permanent and agency (FTE)",
            "Vacant FTE, and FTE of permanent and agency social workers on the day",
            "Agency who cover a vacancy are in the base beside the vacancy.",
            "Council papers (WF29)",
            VacantLines,
            q => [.. VacantLines(q), .. InPost.Fte(q, InPost.LastDayWorked, q.Day), .. AgencyWork.Fte(q)]
        );

    /// <summary>Vacant over permanent and agency (WF29: 53 of 339).</summary>
    public static Measure VacancyWorkforceRateFte { get; } =
        Rate(
            "vacancy_workforce_rate_fte",
            "Vacant against the current workforce (FTE)",
            "FTE of permanent and agency social workers on the day",
            "Vacancies are not in the base.",
            "Council papers (WF29)",
            VacantLines,
            q => [.. InPost.Fte(q, InPost.LastDayWorked, q.Day), .. AgencyWork.Fte(q)]
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        EstablishmentFte,
        VacantFte,
        VacantCoveredFte,
        VacantUncoveredFte,
        OverEstablishmentFte,
        VacancyFte,
        VacancyRateFte,
        VacancyAgencyCoverRateFte,
        VacancyCouncilRateFte,
        VacancyEstablishmentRateFte,
        VacancyAllRateFte,
        VacancyWorkforceRateFte,
    ];

    private static Measure OfPosts(
        string name,
        string title,
        string numerator,
        string definition,
        Func<PostPosition, decimal> part,
        string word
    ) =>
        Figure.Count(
            new(name, title, Basis.Fte, "FTE", numerator, null, definition, "Mainstay"),
            PostPositions.Lines(part, word),
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );

    private static Measure Rate(
        string name,
        string title,
        string denominator,
        string remark,
        string source,
        Lines above,
        Lines below
    ) =>
        Figure.Ratio(
            new(
                name,
                title,
                Basis.Fte,
                "ratio",
                "Vacant FTE of social work posts on the day",
                denominator,
                $"{Vacant} {remark}",
                source
            ),
            above,
            below,
            Figure.NeedsEstablishment,
            Figure.PostsHaveNoBand
        );
}
