using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;

namespace Mainstay.Web.Measures;

/// <summary>A measure over time as charts; never two definitions in one picture.</summary>
public static class MeasureChart
{
    private const int MostLines = 4;

    /// <summary>Lines of a measure for one to four scopes; null when no day has a number, so that there is nothing to draw.</summary>
    /// <param name="scopes">Whom each line is about, with its label; the first is the one the message speaks of.</param>
    public static ChartFigure? Draw(
        WorkforceHistory history,
        Measure measure,
        IReadOnlyList<(string Name, Scope Scope)> scopes,
        Period period,
        DateOnly asAt
    ) =>
        Draw(
            MeasureLines.Of(history, measure, scopes[0], [.. scopes.Skip(1)], period.Days(asAt)),
            period,
            isDrawnTogether: true
        );

    /// <summary>The whole with its parts beside it where four lines hold them all, else with the range of its parts as a band.</summary>
    /// <param name="lines">The figures.</param>
    /// <param name="period">How the days lie.</param>
    /// <param name="isDrawnTogether">Whether the parts are lines of the same picture when they are few.</param>
    public static ChartFigure? Draw(MeasureLines lines, Period period, bool isDrawnTogether)
    {
        var isTogether = isDrawnTogether && lines.Parts.Count < MostLines;
        MeasureLine[] drawn = [.. lines.All.Where(l => l.HasFigure).Take(isTogether ? MostLines : 1)];
        return drawn.Length == 0 || (!lines.Whole.HasFigure && !isTogether)
            ? null
            : ChartFigure.OfLines(
                $"chart-{lines.Definition.Name.Replace('_', '-')}",
                Message(lines, drawn[0]),
                Subtitle(lines),
                [.. lines.Days.Select(d => (Days.Written(d), OnAxis(period, d)))],
                [.. drawn.Select(l => Series(lines, l))],
                lines.Written,
                lines.Suffix,
                isTogether ? null : Range(lines)
            );
    }

    /// <summary>A small chart for each part, all on one axis; null when there are fewer than two.</summary>
    /// <param name="lines">The figures.</param>
    /// <param name="period">How the days lie.</param>
    /// <param name="address">Where a part is opened.</param>
    public static SmallMultiples? DrawParts(MeasureLines lines, Period period, Func<Scope, string> address) =>
        lines.Parts.Count < 2
            ? null
            : SmallMultiples.Of(
                $"parts-{lines.Definition.Name.Replace('_', '-')}",
                PartsMessage(lines),
                Subtitle(lines) + " Every small chart has the same axes.",
                [.. lines.Days.Select(d => (Days.Written(d), OnAxis(period, d)))],
                [.. lines.Parts.Select(p => new SmallSeries(Series(lines, p), address(p.Series.Scope)))],
                lines.Written
            );

    private static ChartSeries Series(MeasureLines lines, MeasureLine line) =>
        new(line.Name, [.. line.Series.Points.Select(lines.Scaled)]);

    private static ChartRange? Range(MeasureLines lines)
    {
        if (lines.Parts.Count < 2)
        {
            return null;
        }

        var byDay = lines
            .Days.Select(
                (_, i) => lines.Parts.Select(p => lines.Scaled(p.Series.Points[i])).OfType<decimal>().ToArray()
            )
            .ToArray();
        return new(
            lines.Parts[0].Series.Scope.Band is null
                ? "from the lowest to the highest of its parts"
                : "from the lowest to the highest band",
            [.. byDay.Select(d => d.Length == 0 ? (decimal?)null : d.Min())],
            [.. byDay.Select(d => d.Length == 0 ? (decimal?)null : d.Max())]
        );
    }

    private static string OnAxis(Period period, DateOnly day) => period.IsLong ? Days.Month(day) : Days.OnAxis(day);

    private static string Subtitle(MeasureLines lines) =>
        $"{lines.Definition.Title}, {lines.Unit}, {Days.Written(lines.Days[0])} to {Days.Written(lines.Days[^1])}. Definition: {lines.Definition.SourceOn(lines.Days[^1])}.";

    private static string Message(MeasureLines lines, MeasureLine line)
    {
        var known = line.Series.Points.Select(lines.Scaled).OfType<decimal>().ToArray();
        var (first, last) = (lines.Written(known[0]), lines.Written(known[^1]));
        return known[^1] > known[0] && first != last ? $"{line.Name}: up from {first} to {last}"
            : known[^1] < known[0] && first != last ? $"{line.Name}: down from {first} to {last}"
            : $"{line.Name}: {last}, as at the beginning";
    }

    private static string PartsMessage(MeasureLines lines)
    {
        var now = lines.Parts.Where(p => p.Last.Value is not null).OrderBy(p => p.Last.Value).ToArray();
        return now.Length < 2
            ? $"{lines.Definition.Title}: no two parts have a figure on the last day"
            : $"From {lines.Written(lines.Scaled(now[0].Last))} in {now[0].Name} to {lines.Written(lines.Scaled(now[^1].Last))} in {now[^1].Name}";
    }
}
