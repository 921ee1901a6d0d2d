using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>A part of a whole.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Fte">FTE, 0 or more.</param>
/// <param name="Share">Its share of the whole, a ratio; null when the whole is 0. The parts as shown may not add to 100%: the whole's line says 100%.</param>
public sealed record StaffingPart(string Title, decimal Fte, decimal? Share);

/// <summary>Where the vacancies are and what agency workers are used for (WF1 to WF4).</summary>
/// <param name="Vacancies">Vacant FTE by role, most first; the last line is the whole. Empty without an establishment.</param>
/// <param name="Agency">Agency FTE by recorded reason; the last line is the whole.</param>
/// <param name="Cover">How far agency covers vacancies: each figure of the library with its definition.</param>
public sealed record StaffingPosition(
    IReadOnlyList<StaffingPart> Vacancies,
    IReadOnlyList<StaffingPart> Agency,
    IReadOnlyList<MeasureResult> Cover
)
{
    private static readonly string[] CoverMeasures =
    [
        "vacancy_agency_cover_rate_fte",
        "vacant_uncovered_fte",
        "agency_named_gap_rate_fte",
        "agency_beyond_vacancies_fte",
    ];

    /// <summary>The council's position on a day.</summary>
    public static StaffingPosition Of(WorkforceHistory history, DateOnly day)
    {
        var reasons = AgencyMeasures
            .ByRationale.Append(AgencyMeasures.AgencyForNoReasonFte)
            .Select(m => m.Of(history, Scope.Council, day));
        return new(
            Parts("all vacancies", ByRole(history, day)),
            Parts(
                "all agency workers",
                reasons.Select(r => (r.Definition.Title, r.Numerator ?? 0)).Where(r => r.Item2 > 0)
            ),
            [.. CoverMeasures.Select(m => MeasureLibrary.Find(m)!.Of(history, Scope.Council, day))]
        );
    }

    private static IEnumerable<(string Title, decimal Fte)> ByRole(WorkforceHistory history, DateOnly day) =>
        MeasureLibrary
            .Find("vacant_fte")!
            .Of(history, Scope.Council, day)
            .Rows.GroupBy(
                r =>
                    history.On<Post>(r.About, day)?.Role is { } role
                        ? history.On<Role>(role, day)?.Title ?? role
                        : "no role",
                r => r.Numerator
            )
            .Select(g => (g.Key, g.Sum()))
            .Where(g => g.Item2 > 0)
            .OrderByDescending(g => g.Item2);

    private static IReadOnlyList<StaffingPart> Parts(string whole, IEnumerable<(string Title, decimal Fte)> parts)
    {
        var all = parts.ToArray();
        var sum = all.Sum(p => p.Fte);
        return all.Length == 0
            ? []
            : [.. all.Select(p => new StaffingPart(p.Title, p.Fte, p.Fte / sum)), new StaffingPart(whole, sum, 1)];
    }
}
