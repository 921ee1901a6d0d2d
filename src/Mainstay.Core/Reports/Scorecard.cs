using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Reports;

/// <summary>The recruitment and retention scorecard, and the measures against their baseline (N194, N199).</summary>
/// <param name="Council">The council's name.</param>
/// <param name="AsAt">Its day.</param>
/// <param name="KnownAtUtc">As known at this instant, UTC.</param>
/// <param name="Months">Months between its days.</param>
/// <param name="IsDecided">Whether the council decided its lines; if not they are the three headline measures without a target.</param>
/// <param name="Rows">Its lines in the order of their measures: those of the library first, then the council's own.</param>
/// <param name="Notes">What a reader must know of several lines together: denominators that cannot be reconciled, posts added.</param>
/// <param name="Position">Vacancies by role and what agency workers are used for.</param>
public sealed record Scorecard(
    string Council,
    DateOnly AsAt,
    DateTime KnownAtUtc,
    int Months,
    bool IsDecided,
    IReadOnlyList<ScorecardRow> Rows,
    IReadOnlyList<string> Notes,
    StaffingPosition Position
)
{
    /// <summary>Months between two scorecards unless the council chooses others: a health check every half year.</summary>
    public const int HalfYear = 6;

    // N194: what every council's papers print where nothing else was decided.
    private static readonly string[] Headline = ["turnover_rate_fte", "vacancy_rate_fte", "agency_rate_fte"];

    /// <summary>The scorecard as at a day.</summary>
    /// <param name="history">The record.</param>
    /// <param name="council">The council's name.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="months">Months between its days, 1 or more.</param>
    /// <param name="points">How many days, the last one included; 1 or more.</param>
    public static Scorecard Build(
        WorkforceHistory history,
        string council,
        DateOnly asAt,
        int months = HalfYear,
        int points = 3
    )
    {
        var days = MonthSteps.Back(asAt, months, points).ToArray();
        var decided = history.On<ScorecardLine>(asAt).Select(f => f.Content).ToArray();
        var lines =
            decided.Length > 0 ? decided : [.. Headline.Select(m => new ScorecardLine(m, Better: Better.Lower))];
        ScorecardRow[] rows =
        [
            .. lines.OrderBy(Place).ThenBy(l => l.Measure).ThenBy(l => l.Team).Select(l => Row(history, l, days)),
        ];
        return new(
            council,
            asAt,
            history.KnownAtUtc,
            months,
            decided.Length > 0,
            rows,
            [.. ScorecardNotes.Of(history, rows)],
            StaffingPosition.Of(history, asAt)
        );
    }

    private static ScorecardRow Row(WorkforceHistory history, ScorecardLine line, DateOnly[] days)
    {
        var definition = MeasureLibrary.Find(line.Measure)?.Definition ?? Own(line);
        return new(
            line,
            definition,
            line.Team is { } team ? history.Reading(TeamTree.Of).NameOf(team, days[^1]) : null,
            line.BaselineDay is { } day ? ScorecardPoint.Of(history, line, definition, day) : null,
            [.. days.Select(d => ScorecardPoint.Of(history, line, definition, d))]
        );
    }

    private static int Place(ScorecardLine line)
    {
        for (var i = 0; i < MeasureLibrary.All.Count; i++)
        {
            if (MeasureLibrary.All[i].Definition.Name == line.Measure)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static MeasureDefinition Own(ScorecardLine line) =>
        new(
            line.Measure,
            line.Title ?? line.Measure,
            Basis.Heads,
            line.Unit is "per cent" or "%" ? "ratio" : line.Unit ?? "count",
            line.Title ?? line.Measure,
            null,
            "The council's own figure, entered as it was printed.",
            "The council",
            Decimals: line.Decimals
        );
}
