using System.Globalization;
using System.Text;
using Mainstay.Web.Display;
using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Charts;

/// <summary>One line on a given axis, small enough to stand beside many others.</summary>
internal static class SmallLineChart
{
    private const int Width = 250;
    private const int Height = 110;
    private const int Left = 40;
    private const int Right = 242;
    private const int Top = 8;
    private const int Bottom = 88;

    public static IHtmlContent Draw(
        string id,
        string title,
        string description,
        (string First, string Last) ends,
        ChartSeries line,
        Axis axis
    )
    {
        var svg = new SvgText().Open(id, title, description, Width, Height);
        foreach (var tick in axis.Ticks())
        {
            var y = Y(axis, tick);
            svg.Line(Left, y, Right, y, tick == axis.From ? "app-axis" : "app-grid");
            svg.Text(Left - 5, y + 4, Figures.Number(tick, axis.Decimals), "app-tick", "end");
        }

        svg.Text(Left, Height - 6, ends.First, "app-tick");
        svg.Text(Right, Height - 6, ends.Last, "app-tick", "end");
        svg.Path(Path(line, axis), "app-series-1");
        var last = line.Values.Count - 1;
        if (line.Values[last] is { } value)
        {
            svg.Dot(X(last, line.Values.Count), Y(axis, value), "app-fill-1");
        }

        return svg.Close();
    }

    private static string Path(ChartSeries line, Axis axis)
    {
        var data = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is not { } value)
            {
                pen = 'M';
                continue;
            }

            data.Append(CultureInfo.InvariantCulture, $"{pen}{X(i, line.Values.Count):0.#} {Y(axis, value):0.#}");
            pen = 'L';
        }

        return data.ToString();
    }

    private static double X(int index, int count) =>
        count < 2 ? (Left + Right) / 2.0 : Left + 3 + ((Right - Left - 6.0) * index / (count - 1));

    private static double Y(Axis axis, decimal value) => Bottom - (axis.Share(value) * (Bottom - Top));
}
