using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Charts;

/// <summary>A series of a small chart.</summary>
/// <param name="Line">Its name and values.</param>
/// <param name="Address">Where more is said of it.</param>
public sealed record SmallSeries(ChartSeries Line, string Address);

/// <summary>A small chart.</summary>
/// <param name="Name">Whom it is about.</param>
/// <param name="Address">Where more is said of it.</param>
/// <param name="Last">Its last figure, written.</param>
/// <param name="Picture">The drawing.</param>
public sealed record SmallChart(string Name, string Address, string Last, IHtmlContent Picture);

/// <summary>Many small charts on one axis, with what must stand around them: the message, what is measured, the same data as a table.</summary>
public sealed record SmallMultiples(
    string Message,
    string Subtitle,
    IReadOnlyList<SmallChart> Charts,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>Draws them in the order given.</summary>
    /// <param name="id">Unique on its page.</param>
    /// <param name="message">What they say together, as a sentence.</param>
    /// <param name="subtitle">What is measured, in which unit, over which days.</param>
    /// <param name="points">Each point as the table names it and as the axis does.</param>
    /// <param name="series">At least one.</param>
    /// <param name="show">How a value is written.</param>
    public static SmallMultiples Of(
        string id,
        string message,
        string subtitle,
        IReadOnlyList<(string Name, string Axis)> points,
        IReadOnlyList<SmallSeries> series,
        Func<decimal?, string> show
    )
    {
        var axis = Axis.Over([.. series.SelectMany(s => s.Line.Values).OfType<decimal>()], wanted: 3);
        return new(
            message,
            axis.IsCut ? $"{subtitle} They do not begin at 0." : subtitle,
            [
                .. series.Select(
                    (s, i) =>
                        new SmallChart(
                            s.Line.Name,
                            s.Address,
                            show(s.Line.Values[^1]),
                            SmallLineChart.Draw(
                                $"{id}-{i}",
                                $"{s.Line.Name}: {show(s.Line.Values[^1])}",
                                subtitle,
                                (points[0].Axis, points[^1].Axis),
                                s.Line,
                                axis
                            )
                        )
                ),
            ],
            ["", .. points.Select(p => p.Name)],
            [.. series.Select(s => (IReadOnlyList<string>)[s.Line.Name, .. s.Line.Values.Select(show)])]
        );
    }
}
