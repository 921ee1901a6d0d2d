using System.Text.Json;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The scorecard as one JSON document: unrounded numbers, rates as ratios (contract K2).</summary>
public static class ScorecardJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Render(Scorecard card) =>
        JsonSerializer.Serialize(
            new
            {
                report = "scorecard",
                council = card.Council,
                asAt = card.AsAt,
                knownAt = DateTime.SpecifyKind(card.KnownAtUtc, DateTimeKind.Utc),
                months = card.Months,
                isDecided = card.IsDecided,
                rows = card.Rows.Select(r => new
                {
                    measure = r.Line.Measure,
                    title = r.Title,
                    team = r.Line.Team,
                    unit = r.Definition.Unit,
                    version = r.Definition.Version,
                    better = r.Line.Better.ToString().ToLowerInvariant(),
                    target = r.Target,
                    isMet = r.IsMet,
                    comment = r.Line.Comment,
                    baseline = r.Baseline is { } b ? Point(b) : null,
                    points = r.Points.Select(Point),
                    sinceBaseline = Change(r.SinceBaseline),
                    sinceBefore = Change(r.SinceBefore),
                }),
                notes = card.Notes,
            },
            Layout
        );

    private static object Point(ScorecardPoint point) =>
        new
        {
            day = point.Day,
            value = point.Value,
            state = point.State.Symbol(),
            number = point.Number,
            outOf = point.OutOf,
            impliedOutOf = point.Implied?.Value,
            impliedLeast = point.Implied?.Range.Low,
            impliedMost = point.Implied?.Range.High,
            struckOn = point.StruckOn,
            isAsPrinted = point.IsAsPrinted,
            note = point.Note,
        };

    private static object? Change(ScorecardChange? change) =>
        change is null
            ? null
            : new
            {
                from = change.From,
                value = change.Value,
                number = change.Number,
                relativeNumber = change.RelativeNumber,
            };
}
