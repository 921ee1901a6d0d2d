using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;

namespace Mainstay.Core.Measures.Columns;

/// <summary>How a measure's series follows from dated amounts: the same two sides as its figure of one day.</summary>
/// <param name="Above">What the numerator sums.</param>
/// <param name="Below">What the denominator sums; null for a count.</param>
/// <param name="IsOfPosts">Whether it needs an establishment.</param>
/// <param name="IsCover">Whether it reads <c>u</c> when what is above exceeds what is below.</param>
internal sealed record SeriesPlan(
    IReadOnlyList<SignedLines> Above,
    IReadOnlyList<SignedLines>? Below = null,
    bool IsOfPosts = false,
    bool IsCover = false
)
{
    private static readonly SignedLines DfeFte = new(InPostDated.DfeFte);
    private static readonly SignedLines DfeHeads = new(InPostDated.DfeHeads);
    private static readonly SignedLines PermanentFte = new(InPostDated.LastDayWorkedFte);
    private static readonly SignedLines PermanentHeads = new(InPostDated.LastDayWorkedHeads);
    private static readonly SignedLines AgencyFte = new(AgencyDated.Fte);
    private static readonly SignedLines AgencyHeads = new(AgencyDated.Heads);
    private static readonly SignedLines AgencyForVacancy = new(AgencyDated.For(Rationale.Vacancy));
    private static readonly SignedLines Funded = new(PostsDated.Funded);
    private static readonly SignedLines Vacant = new(PostsDated.Vacant);
    private static readonly SignedLines DfeVacant = new(PostsDated.DfeVacant);
    private static readonly SignedLines LeaversFte = new(TurnoverDated.LeaversFte);
    private static readonly SignedLines LeaversHeads = new(TurnoverDated.LeaversHeads);
    private static readonly SignedLines StartersFte = new(TurnoverDated.StartersFte);
    private static readonly SignedLines StartersHeads = new(TurnoverDated.StartersHeads);

    private static readonly Dictionary<Measure, SeriesPlan> Plans = new()
    {
        [InPostMeasures.InPostFte] = new([DfeFte]),
        [InPostMeasures.InPostHeadcount] = new([DfeHeads]),
        [InPostMeasures.PermanentFte] = new([PermanentFte]),
        [InPostMeasures.PermanentHeadcount] = new([PermanentHeads]),
        [InPostMeasures.QualifiedFte] = new([PermanentFte, AgencyFte]),
        [InPostMeasures.QualifiedHeadcount] = new([PermanentHeads, AgencyHeads]),
        [AgencyMeasures.AgencyFte] = new([AgencyFte]),
        [AgencyMeasures.AgencyHeadcount] = new([AgencyHeads]),
        [AgencyMeasures.AgencyRateFte] = new([AgencyFte], [AgencyFte, DfeFte]),
        [AgencyMeasures.AgencyRateHeadcount] = new([AgencyHeads], [AgencyHeads, DfeHeads]),
        [AgencyMeasures.AgencyCoverFte] = new([AgencyForVacancy]),
        [AgencyMeasures.AgencyCoverRateFte] = new([AgencyForVacancy], [AgencyFte], IsCover: true),
        [AgencyMeasures.AgencyToPermanentFte] = new([AgencyFte], [PermanentFte]),
        [AgencyMeasures.AgencyToEstablishmentFte] = new([AgencyFte], [Funded], IsOfPosts: true),
        [VacancyMeasures.EstablishmentFte] = new([Funded], IsOfPosts: true),
        [VacancyMeasures.VacantFte] = new([Vacant], IsOfPosts: true),
        [VacancyMeasures.VacancyFte] = new([DfeVacant], IsOfPosts: true),
        [VacancyMeasures.VacancyRateFte] = new([DfeVacant], [DfeVacant, DfeFte], IsOfPosts: true),
        [VacancyMeasures.VacancyAgencyCoverRateFte] = new([AgencyForVacancy], [DfeVacant], true, IsCover: true),
        [VacancyMeasures.VacancyEstablishmentRateFte] = new([Vacant], [Funded], IsOfPosts: true),
        [VacancyMeasures.VacancyAllRateFte] = new([Vacant], [Vacant, PermanentFte, AgencyFte], IsOfPosts: true),
        [VacancyMeasures.VacancyWorkforceRateFte] = new([Vacant], [PermanentFte, AgencyFte], IsOfPosts: true),
        [TurnoverMeasures.StartersFte] = new([StartersFte]),
        [TurnoverMeasures.StartersHeadcount] = new([StartersHeads]),
        [TurnoverMeasures.LeaversFte] = new([LeaversFte]),
        [TurnoverMeasures.LeaversHeadcount] = new([LeaversHeads]),
        [TurnoverMeasures.TurnoverRateFte] = new([LeaversFte], [DfeFte]),
        [TurnoverMeasures.TurnoverRateHeadcount] = new([LeaversHeads], [DfeHeads]),
        [TurnoverMeasures.NetChangeFte] = new([StartersFte, new(TurnoverDated.LeaversFte, -1)]),
        [TurnoverMeasures.NetChangeHeadcount] = new([StartersHeads, new(TurnoverDated.LeaversHeads, -1)]),
    };

    /// <summary>The plan of a measure; null when its series is asked day by day.</summary>
    public static SeriesPlan? Of(Measure measure) => Plans.GetValueOrDefault(measure);
}
