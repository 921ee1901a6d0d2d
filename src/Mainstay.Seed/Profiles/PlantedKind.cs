using Mainstay.Core.Time;
using Mainstay.Seed.Council;
using Mainstay.Seed.Extracts;

namespace Mainstay.Seed.Profiles;

/// <summary>A kind of planted fault: whom it fits, which cells it spoils, and every finding that must follow.</summary>
/// <param name="Source">The extract.</param>
/// <param name="Fits">Whether a worker's record can be spoiled so.</param>
/// <param name="Cells">The spoiled cells of a worker; null empties a cell.</param>
/// <param name="Findings">Field and rule of each finding.</param>
internal sealed record PlantedKind(
    string Source,
    Func<CouncilWorker, bool> Fits,
    Func<CouncilWorker, (string Column, string? Cell)[]> Cells,
    params (string Field, string Rule)[] Findings
)
{
    private const string Workers = "workers";
    private const string Assignments = "assignments";

    /// <summary>The findings about one person.</summary>
    public IEnumerable<PlantedFault> On(string person) =>
        from finding in Findings
        let columns = string.Join(
            ' ',
            Cells(new CouncilWorker(person, "", CouncilRole.SocialWorker, null!)).Select(c => c.Column)
        )
        select new PlantedFault(person, finding.Field, finding.Rule, Source, columns);

    /// <summary>The kinds that a year's return can hold.</summary>
    public static IReadOnlyList<PlantedKind> Of(CensusYear year) =>
        [.. OfEverybody(year), .. OfLeavers(year), .. year.EndsIn >= 2025 ? OfPay(year) : []];

    private static IEnumerable<PlantedKind> OfEverybody(CensusYear year)
    {
        var sex = year.EndsIn >= 2024 ? "Sex" : "GenderCurrent";
        return
        [
            new(Workers, Counts, _ => [("birth_date", null)], ("PersonBirthDate", "S21")),
            new(Workers, Counts, _ => [("sex", null)], (sex, "S21")),
            new(Workers, Counts, _ => [("ethnicity", null)], ("Ethnicity", "S21")),
            new(Workers, Counts, _ => [("qualification_route", null)], ("StepUpGrad", "S21"), ("FrontlineGrad", "S21")),
            new(Workers, Counts, _ => [("origin", null)], ("StartOrigin", "S21"), ("StartOrigin", "S22")),
            new(
                Workers,
                Counts,
                _ => [("qualification_route", "step-up"), ("qualification_level", "1")],
                ("QualLevel", "R18")
            ),
            new(
                Workers,
                w => IsHere(w, year) && w.Start > year.LastDay.AddYears(-15),
                w => [("birth_date", Cell.Of(w.Start.AddDays(12)))],
                ("PersonBirthDate", "R06"),
                ("PersonBirthDate", "R07")
            ),
            new(
                Workers,
                w => IsHere(w, year) && w.Start > year.LastDay.AddYears(-10),
                w => [("birth_date", Cell.Of(year.LastDay.AddYears(-19)))],
                ("PersonBirthDate", "R07")
            ),
        ];

        bool Counts(CouncilWorker w) => IsHere(w, year) || HasLeft(w, year, resigned: true);
    }

    private static IEnumerable<PlantedKind> OfLeavers(CensusYear year) =>
        [
            new(Workers, Resigned(year), _ => [("destination", null)], ("LeaverDestination", "S25")),
            new(Workers, Resigned(year), _ => [("leaving_reason", null)], ("ReasonLeave", "S24")),
            new(
                Workers,
                w => Resigned(year)(w) && w.Destination is 1 or 3 or 4,
                _ => [("leaving_reason", "7")],
                ("LeaverDestination", "R25")
            ),
            new(
                Workers,
                w => Resigned(year)(w) && w.Destination is < 6,
                _ => [("leaving_reason", "6")],
                ("LeaverDestination", "R26")
            ),
            new(
                Workers,
                w => Resigned(year)(w) && w.BirthDate > w.End!.Value.AddYears(-49),
                _ => [("leaving_reason", "5")],
                ("ReasonLeave", "R24")
            ),
        ];

    private static IEnumerable<PlantedKind> OfPay(CensusYear year) =>
        [
            new(Assignments, w => IsHere(w, year), _ => [("base_salary", null)], ("BaseSalary", "R27")),
            new(Assignments, w => IsHere(w, year), _ => [("base_salary", "900")], ("BaseSalary", "R27")),
        ];

    private static bool IsHere(CouncilWorker w, CensusYear year) =>
        w.Role.CensusRole is not null && w.End is null && w.Start <= year.LastDay;

    private static Func<CouncilWorker, bool> Resigned(CensusYear year) => w => HasLeft(w, year, resigned: true);

    private static bool HasLeft(CouncilWorker w, CensusYear year, bool resigned) =>
        w.Role.CensusRole is not null
        && w.End is { } end
        && year.Days.Contains(end)
        && (w.LeavingReason == 1) == resigned;
}
