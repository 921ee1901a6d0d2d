using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Time;

namespace Mainstay.Core.Leaving;

/// <summary>Starters, leavers, net change and turnover over the twelve months to a day.</summary>
public static class TurnoverMeasures
{
    private const string WhoLeft =
        "A leaver's last day as a social worker of the council falls in the twelve months to the day, that day included, and the leaver was in post on the day before they began. Who starts and leaves inside them is neither starter nor leaver, and a move between our posts is neither.";

    private const string WhoStarted =
        "A starter's first day as a social worker of the council falls in the twelve months to the day, and the starter is in post at their end. Who starts and leaves inside them is neither starter nor leaver, and a move between our posts is neither. From agency, from another role here or from another council all count.";

    /// <summary>FTE of starters, DfE.</summary>
    public static Measure StartersFte { get; } =
        Figure.Count(
            new(
                "starters_fte",
                "Starters (FTE)",
                Basis.Fte,
                "FTE",
                "FTE, on the day, of social workers who started in the twelve months to it",
                null,
                WhoStarted,
                MeasureDefinition.Dfe,
                Months: 12
            ),
            Turnover.StartersFte
        );

    /// <summary>Starters, DfE.</summary>
    public static Measure StartersHeadcount { get; } =
        Figure.Count(
            new(
                "starters_headcount",
                "Starters (people)",
                Basis.Heads,
                "people",
                "Social workers who started in the twelve months to the day",
                null,
                WhoStarted,
                MeasureDefinition.Dfe,
                Decimals: 0,
                Months: 12
            ),
            Turnover.StartersHeads
        );

    /// <summary>FTE of leavers, DfE.</summary>
    public static Measure LeaversFte { get; } =
        Figure.Count(
            new(
                "leavers_fte",
                "Leavers (FTE)",
                Basis.Fte,
                "FTE",
                "FTE, on the day before the twelve months to the day, of social workers who left in them",
                null,
                WhoLeft,
                MeasureDefinition.Dfe,
                Months: 12
            ),
            Turnover.LeaversFte
        );

    /// <summary>Leavers, DfE.</summary>
    public static Measure LeaversHeadcount { get; } =
        Figure.Count(
            new(
                "leavers_headcount",
                "Leavers (people)",
                Basis.Heads,
                "people",
                "Social workers who left in the twelve months to the day",
                null,
                WhoLeft,
                MeasureDefinition.Dfe,
                Decimals: 0,
                Months: 12
            ),
            Turnover.LeaversHeads
        );

    /// <summary>Turnover by FTE, DfE: leavers over in post at the end.</summary>
    public static Measure TurnoverRateFte { get; } =
        Figure.Ratio(
            new(
                "turnover_rate_fte",
                "Turnover rate (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of leavers in the twelve months to the day",
                "FTE in post on the day, at the end of the twelve months and not an average",
                WhoLeft,
                MeasureDefinition.Dfe,
                Months: 12
            ),
            Turnover.LeaversFte,
            InPost.Fte(InPost.Dfe)
        );

    /// <summary>Turnover by headcount, DfE: leavers over in post at the end.</summary>
    public static Measure TurnoverRateHeadcount { get; } =
        Figure.Ratio(
            new(
                "turnover_rate_headcount",
                "Turnover rate (people)",
                Basis.Heads,
                "ratio",
                "Leavers in the twelve months to the day",
                "People in post on the day, at the end of the twelve months and not an average",
                WhoLeft,
                MeasureDefinition.Dfe,
                Months: 12
            ),
            Turnover.LeaversHeads,
            InPost.Heads(InPost.Dfe)
        );

    /// <summary>Turnover by FTE over the mean of in post before and at the end.</summary>
    public static Measure TurnoverAverageRateFte { get; } =
        Figure.Ratio(
            new(
                "turnover_average_rate_fte",
                "Turnover rate on the average in post (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of leavers in the twelve months to the day",
                "Mean of FTE in post on the day before the twelve months and on the day",
                $"{WhoLeft} Not comparable with DfE's rate, whose base is the end.",
                "Mainstay",
                Months: 12
            ),
            Turnover.LeaversFte,
            q => AtBothEnds(q, InPost.Fte)
        );

    /// <summary>Turnover by headcount over the mean of in post before and at the end.</summary>
    public static Measure TurnoverAverageRateHeadcount { get; } =
        Figure.Ratio(
            new(
                "turnover_average_rate_headcount",
                "Turnover rate on the average in post (people)",
                Basis.Heads,
                "ratio",
                "Leavers in the twelve months to the day",
                "Mean of people in post on the day before the twelve months and on the day",
                $"{WhoLeft} Not comparable with DfE's rate, whose base is the end.",
                "Mainstay",
                Months: 12
            ),
            Turnover.LeaversHeads,
            q => AtBothEnds(q, InPost.Heads)
        );

    /// <summary>The council's annual turnover figure: struck each 30 September and carried forward until the next (N195, WF10).</summary>
    public static Measure TurnoverCouncilRateFte { get; } = CarriedForward();

    /// <summary>FTE of starters less leavers.</summary>
    public static Measure NetChangeFte { get; } =
        Figure.Count(
            new(
                "net_change_fte",
                "Net gain or loss of permanent social workers (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of starters less FTE of leavers in the twelve months to the day",
                null,
                $"Below 0 is a loss. Agency workers are in neither. {WhoLeft}",
                "Council papers (N166)",
                Months: 12
            ),
            q => [.. Turnover.StartersFte(q), .. Turnover.LeaversFte(q).Select(l => l.Times(-1))]
        );

    /// <summary>Starters less leavers.</summary>
    public static Measure NetChangeHeadcount { get; } =
        Figure.Count(
            new(
                "net_change_headcount",
                "Net gain or loss of permanent social workers (people)",
                Basis.Heads,
                "people",
                "Starters less leavers in the twelve months to the day",
                null,
                $"Below 0 is a loss. Agency workers are in neither. {WhoLeft}",
                "Council papers (N166)",
                Decimals: 0,
                Months: 12
            ),
            q => [.. Turnover.StartersHeads(q), .. Turnover.LeaversHeads(q).Select(l => l.Times(-1))]
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        StartersFte,
        StartersHeadcount,
        LeaversFte,
        LeaversHeadcount,
        TurnoverRateFte,
        TurnoverRateHeadcount,
        TurnoverAverageRateFte,
        TurnoverAverageRateHeadcount,
        TurnoverCouncilRateFte,
        NetChangeFte,
        NetChangeHeadcount,
    ];

    private static IEnumerable<Line> AtBothEnds(
        Question question,
        Func<Question, InForce, DateOnly, IEnumerable<Line>> inPost
    ) =>
        inPost(question, InPost.Dfe, question.Year.From.AddDays(-1))
            .Concat(inPost(question, InPost.Dfe, question.Day))
            .Select(l => l.Times(0.5m));

    private static Measure CarriedForward()
    {
        var struck = Figure.Ratio(
            new(
                "turnover_council_rate_fte",
                "Annual turnover rate, council definition (FTE)",
                Basis.Fte,
                "ratio",
                "FTE of leavers in the year to the last 30 September",
                "FTE of registered social workers in post on that 30 September",
                $"Struck each 30 September and carried forward, so labelled, until the next; a carried figure is no new evidence. {WhoLeft}",
                "Council papers (N195)",
                Months: 12
            ),
            Turnover.LeaversFte,
            q => InPost.Registered(q, InPost.Dfe)
        );
        return struck with
        {
            Compute = (history, scope, day) => Carried(struck.Of(history, scope, LastStruck(day)), day),
        };
    }

    private static DateOnly LastStruck(DateOnly day)
    {
        var end = CensusYear.Of(day).LastDay;
        return end == day ? end : end.AddYears(-1);
    }

    private static MeasureResult Carried(MeasureResult figure, DateOnly day) =>
        figure.AsAt == day
            ? figure
            : figure with
            {
                AsAt = day,
                StruckOn = figure.AsAt,
                Note = $"Carried forward from {figure.AsAt:d MMMM yyyy}. {figure.Note}".TrimEnd(),
            };
}
