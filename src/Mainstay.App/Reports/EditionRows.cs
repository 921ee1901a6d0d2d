using System.Text.Json;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports;

/// <summary>A row behind an issued figure, by key only.</summary>
/// <param name="Kind">Kind of fact.</param>
/// <param name="Key">Its key.</param>
/// <param name="Team">The team it was counted in; null when in none.</param>
public sealed record EditionRowKey(string Kind, string Key, string? Team);

/// <summary>Keys of the rows behind an edition's figures, frozen beside its files and shown in none of them (contract K14).</summary>
/// <remarks>
/// For sums and averages the council's rows are kept: those of a service or team are the ones in its teams. A highest or
/// lowest rests on one worker, so each section keeps its own.
/// </remarks>
internal static class EditionRows
{
    public static byte[] Write(WeeklyReport report) =>
        JsonSerializer.SerializeToUtf8Bytes(
            report.Sections.SelectMany(s =>
                s.Figures.Where(f => s.Level == SectionLevel.Total || !IsSumOfTeams(f)).Select(f => Rows(s, f))
            ),
            FactJson.Options
        );

    /// <summary>The rows of a line: the section's own where it has some, else the council's.</summary>
    public static IReadOnlyList<EditionRowKey> Read(byte[] content, string line, string? team)
    {
        var kept = JsonSerializer.Deserialize<KeptRows[]>(content, FactJson.Options) ?? [];
        var ofLine = kept.Where(r => r.Line == line).ToArray();
        return (ofLine.FirstOrDefault(r => r.Team == team) ?? ofLine.FirstOrDefault(r => r.Team is null))?.Keys ?? [];
    }

    private static bool IsSumOfTeams(WeeklyFigure figure) =>
        figure.Line.IsSum || figure.Line.Definition.Denominator is not null;

    private static KeptRows Rows(WeeklySection section, WeeklyFigure figure) =>
        new(
            figure.Line.Key,
            section.Scope.Team,
            [.. figure.Now.Rows.Select(r => new EditionRowKey(r.Kind, r.Key, r.Team))]
        );

    private sealed record KeptRows(string Line, string? Team, IReadOnlyList<EditionRowKey> Keys);
}
