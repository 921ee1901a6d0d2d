using Mainstay.Core.Measures.Columns;
using Mainstay.Core.Record;

namespace Mainstay.Core.Measures;

/// <summary>One measure, one scope, over several days: never two definitions in one series.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Scope">Whom it is about.</param>
/// <param name="Points">A figure for each day, in the order asked; a carried figure says so by <see cref="SeriesPoint.StruckOn"/>.</param>
public sealed record MeasureSeries(MeasureDefinition Definition, Scope Scope, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The series of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="history">What is known.</param>
    /// <param name="scope">Whom it is about.</param>
    /// <param name="days">The days, in the order wanted.</param>
    public static MeasureSeries Of(Measure measure, WorkforceHistory history, Scope scope, IEnumerable<DateOnly> days)
    {
        DateOnly[] all = [.. days];
        var points = SeriesByColumns.Of(measure, history, scope, all) ?? DayByDay(measure, history, scope, all);
        return new(measure.Definition, scope, points);
    }

    /// <summary>Whether the series of a measure comes from columns; any other is asked day by day. Both give the figures of their days.</summary>
    public static bool HasColumns(Measure measure) => SeriesByColumns.Has(measure);

    /// <summary>The series with how many people or things each point rests on. Columns sum amounts and do not count people, so their days are asked.</summary>
    /// <param name="measure">The measure of the series.</param>
    /// <param name="history">What is known.</param>
    public MeasureSeries WithN(Measure measure, WorkforceHistory history) =>
        this with
        {
            Points = [.. Points.Select(p => p.N is null ? p with { N = measure.Of(history, Scope, p.AsAt).N } : p)],
        };

    /// <summary>Points that are evidence of their own: those struck on their day, not carried forward (WF10).</summary>
    public IEnumerable<SeriesPoint> Evidence => Points.Where(p => p.StruckOn is null);

    /// <summary>The days of a weekly series, oldest first: so many weeks that end on a day.</summary>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="weeks">How many days, a week apart; 1 or more.</param>
    public static IEnumerable<DateOnly> Weekly(DateOnly lastDay, int weeks) =>
        Enumerable.Range(0, weeks).Select(i => lastDay.AddDays(-7 * (weeks - 1 - i)));

    private static IReadOnlyList<SeriesPoint> DayByDay(
        Measure measure,
        WorkforceHistory history,
        Scope scope,
        DateOnly[] days
    ) => [.. days.Select(d => SeriesPoint.Of(measure.WithoutRows(history, scope, d)))];
}
