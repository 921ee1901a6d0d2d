using Mainstay.Core.Agency;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Establishment;

/// <summary>The figures that are always printed together, in FTE of social workers (N88).</summary>
/// <remarks>
/// Establishment − vacant + over establishment = permanent; vacant = covered + uncovered; agency = covered + beyond
/// vacancies. Holds while every holder is a social worker with a known FTE; notes say what is left out.
/// </remarks>
/// <param name="Establishment">Funded posts.</param>
/// <param name="Permanent">Employed by the council.</param>
/// <param name="OverEstablishment">Of the permanent, beyond funded posts.</param>
/// <param name="Vacant">Funded and without a permanent holder.</param>
/// <param name="Covered">Of the vacant, covered by agency.</param>
/// <param name="Uncovered">Of the vacant, covered by nobody.</param>
/// <param name="Agency">Agency.</param>
/// <param name="AgencyBeyondVacancies">Of the agency, beyond vacancies.</param>
public sealed record NetPosition(
    MeasureResult Establishment,
    MeasureResult Permanent,
    MeasureResult OverEstablishment,
    MeasureResult Vacant,
    MeasureResult Covered,
    MeasureResult Uncovered,
    MeasureResult Agency,
    MeasureResult AgencyBeyondVacancies
)
{
    /// <summary>The net position of a scope on a day.</summary>
    public static NetPosition Of(WorkforceHistory history, Scope scope, DateOnly day) =>
        new(
            VacancyMeasures.EstablishmentFte.Of(history, scope, day),
            InPostMeasures.PermanentFte.Of(history, scope, day),
            VacancyMeasures.OverEstablishmentFte.Of(history, scope, day),
            VacancyMeasures.VacantFte.Of(history, scope, day),
            VacancyMeasures.VacantCoveredFte.Of(history, scope, day),
            VacancyMeasures.VacantUncoveredFte.Of(history, scope, day),
            AgencyMeasures.AgencyFte.Of(history, scope, day),
            AgencyMeasures.AgencyBeyondVacanciesFte.Of(history, scope, day)
        );

    /// <summary>The figures in the order in which they are printed.</summary>
    public IReadOnlyList<MeasureResult> Figures =>
        [Establishment, Permanent, OverEstablishment, Vacant, Covered, Uncovered, Agency, AgencyBeyondVacancies];
}

/// <summary>The local position card: qualified, permanent, agency with its share, vacant (N203).</summary>
/// <remarks>FTE throughout, with people beside: the two are never added. Every rate says which definition it is (WF29).</remarks>
/// <param name="Qualified">Permanent and agency, FTE.</param>
/// <param name="Permanent">Permanent, FTE.</param>
/// <param name="Agency">Agency, FTE.</param>
/// <param name="AgencyRate">Agency rate, FTE, DfE.</param>
/// <param name="Vacant">Vacant, FTE.</param>
/// <param name="VacancyRates">The vacancy rate by each definition, DfE's first.</param>
/// <param name="People">Qualified, permanent and agency in people, in this order.</param>
public sealed record PositionCard(
    MeasureResult Qualified,
    MeasureResult Permanent,
    MeasureResult Agency,
    MeasureResult AgencyRate,
    MeasureResult Vacant,
    IReadOnlyList<MeasureResult> VacancyRates,
    IReadOnlyList<MeasureResult> People
)
{
    /// <summary>The card of a scope on a day.</summary>
    public static PositionCard Of(WorkforceHistory history, Scope scope, DateOnly day) =>
        new(
            InPostMeasures.QualifiedFte.Of(history, scope, day),
            InPostMeasures.PermanentFte.Of(history, scope, day),
            AgencyMeasures.AgencyFte.Of(history, scope, day),
            AgencyMeasures.AgencyRateFte.Of(history, scope, day),
            VacancyMeasures.VacantFte.Of(history, scope, day),
            [
                VacancyMeasures.VacancyRateFte.Of(history, scope, day),
                VacancyMeasures.VacancyCouncilRateFte.Of(history, scope, day),
                VacancyMeasures.VacancyAllRateFte.Of(history, scope, day),
                VacancyMeasures.VacancyWorkforceRateFte.Of(history, scope, day),
                VacancyMeasures.VacancyEstablishmentRateFte.Of(history, scope, day),
            ],
            [
                InPostMeasures.QualifiedHeadcount.Of(history, scope, day),
                InPostMeasures.PermanentHeadcount.Of(history, scope, day),
                AgencyMeasures.AgencyHeadcount.Of(history, scope, day),
            ]
        );
}
