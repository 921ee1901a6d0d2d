using Mainstay.Core.Time;

namespace Mainstay.Seed.Calibration;

/// <summary>The figures that an invented council shall show on 30 September of its year, on DfE's definitions.</summary>
/// <param name="Year">The census year.</param>
/// <param name="InPost">Social workers in post.</param>
/// <param name="Starters">Of those, who started in the year.</param>
/// <param name="Leavers">Who left in the year.</param>
/// <param name="Agency">Agency social workers.</param>
/// <param name="CoverFte">Agency FTE covering vacancies.</param>
/// <param name="VacancyFte">Vacant FTE.</param>
/// <param name="HoldersFte">FTE of those in post or agency who hold a case.</param>
/// <param name="Cases">Cases that they hold.</param>
/// <param name="DaysLost">Working days lost to sickness in the year, 2 decimals.</param>
public sealed record CouncilFigures(
    CensusYear Year,
    FteAndHeads InPost,
    FteAndHeads Starters,
    FteAndHeads Leavers,
    FteAndHeads Agency,
    decimal CoverFte,
    decimal VacancyFte,
    decimal HoldersFte,
    int Cases,
    decimal DaysLost
);

/// <summary>A number of people and their FTE, 6 decimals.</summary>
public readonly record struct FteAndHeads(decimal Fte, int Heads);
