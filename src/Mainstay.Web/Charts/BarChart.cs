using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Name">The label before it.</param>
/// <param name="Value">Its length, 0 or more; null when there is no number.</param>
/// <param name="Text">What is written at its end: the figure with its unit, or why there is none.</param>
/// <param name="IsMarked">Whether it is the one the chart is about.</param>
public sealed record ChartBar(string Name, decimal? Value, string Text, bool IsMarked = false);

/// <summary>Horizontal bars from 0, each with its figure at its end; pure, so the same data give the same picture.</summary>
public static class BarChart
{
    private const int Width = 760;
    private const int RowHeight = 30;
    private const double LetterWidth = 7.4;

    /// <summary>Draws the bars in the order given.</summary>
    /// <param name="id">Unique on its page.</param>
    /// <param name="title">What the chart says, as a sentence.</param>
    /// <param name="description">What is measured, in which unit, on which day.</param>
    /// <param name="bars">At least one.</param>
    public static IHtmlContent Draw(string id, string title, string description, IReadOnlyList<ChartBar> bars)
    {
        var left = Math.Min(300, 12 + (bars.Max(b => b.Name.Length) * LetterWidth));
        var right = Width - 14 - (bars.Max(b => b.Text.Length) * LetterWidth);
        var axis = Axis.Over([.. bars.Select(b => b.Value).OfType<decimal>()], fromZero: true);
        var height = (bars.Count * RowHeight) + 12;
        var svg = new SvgText().Open(id, title, description, Width, height);
        svg.Line(left, 4, left, height - 4, "app-axis");
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], 6 + (i * RowHeight));
            var length = bar.Value is { } value ? axis.Share(value) * (right - left) : 0;
            svg.Text(left - 8, y + 18, bar.Name, bar.IsMarked ? "app-label" : "app-tick", "end");
            svg.Bar(left, y + 3, length, RowHeight - 10, bar.IsMarked ? "app-fill-1" : "app-fill-quiet");
            svg.Text(left + length + 7, y + 18, bar.Text, bar.IsMarked ? "app-label" : "app-tick");
        }

        return svg.Close();
    }
}
