using Mainstay.Seed.Council;

namespace Mainstay.Seed.Extracts;

/// <summary>The council's recorded decisions: caseload targets with upper limits and intake limits, and its scorecard. Invented.</summary>
internal sealed class DecisionExports(InventedCouncil council)
{
    private static readonly (string Code, string Title, int From)[] Bands =
    [
        ("newly-qualified", "newly qualified", 0),
        ("1-to-3-years", "1 to 3 years", 12),
        ("3-years-plus", "3 years plus", 36),
    ];

    public IEnumerable<SourceExport> All() => [Policy(), Scorecard()];

    private SourceExport Policy() =>
        new(
            "policies",
            Rhythm.Once,
            "policy title band band_title from_months team_kind target upper_limit intake_7 programme count_rule "
                + "decided_by decided_on consulted review_on from",
            (_, _) => Lines()
        );

    /// <summary>The scorecard that the council decided with it.</summary>
    private SourceExport Scorecard() =>
        new("scorecard", Rhythm.Once, "measure better target baseline comment from", (_, _) => ScorecardLines());

    private IEnumerable<string?[]> ScorecardLines() =>
        [
            Line("vacancy_rate_fte", "lower", 8, "Growth posts are being recruited to"),
            Line("agency_rate_fte", "lower", 10, "Rises while growth posts are covered"),
            Line("turnover_rate_fte", "lower", 9, null),
            Line("caseload_available_fte", "lower", 14, null),
            Line("absence_rate_fte", "lower", 4, null),
            Line("stability_rate_headcount", "higher", null, "No target is set yet"),
        ];

    private string?[] Line(string measure, string better, int? target, string? comment)
    {
        var year = council.Days.Year.EndsIn;
        return
        [
            measure,
            better,
            target is { } figure ? $"{figure}" : null,
            Cell.Of(new DateOnly(year - 1, 9, 30)),
            comment,
            Cell.Of(new DateOnly(year - 1, 4, 1)),
        ];
    }

    private IEnumerable<string?[]> Lines()
    {
        foreach (var line in OfKind(null, [11, 15, 17], [13, 18, 20], intake: null))
        {
            yield return line;
        }

        foreach (var line in OfKind("assessment", [10, 14, 16], [12, 17, 19], intake: 5))
        {
            yield return line;
        }

        foreach (var line in OfKind("child-protection-and-court", [9, 14, 16], [11, 17, 20], intake: null))
        {
            yield return line;
        }

        yield return Line(null, null, 11, null, intake: null, programme: "asye");
    }

    private IEnumerable<string?[]> OfKind(string? kind, int[] targets, int[] limits, int? intake)
    {
        for (var i = 0; i < Bands.Length; i++)
        {
            yield return Line(Bands[i], kind, targets[i], limits[i], intake, programme: null);
        }
    }

    private string?[] Line(
        (string Code, string Title, int From)? band,
        string? kind,
        int target,
        int? limit,
        int? intake,
        string? programme
    )
    {
        var year = council.Days.Year.EndsIn;
        return
        [
            "caseload-policy",
            $"{council.Name} caseload policy {year - 1}",
            band?.Code,
            band?.Title,
            band is { } b ? $"{b.From}" : null,
            kind,
            $"{target}",
            limit is { } upper ? $"{upper}" : null,
            intake is { } most ? $"{most}" : null,
            programme,
            "children",
            "Cabinet",
            Cell.Of(new DateOnly(year - 1, 3, 12)),
            "yes",
            Cell.Of(new DateOnly(year + 1, 3, 31)),
            Cell.Of(new DateOnly(year - 1, 4, 1)),
        ];
    }
}
