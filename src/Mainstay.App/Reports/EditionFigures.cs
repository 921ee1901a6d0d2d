using System.Text.Json;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports;

/// <summary>What an edition keeps beside its frozen files: its figures, for later reports to quote.</summary>
internal static class EditionFigures
{
    /// <summary>The stored form of a report's figures.</summary>
    public static string Write(WeeklyReport report) =>
        JsonSerializer.Serialize(report.Sections.SelectMany(Figures), FactJson.Options);

    /// <summary>An edition as later reports quote it.</summary>
    public static IssuedReport Read(long edition, DateOnly asAt, string figures, IReadOnlyList<string> notes) =>
        new(
            asAt,
            edition,
            notes,
            Read(figures)
                .ToDictionary(
                    f => (f.Line, f.Team),
                    f => new ShortFigure(f.State, f.Value, f.N, f.Version, f.Numerator, f.Denominator)
                )
        );

    private static KeptFigure[] Read(string figures) =>
        JsonSerializer.Deserialize<KeptFigure[]>(figures, FactJson.Options)
        ?? throw new JsonException("Empty figures.");

    private static IEnumerable<KeptFigure> Figures(WeeklySection section) =>
        section
            .Figures.Select(f => (f.Line.Key, Short: ShortFigure.Of(f.Now)))
            .Select(f => new KeptFigure(
                f.Key,
                section.Scope.Team,
                f.Short.State,
                f.Short.Value,
                f.Short.N,
                f.Short.Version,
                f.Short.Numerator,
                f.Short.Denominator
            ));

    private sealed record KeptFigure(
        string Line,
        string? Team,
        MeasureState State,
        decimal? Value,
        int N,
        int Version,
        decimal? Numerator = null,
        decimal? Denominator = null
    );
}
