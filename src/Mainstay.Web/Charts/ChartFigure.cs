using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Charts;

/// <summary>A chart with what must stand around it: the message, what is measured, and the same data as a table.</summary>
/// <param name="Id">Unique on its page.</param>
/// <param name="Message">What the chart says, as a sentence.</param>
/// <param name="Subtitle">What is measured, in which unit, over which days, from where.</param>
/// <param name="Picture">The drawing.</param>
/// <param name="Columns">Headings of the table.</param>
/// <param name="Rows">Cells of the table, the first naming the row.</param>
public sealed record ChartFigure(
    string Id,
    string Message,
    string Subtitle,
    IHtmlContent Picture,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>Lines over time with their table.</summary>
    /// <param name="points">Each point as the table names it and as the axis does.</param>
    /// <param name="show">How the table writes a value.</param>
    /// <param name="range">A band behind the lines; null for none.</param>
    public static ChartFigure OfLines(
        string id,
        string message,
        string subtitle,
        IReadOnlyList<(string Name, string Axis)> points,
        IReadOnlyList<ChartSeries> series,
        Func<decimal?, string> show,
        string suffix = "",
        ChartRange? range = null
    )
    {
        // A line may leave out the lower half of its axis, and then the words beside it say so.
        var measured = LineChart.AxisOf(series, range).IsCut ? $"{subtitle} The axis does not begin at 0." : subtitle;
        measured = range is null ? measured : $"{measured} The shaded area runs {range.Name}.";
        return new(
            id,
            message,
            measured,
            LineChart.Draw(id, message, measured, [.. points.Select(p => p.Axis)], series, suffix, range),
            ["When", .. series.Select(s => s.Name), .. range is null ? (string[])[] : ["Lowest part", "Highest part"]],
            [
                .. points.Select(
                    (p, i) =>
                        (IReadOnlyList<string>)
                            [
                                p.Name,
                                .. series.Select(s => show(s.Values[i])),
                                .. range is null ? (string[])[] : [show(range.Low[i]), show(range.High[i])],
                            ]
                ),
            ]
        );
    }

    /// <summary>Bars with their table.</summary>
    public static ChartFigure OfBars(
        string id,
        string message,
        string subtitle,
        string what,
        string measured,
        IReadOnlyList<ChartBar> bars
    ) =>
        new(
            id,
            message,
            subtitle,
            BarChart.Draw(id, message, subtitle, bars),
            [what, measured],
            [.. bars.Select(b => (IReadOnlyList<string>)[b.Name, b.Text])]
        );
}
