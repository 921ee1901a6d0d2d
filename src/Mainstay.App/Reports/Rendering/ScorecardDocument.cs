using Mainstay.App.Reports.Office;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The scorecard as a document: for the page, the terminal, DOCX and ODS.</summary>
public static class ScorecardDocument
{
    /// <summary>The whole scorecard.</summary>
    public static OfficeDocument Of(Scorecard card) =>
        new(
            $"Recruitment and retention scorecard, {card.Council}",
            $"As at {Shown.Day(card.AsAt)}.",
            Marking.OfficersOnly.Words(),
            [
                .. Opening(card).Select(s => new OfficeParagraph(s)),
                new OfficeHeading(1, "Where we stand"),
                Standing(card),
                new OfficeHeading(1, "Measures against baseline"),
                AgainstBaseline(card),
                .. Position(card.Position, card.AsAt),
                Figures(card),
                new OfficeHeading(1, "How this is worked out"),
                Definitions(card),
            ]
        );

    /// <summary>Every figure with its day, number and denominator: what the CSV holds.</summary>
    public static OfficeTable Figures(Scorecard card) =>
        new(
            "Every figure",
            $"Every figure of the scorecard as at {Shown.Day(card.AsAt)}, one row for each measure and day",
            ["Measure", "Day", "Figure", "Number", "Out of", "Out of, least", "Out of, most", "Struck on", "From"],
            [.. card.Rows.SelectMany(r => Days(r).Select(p => ScorecardCells.Figure(r, p)))]
        )
        {
            IsForSpreadsheet = true,
            Notes =
            [
                "Where only a number and its rate were printed, what they are out of is worked out from both, with the range that rounding allows.",
            ],
        };

    private static IEnumerable<ScorecardPoint> Days(ScorecardRow row) =>
        row.Baseline is { } baseline && row.Points.All(p => p.Day != baseline.Day)
            ? row.Points.Prepend(baseline)
            : row.Points;

    private static IEnumerable<string> Opening(Scorecard card)
    {
        if (!card.IsDecided)
        {
            yield return "The council has not decided its scorecard yet, so the three headline measures stand here without a target. Import the source scorecard to set measures, targets and baselines.";
        }

        var judged = card.Rows.Where(r => r.IsMet is not null).ToArray();
        if (judged.Length > 0)
        {
            yield return $"{judged.Count(r => r.IsMet == true)} of {judged.Length} targets are met.";
        }
    }

    private static OfficeTable Standing(Scorecard card) =>
        new(
            "Where we stand",
            $"Each measure with its target, {Shown.Day(card.AsAt)}",
            ["Measure", "Unit", "Figure", "Target", "Target met", "Above target", "Direction", "Comment"],
            [.. card.Rows.Select(ScorecardCells.Standing)]
        )
        {
            Notes =
            [
                card.Rows[0].Points.Count > 1
                    ? $"Direction is the movement since {Shown.Day(card.Rows[0].Points[^2].Day)}, {card.Months} months before. A figure carried forward is the same figure again and has no direction."
                    : "There is no day before, so there is no direction.",
            ],
        };

    private static OfficeTable AgainstBaseline(Scorecard card) =>
        new(
            "Measures against baseline",
            "Rate (number) of each measure at its baseline and on the later days",
            [
                "Measure",
                "Baseline",
                .. card.Rows[0].Points.Select(p => Shown.Day(p.Day)),
                "Figure since baseline",
                "Number since baseline",
            ],
            [.. card.Rows.Select(ScorecardCells.AgainstBaseline)]
        )
        {
            Notes =
            [
                .. card.Rows.SelectMany(ScorecardWords.Carried),
                .. card.Rows.Select(ScorecardWords.Opposite).OfType<string>(),
                .. card.Notes,
            ],
        };

    private static IEnumerable<OfficeBlock> Position(StaffingPosition position, DateOnly day)
    {
        if (position.Vacancies.Count + position.Agency.Count == 0)
        {
            yield break;
        }

        yield return new OfficeHeading(1, "Vacancies and agency workers");
        if (position.Vacancies.Count > 0)
        {
            yield return Parts(
                "Vacancies by role",
                $"Vacant FTE by role, {Shown.Day(day)}",
                "Role",
                position.Vacancies
            );
        }

        if (position.Agency.Count > 0)
        {
            yield return Parts(
                "Agency by reason",
                $"Agency FTE by recorded reason, {Shown.Day(day)}",
                "Reason",
                position.Agency
            );
        }

        yield return new OfficeTable(
            "Agency cover",
            $"How far agency workers cover vacancies, {Shown.Day(day)}",
            ["Measure", "Unit", "Figure", "Number", "Out of"],
            [
                .. position.Cover.Select(f =>
                    (IReadOnlyList<OfficeCell>)
                        [
                            f.Definition.Title,
                            Shown.Unit(f.Definition),
                            OfficeCell.Of(f),
                            OfficeCell.Of(f.Numerator, 1),
                            f.Definition.Denominator is null ? "" : OfficeCell.Of(f.Denominator, 1),
                        ]
                ),
            ]
        );
    }

    private static OfficeTable Parts(string name, string caption, string of, IReadOnlyList<StaffingPart> parts) =>
        new(
            name,
            caption,
            [of, "FTE", "Share"],
            [
                .. parts.Select(p =>
                    (IReadOnlyList<OfficeCell>)
                        [p.Title, OfficeCell.Of(p.Fte, 1), OfficeCell.Of(p.Share, 1, isRate: true)]
                ),
            ]
        )
        {
            Notes =
            [
                "Each share is rounded on its own, so the shares shown may add to a little more or less than 100%.",
            ],
        };

    private static OfficeTable Definitions(Scorecard card) =>
        new(
            "Definitions",
            "Each measure with its definition, version and source",
            ["Measure", "How it is worked out"],
            [
                .. card
                    .Rows.Select(r => r.Definition)
                    .DistinctBy(d => d.Name)
                    .Select(d => (IReadOnlyList<OfficeCell>)[d.Title, WeeklyWords.WorkedOut(d)]),
            ]
        );
}
