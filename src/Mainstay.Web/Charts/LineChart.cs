using System.Globalization;
using Mainstay.Web.Display;
using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">The label at its end.</param>
/// <param name="Values">One for each point of the chart; null leaves a gap, since not known is not 0.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>A band behind the lines, for example from the lowest team to the highest.</summary>
/// <param name="Name">What it spans.</param>
/// <param name="Low">Its lower edge at each point; null leaves a gap.</param>
/// <param name="High">Its upper edge at each point; null wherever <paramref name="Low"/> is.</param>
public sealed record ChartRange(string Name, IReadOnlyList<decimal?> Low, IReadOnlyList<decimal?> High);

/// <summary>Up to four lines over evenly spaced points, labelled at their ends; pure, so the same data give the same picture.</summary>
public static class LineChart
{
    private const int Width = 760;
    private const int Height = 320;
    private const int Top = 14;
    private const int Bottom = 34;
    private const int Left = 52;
    private const double LetterWidth = 7.8;
    private const double LabelHeight = 17;

    /// <summary>Draws the lines.</summary>
    /// <param name="id">Unique on its page.</param>
    /// <param name="title">What the chart says, as a sentence.</param>
    /// <param name="description">What is measured, in which unit, over which days.</param>
    /// <param name="points">The names of the points, first to last.</param>
    /// <param name="series">One to four, each with as many values as there are points.</param>
    /// <param name="suffix">Written behind each tick, for example <c>%</c>.</param>
    /// <param name="range">A band behind the lines; null for none.</param>
    /// <exception cref="ArgumentException">No series, more than four, or one of another length.</exception>
    public static IHtmlContent Draw(
        string id,
        string title,
        string description,
        IReadOnlyList<string> points,
        IReadOnlyList<ChartSeries> series,
        string suffix = "",
        ChartRange? range = null
    )
    {
        if (series.Count is < 1 or > 4 || series.Any(s => s.Values.Count != points.Count))
        {
            throw new ArgumentException($"{series.Count} series for {points.Count} points.", nameof(series));
        }

        var axis = AxisOf(series, range);
        var right = Width - 16 - (series.Max(s => s.Name.Length) * LetterWidth);
        var svg = new SvgText().Open(id, title, description, Width, Height);
        DrawValueAxis(svg, axis, right, suffix);
        DrawPoints(svg, points, right);
        if (range is not null)
        {
            DrawRange(svg, range, axis, right);
        }

        for (var i = 0; i < series.Count; i++)
        {
            DrawSeries(svg, series[i], axis, right, i + 1);
        }

        foreach (var (name, y, number) in Labels(series, axis))
        {
            svg.Text(right + 8, y + 5, name, $"app-label app-fill-{number}");
        }

        return svg.Close();
    }

    /// <summary>The value axis of some lines and the band behind them.</summary>
    public static Axis AxisOf(IReadOnlyList<ChartSeries> series, ChartRange? range = null) =>
        Axis.Over([
            .. series.SelectMany(s => s.Values).Concat(range?.Low ?? []).Concat(range?.High ?? []).OfType<decimal>(),
        ]);

    // Each run of points without a gap is one area: along the upper edge and back along the lower.
    private static void DrawRange(SvgText svg, ChartRange range, Axis axis, double right)
    {
        var run = new List<int>();
        for (var i = 0; i <= range.Low.Count; i++)
        {
            if (i < range.Low.Count && range.Low[i] is not null)
            {
                run.Add(i);
                continue;
            }

            if (run.Count > 1)
            {
                var edge = run.Select(p => (p, range.High[p]))
                    .Concat(run.AsEnumerable().Reverse().Select(p => (p, range.Low[p])));
                var corners = edge.Select(e =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{X(e.p, range.Low.Count, right):0.#} {Y(axis, e.Item2!.Value):0.#}"
                    )
                );
                svg.Path($"M{string.Join('L', corners)}Z", "app-range");
            }

            run.Clear();
        }
    }

    private static void DrawValueAxis(SvgText svg, Axis axis, double right, string suffix)
    {
        foreach (var tick in axis.Ticks())
        {
            var y = Y(axis, tick);
            svg.Line(Left, y, right, y, tick == axis.From ? "app-axis" : "app-grid");
            svg.Text(Left - 8, y + 4, Figures.Number(tick, axis.Decimals) + suffix, "app-tick", "end");
        }
    }

    private static void DrawPoints(SvgText svg, IReadOnlyList<string> points, double right)
    {
        var longest = points.Count == 0 ? 1 : points.Max(p => p.Length) * LetterWidth;
        var fit = Math.Max(1, (int)((right - Left) / (longest + 14)));
        var every = Math.Max(1, (points.Count + fit - 1) / fit);
        for (var i = points.Count - 1; i >= 0; i -= every)
        {
            var x = X(i, points.Count, right);
            svg.Line(x, Height - Bottom, x, Height - Bottom + 5, "app-axis");
            svg.Text(x, Height - Bottom + 21, points[i], "app-tick", i == points.Count - 1 ? "end" : "middle");
        }
    }

    private static void DrawSeries(SvgText svg, ChartSeries line, Axis axis, double right, int number)
    {
        var data = new System.Text.StringBuilder();
        var pen = 'M';
        for (var i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is not { } value)
            {
                pen = 'M';
                continue;
            }

            data.Append(
                CultureInfo.InvariantCulture,
                $"{pen}{X(i, line.Values.Count, right):0.#} {Y(axis, value):0.#}"
            );
            pen = 'L';
        }

        svg.Path(data.ToString(), $"app-series-{number}");
        var last = LastIndex(line);
        if (last >= 0)
        {
            svg.Dot(X(last, line.Values.Count, right), Y(axis, line.Values[last]!.Value), $"app-fill-{number}");
        }
    }

    /// <summary>The labels from top to bottom, moved apart where they would touch.</summary>
    private static IEnumerable<(string Name, double Y, int Number)> Labels(IReadOnlyList<ChartSeries> series, Axis axis)
    {
        var floor = (double)Top - LabelHeight;
        var ends = series
            .Select((s, i) => (s.Name, Last: LastIndex(s), Series: s, Number: i + 1))
            .Where(s => s.Last >= 0)
            .Select(s => (s.Name, Y: Y(axis, s.Series.Values[s.Last]!.Value), s.Number))
            .OrderBy(s => s.Y);
        foreach (var (name, y, number) in ends)
        {
            floor = Math.Max(y, floor + LabelHeight);
            yield return (name, floor, number);
        }
    }

    private static int LastIndex(ChartSeries line) =>
        Enumerable.Range(0, line.Values.Count).LastOrDefault(i => line.Values[i] is not null, -1);

    private static double X(int index, int count, double right) =>
        count < 2 ? Left + ((right - Left) / 2) : Left + 6 + ((right - Left - 12) * index / (count - 1));

    private static double Y(Axis axis, decimal value) =>
        Height - Bottom - (axis.Share(value) * (Height - Bottom - Top));
}
