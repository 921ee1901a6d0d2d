using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;

namespace Mainstay.Web.Measures;

/// <summary>A measure over time as a chart, for one to four scopes; never two definitions in one picture.</summary>
public static class MeasureChart
{
    /// <summary>Lines of a measure; null when no day has a number, so that there is nothing to draw.</summary>
    /// <param name="scopes">Whom each line is about, with its label; the first is the one the message speaks of.</param>
    public static ChartFigure? Draw(
        WorkforceHistory history,
        Measure measure,
        IReadOnlyList<(string Name, Scope Scope)> scopes,
        Period period,
        DateOnly asAt
    )
    {
        var definition = measure.Definition;
        var days = period.Days(asAt);
        var lines = scopes
            .Select(s => new ChartSeries(
                s.Name,
                [.. MeasureSeries.Of(measure, history, s.Scope, days).Points.Select(p => Scaled(definition, p.Value))]
            ))
            .Where(l => l.Values.Any(v => v is not null))
            .ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        var axis = period.Points * period.WeeksApart > 60 ? (Func<DateOnly, string>)Days.Month : Days.OnAxis;
        return ChartFigure.OfLines(
            $"chart-{definition.Name.Replace('_', '-')}",
            Message(definition, lines[0]),
            $"{definition.Title}, {UnitWords(definition)}, {Days.Written(days[0])} to {Days.Written(asAt)}. Definition: {definition.SourceOn(asAt)}.",
            [.. days.Select(d => (Days.Written(d), axis(d)))],
            lines,
            v =>
                v is { } value
                    ? Figures.Number(value, definition.Decimals) + (definition.IsRate ? "%" : "")
                    : "not known",
            definition.IsRate ? "%" : ""
        );
    }

    private static decimal? Scaled(MeasureDefinition definition, decimal? value) =>
        definition.IsRate ? value * 100 : value;

    private static string UnitWords(MeasureDefinition definition) => definition.IsRate ? "per cent" : definition.Unit;

    private static string Message(MeasureDefinition definition, ChartSeries line)
    {
        var known = line.Values.OfType<decimal>().ToArray();
        var (first, last) = (Shown(definition, known[0]), Shown(definition, known[^1]));
        return known[^1] > known[0] && first != last ? $"{line.Name}: up from {first} to {last}"
            : known[^1] < known[0] && first != last ? $"{line.Name}: down from {first} to {last}"
            : $"{line.Name}: {last}, as at the beginning";
    }

    private static string Shown(MeasureDefinition definition, decimal value) =>
        Figures.Number(value, definition.Decimals) + (definition.IsRate ? "%" : "");
}
