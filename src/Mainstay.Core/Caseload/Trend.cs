using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>Where a figure is moving.</summary>
public enum Direction
{
    /// <summary>Up by more than the measure's band.</summary>
    Up,

    /// <summary>Down by more than the measure's band.</summary>
    Down,

    /// <summary>Inside the band.</summary>
    Flat,
}

/// <summary>A trend that trails two weeks, and its direction (N200, WF39, contract K13).</summary>
/// <remarks>
/// Trend = mean of the 14 calendar days to the day, from dated facts. Direction = this trend against the trend 7 days
/// before. Days on which the figure is not known are left out of the mean.
/// </remarks>
/// <param name="Value">The trend, unrounded; null when no day of the window is known.</param>
/// <param name="Before">The trend 7 days before; null when no day of that window is known.</param>
/// <param name="Band">A change up to and including this is flat.</param>
public sealed record Trend(decimal? Value, decimal? Before, decimal Band)
{
    /// <summary>The band of caseload measures: a quarter of a case.</summary>
    public const decimal CaseloadBand = 0.25m;

    /// <summary>Calendar days in the mean.</summary>
    public const int Days = 14;

    /// <summary>The change against the trend before; null when either is not known.</summary>
    public decimal? Change => Value - Before;

    /// <summary>The direction; null when either trend is not known.</summary>
    public Direction? Direction =>
        Change is not { } change ? null
        : change > Band ? Caseload.Direction.Up
        : change < -Band ? Caseload.Direction.Down
        : Caseload.Direction.Flat;

    /// <summary>The trend of a figure that is known daily.</summary>
    /// <param name="figureOn">The figure on a day; null when not known. Asked once for each of the 21 days to the day.</param>
    /// <param name="day">The last day of the window, included.</param>
    /// <param name="band">A change up to this is flat.</param>
    public static Trend Of(Func<DateOnly, decimal?> figureOn, DateOnly day, decimal band = CaseloadBand)
    {
        var values = DateRange.EndingOn(day, Days + 7).Days().Select(figureOn).ToArray();
        return new(Mean(values[7..]), Mean(values[..Days]), band);
    }

    /// <summary>The trend of a measure for a scope, from dated facts (contract K13).</summary>
    public static Trend Of(
        Measure measure,
        WorkforceHistory history,
        Scope scope,
        DateOnly day,
        decimal band = CaseloadBand
    )
    {
        var days = DateRange.EndingOn(day, Days + 7);
        var values = MeasureSeries.Of(measure, history, scope, days.Days()).Points.Select(p => p.Value).ToArray();
        return Of(d => values[d.DayNumber - days.From.DayNumber], day, band);
    }

    /// <summary>The trend where only weekly extracts exist: the mean of the last two weekly figures, against the two that ended a week before.</summary>
    /// <param name="thisWeek">The latest figure; null when not known.</param>
    /// <param name="lastWeek">The figure 7 days before.</param>
    /// <param name="weekBeforeLast">The figure 14 days before.</param>
    /// <param name="band">A change up to this is flat.</param>
    public static Trend OfWeekly(
        decimal? thisWeek,
        decimal? lastWeek,
        decimal? weekBeforeLast,
        decimal band = CaseloadBand
    ) => new(Mean([thisWeek, lastWeek]), Mean([lastWeek, weekBeforeLast]), band);

    private static decimal? Mean(decimal?[] values) => values.Average();
}
