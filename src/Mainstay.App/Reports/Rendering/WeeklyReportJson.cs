using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The weekly report as one JSON document: camelCase, numbers unrounded, rates as ratios (contract K2, K4).</summary>
public static class WeeklyReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The whole report.</summary>
    public static string Render(WeeklyReport report) =>
        JsonSerializer.Serialize(
            new
            {
                report = "weekly",
                report.Council,
                marking = WeeklyWords.Marking(report),
                report.AsAt,
                knownAt = report.KnownAtUtc,
                issuedAt = report.Issue?.AtUtc,
                unmatchedReason = report.Issue?.UnmatchedReason,
                lastWeek = report.LastWeek,
                sources = report.Sources,
                earlier = report.Issued.Select(i => new
                {
                    i.AsAt,
                    i.Edition,
                    i.Notes,
                }),
                lines = report.Lines.Select(Line),
                sections = report.Sections.Select(s => Section(report, s)),
            },
            Options
        ) + "\n";

    private static object Line(WeeklyLine line) =>
        new
        {
            line = line.Key,
            line.Title,
            line.Group,
            line.Band,
            name = line.Definition.Name,
            line.Definition.Basis,
            line.Definition.Unit,
            line.Definition.Numerator,
            line.Definition.Denominator,
            line.Definition.Definition,
            line.Definition.Source,
            line.Definition.Version,
            line.Definition.Decimals,
            line.TrendBand,
        };

    private static object Section(WeeklyReport report, WeeklySection section) =>
        new
        {
            section.Level,
            section.Scope.Team,
            section.Name,
            section.Service,
            comparable = section.SinceLastWeek,
            headlines = Headlines.Of(report, section),
            figures = section.Figures.Select(Figure),
            notAllocated = section.NotAllocated.IsKnown ? section.NotAllocated.Cells : null,
            reconciliation = Reconciliation(section.Reconciliation),
        };

    private static object Reconciliation(Reconciliation cases) =>
        new
        {
            cases.IsKnown,
            OpenCases = cases.IsKnown ? cases.OpenCases : (int?)null,
            Unmatched = cases.IsKnown ? cases.Unmatched : (int?)null,
            UnmatchedShare = cases.IsKnown ? cases.UnmatchedShare : null,
            lines = cases.IsKnown
                ? cases.Lines.Select(l => new
                {
                    l.Group,
                    l.Cases,
                    l.Words,
                })
                : null,
        };

    private static object Figure(WeeklyFigure figure) =>
        new
        {
            line = figure.Line.Key,
            figure.Now.Value,
            figure.Now.Numerator,
            figure.Now.Denominator,
            figure.Now.N,
            state = MeasureStates.Symbol(figure.Now.State),
            figure.Now.Note,
            figure.InNoService,
            figure.Change,
            why = figure.Why is { } why ? Why(why) : null,
            trend = figure.Trend is { } t
                ? new
                {
                    t.Value,
                    t.Before,
                    t.Band,
                    t.Direction,
                }
                : null,
            lastWeek = Past(figure.LastWeek),
            yearAgo = Past(figure.YearAgo),
            weeks = figure.Weeks.Select(Past),
        };

    private static object Why(Movement why) =>
        new
        {
            shownChange = why.ShownChange,
            parts = why.Parts.Select(p => new
            {
                p.Cause,
                p.Numerator,
                p.Denominator,
                part = $"{p.Part.Numerator}/{p.Part.Denominator}",
                p.Shown,
            }),
        };

    private static object Past(PastFigure past) =>
        new
        {
            asAt = past.Day,
            past.Used.Value,
            state = MeasureStates.Symbol(past.Used.State),
            past.Used.N,
            past.Used.Version,
            basis = past.AsIssued is null ? "as-now-known" : "as-issued",
            nowKnown = past.NowKnown.Value,
            comparable = past.Comparability,
        };
}
