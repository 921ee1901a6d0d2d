using Mainstay.Core.Measures;

namespace Mainstay.Core.Region;

/// <summary>Why a published cell is a symbol and not a number (national-figures.md, symbols).</summary>
internal static class SymbolsExplained
{
    private static readonly string[] Counts =
    [
        "inpost_fte",
        "inpost_headcount",
        "starters_fte",
        "starters_headcount",
        "leavers_fte",
        "leavers_headcount",
        "agency_fte",
        "agency_headcount",
        "agency_cover_fte",
        "vacancy_fte",
        "case_holders_fte",
        "cases",
        "working_days_lost_fte",
    ];

    public static IReadOnlyList<SymbolLine> In(PublishedTable table)
    {
        var cells = from row in table.Rows from cell in ReasonsIn(row) select (row, cell.Column, cell.Symbol, cell.Why);
        return
        [
            .. cells
                .GroupBy(c => (c.Symbol, c.Column, c.Why))
                .OrderBy(g => g.Key.Symbol)
                .ThenBy(g => g.Key.Column)
                .ThenBy(g => g.Key.Why)
                .Select(g => new SymbolLine(
                    g.Key.Symbol,
                    g.Key.Column,
                    g.Key.Why,
                    [.. g.Select(c => $"{c.row.Year} {c.row.Name}")]
                )),
        ];
    }

    private static IEnumerable<(string Column, string Symbol, string? Why)> ReasonsIn(PublishedRow row)
    {
        var counts =
            from column in Counts
            let figure = PublishedFigure.Of(row, column)
            where figure.Number is null
            select (column, figure.Printed, WhyCount(row, column, figure.State));
        var rates =
            from rate in PublishedRate.All
            let figure = PublishedFigure.Of(row, rate.Name)
            where figure.Number is null
            select (rate.Name, figure.Printed, WhyRate(row, rate, figure.State));
        return counts.Concat(rates);
    }

    private static string? WhyCount(PublishedRow row, string column, MeasureState state) =>
        state switch
        {
            MeasureState.NotApplicable => PublishedFigure.Of(row, "inpost_fte").Number == 0
                ? "nobody is in post"
                : null,
            MeasureState.NotAvailable => "the authority gave no usable count, or it is withheld",
            MeasureState.LowReliability => "the publisher holds the count unreliable",
            MeasureState.Suppressed => "suppressed to protect people",
            _ => PublishedRate.Within(column) > 0 ? "above 0 and below 0.05" : null,
        };

    private static string? WhyRate(PublishedRow row, PublishedRate rate, MeasureState state)
    {
        var above = PublishedFigure.Of(row, rate.Numerator);
        var below = PublishedFigure.Of(row, rate.Denominator);
        var isEitherSymbol = above.Number is null || below.Number is null;
        return state switch
        {
            MeasureState.NotApplicable => below.Number == 0 ? $"{rate.Denominator} is 0" : null,
            MeasureState.LowReliability when rate.IsCover && above.Number > below.Number =>
                $"{rate.Numerator} exceeds {rate.Denominator}",
            MeasureState.Low when !isEitherSymbol => RoundsToNothing(row, rate, above, below)
                ? "above 0 and rounds to 0"
                : null,
            _ => isEitherSymbol ? "a count that it is made from is no number" : null,
        };
    }

    private static bool RoundsToNothing(
        PublishedRow row,
        PublishedRate rate,
        PublishedFigure above,
        PublishedFigure below
    ) => rate.Value(row.Year, above.Number!.Value, below.Number!.Value) is > 0 and < 0.05m;
}
