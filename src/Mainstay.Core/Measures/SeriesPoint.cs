namespace Mainstay.Core.Measures;

/// <summary>A figure of a series without its rows; the figure of its day (<see cref="Measure.Of"/>) has the rows behind it.</summary>
/// <param name="AsAt">The day.</param>
/// <param name="State">Whether it is a plain number.</param>
/// <param name="Value">Unrounded; null unless <see cref="MeasureState.Known"/>.</param>
/// <param name="Numerator">Unrounded; null when not available.</param>
/// <param name="Denominator">Unrounded; null for counts and when not available.</param>
/// <param name="StruckOn">The earlier day on which it was struck when it is carried forward (WF10); null otherwise.</param>
/// <param name="N">How many people or things it rests on; null where the series comes from columns, see <see cref="MeasureSeries.WithN"/>.</param>
public sealed record SeriesPoint(
    DateOnly AsAt,
    MeasureState State,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    DateOnly? StruckOn = null,
    int? N = null
)
{
    /// <summary>A figure of one day without its rows.</summary>
    public static SeriesPoint Of(MeasureResult figure) =>
        new(figure.AsAt, figure.State, figure.Value, figure.Numerator, figure.Denominator, figure.StruckOn, figure.N);
}
