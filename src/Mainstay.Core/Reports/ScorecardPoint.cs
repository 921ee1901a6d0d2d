using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>A figure of the scorecard on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">Whether it is a plain number.</param>
/// <param name="Value">Unrounded, a rate as a ratio; null unless known.</param>
/// <param name="Number">The numerator, or the count itself; null when not known.</param>
/// <param name="OutOf">The denominator; null for counts, and where only number and rate were printed.</param>
/// <param name="Implied">What a printed number and its printed rate imply of the denominator (WF6); null elsewhere.</param>
/// <param name="StruckOn">The earlier day on which it was struck when it is carried forward and so no new evidence (WF10).</param>
/// <param name="IsAsPrinted">Whether it was printed then and entered, not worked out from the record.</param>
/// <param name="Note">What a reader must know; null when nothing.</param>
public sealed record ScorecardPoint(
    DateOnly Day,
    MeasureState State,
    decimal? Value,
    decimal? Number,
    decimal? OutOf,
    ImpliedDenominator? Implied,
    DateOnly? StruckOn,
    bool IsAsPrinted,
    string? Note
)
{
    internal static ScorecardPoint Of(
        WorkforceHistory history,
        ScorecardLine line,
        MeasureDefinition definition,
        DateOnly day
    )
    {
        var printed = history
            .On<ScorecardFigure>(day)
            .Select(f => f.Content)
            .FirstOrDefault(f => f.Day == day && f.Measure == line.Measure && f.Team == line.Team);
        return printed is not null ? Printed(printed, definition)
            : MeasureLibrary.Find(line.Measure) is { } measure
                ? Computed(measure.Of(history, new Scope(line.Team), day))
            : new(
                day,
                MeasureState.NotAvailable,
                null,
                null,
                null,
                null,
                null,
                false,
                "No figure of this day was entered."
            );
    }

    private static ScorecardPoint Computed(MeasureResult figure) =>
        new(
            figure.AsAt,
            figure.State,
            figure.Value,
            figure.Numerator,
            figure.Denominator,
            null,
            figure.StruckOn,
            false,
            figure.Note
        );

    private static ScorecardPoint Printed(ScorecardFigure figure, MeasureDefinition definition)
    {
        var scale = definition.IsRate ? 100 : 1;
        var isImplied = definition.IsRate && figure is { OutOf: null, Number: > 0, Value: > 0 };
        return new(
            figure.Day,
            MeasureState.Known,
            figure.Value / scale ?? figure.Number / (figure.OutOf ?? 1),
            figure.Number,
            figure.OutOf,
            isImplied ? ImpliedDenominator.Of(figure.Number!.Value, figure.Value!.Value, figure.Decimals) : null,
            figure.StruckOn,
            true,
            figure.Comment
        );
    }
}
