using System.Text.Json;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Cli;

/// <summary>Figures as one JSON document (contract K4): unrounded numbers, rates as ratios, a symbol where there is no number.</summary>
internal static class MeasuresJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Write(WorkforceHistory history, Scope scope, IReadOnlyList<MeasureResult> results) =>
        JsonSerializer.Serialize(
            new
            {
                asAt = results.Count == 0 ? (DateOnly?)null : results[0].AsAt,
                knownAt = DateTime.SpecifyKind(history.KnownAtUtc, DateTimeKind.Utc),
                scope = scope.Team ?? "council",
                measures = results.Select(r => new
                {
                    name = r.Definition.Name,
                    basis = r.Definition.Basis.ToString().ToLowerInvariant(),
                    unit = r.Definition.Unit,
                    definition = r.Definition.Definition,
                    version = r.Definition.Version,
                    value = Plain(r.Value),
                    numerator = Plain(r.Numerator),
                    denominator = Plain(r.Denominator),
                    n = r.N,
                    state = r.State.Symbol(),
                }),
            },
            Layout
        );

    public static string Write(WorkforceHistory history, MeasureSeries series) =>
        JsonSerializer.Serialize(
            new
            {
                knownAt = DateTime.SpecifyKind(history.KnownAtUtc, DateTimeKind.Utc),
                scope = series.Scope.Team ?? "council",
                name = series.Definition.Name,
                basis = series.Definition.Basis.ToString().ToLowerInvariant(),
                unit = series.Definition.Unit,
                definition = series.Definition.Definition,
                version = series.Definition.Version,
                points = series.Points.Select(p => new
                {
                    asAt = p.AsAt,
                    value = Plain(p.Value),
                    numerator = Plain(p.Numerator),
                    denominator = Plain(p.Denominator),
                    state = p.State.Symbol(),
                    struckOn = p.StruckOn,
                }),
            },
            Layout
        );

    // 12.500 and 12.5 are one amount.
    private static decimal? Plain(decimal? amount) => amount / 1.0000000000000000000000000000m;
}
