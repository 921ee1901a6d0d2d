using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.Core.Tests.Record;

/// <summary>Everything that a figure or a report says, a line each, so that two can be compared.</summary>
internal static class ReportText
{
    public static string Of(MeasureResult figure) =>
        $"{figure.Definition.Name} {figure.Scope} {figure.AsAt:O} {figure.State} {figure.Value} = {figure.Numerator} / "
        + $"{figure.Denominator}, n {figure.N}, {figure.Note}: {string.Join("; ", figure.Rows)}";

    public static string Of(WeeklyReport report) => string.Join('\n', report.Sections.SelectMany(Lines));

    private static IEnumerable<string> Lines(WeeklySection section) =>
        [
            $"{section.Level} {section.Scope} {section.Name} {section.Service} {section.SinceLastWeek}",
            .. section.Figures.SelectMany(f => Lines(section, f)),
            $"{section.Reconciliation.IsKnown} {section.Reconciliation.OpenCases} {section.Reconciliation.Unmatched} "
                + string.Join("; ", section.Reconciliation.Lines),
        ];

    private static IEnumerable<string> Lines(WeeklySection section, WeeklyFigure figure)
    {
        var about = $"{section.Scope.Team} {figure.Line.Key}";
        yield return $"{about}: {Of(figure.Now)}";
        yield return $"{about} was {figure.LastWeek}, {figure.YearAgo}, trend {figure.Trend}, {figure.InNoService}";
        yield return $"{about} weeks {string.Join("; ", figure.Weeks)}";
        if (figure.Why is { } why)
        {
            yield return $"{about} why {why.Change?.ToDecimal()} {why.ShownChange} {string.Join("; ", why.Parts)} "
                + $"{string.Join("; ", why.Before)} {string.Join("; ", why.After)}";
        }
    }
}
