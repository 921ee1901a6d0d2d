using System.Text.Json;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Reports.Members;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>A figure of two editions, each as issued.</summary>
/// <param name="Line">The line's key.</param>
/// <param name="Team">The service or team; null for the council.</param>
/// <param name="From">In the earlier one asked; null where it is no number or lacked the figure.</param>
/// <param name="FromState">Known, or why it is no number; null where that edition lacked the figure.</param>
/// <param name="To">In the other.</param>
/// <param name="ToState">As above.</param>
/// <param name="IsRedefined">Whether the two used different versions of the definition: then there is no change.</param>
public sealed record FigureCompared(
    string Line,
    string? Team,
    decimal? From,
    MeasureState? FromState,
    decimal? To,
    MeasureState? ToState,
    bool IsRedefined
)
{
    /// <summary>The change; null unless both are numbers of one definition.</summary>
    public decimal? Change => IsRedefined ? null : To - From;

    /// <summary>Whether both say the same.</summary>
    public bool IsSame => !IsRedefined && From == To && FromState == ToState;
}

/// <summary>Two editions compared.</summary>
/// <param name="From">The Friday compared with.</param>
/// <param name="To">The Friday compared.</param>
/// <param name="Audience"><c>officers</c> or <c>members</c>.</param>
/// <param name="Figures">Every figure of either.</param>
public sealed record EditionsCompared(
    DateOnly From,
    DateOnly To,
    string Audience,
    IReadOnlyList<FigureCompared> Figures
);

/// <summary>Compares any two editions of one audience by what they said when they were issued.</summary>
public sealed class CompareEditionsQuery(IDbContextFactory<MainstayDb> stores, BuildWeeklyReportQuery build)
{
    /// <summary>An officers' edition against the same Friday as now known: the figures that differ, corrections and late data included.</summary>
    /// <param name="edition">Its number. A members' edition is refused: what is corrected in it goes to members as a note, not as figures.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<EditionsCompared>> AsNowKnownAsync(long edition, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var issued = await db.Editions.SingleOrDefaultAsync(e => e.Id == edition, cancel);
        if (issued is null)
        {
            return Missing(edition);
        }

        if (issued.Audience != WeeklyEdition.Officers)
        {
            return new Problem(
                "reports.members-now-known",
                $"Edition {edition} is for members: choose the officers' edition of the same Friday"
            );
        }

        var then = Figures(issued);
        var now = (await build.RunAsync(issued.AsAt, cancel: cancel))
            .ShortFigures()
            .ToDictionary(f => f.Key, f => new Kept(f.Value.State, f.Value.Value, f.Value.Version));
        var all = Compare(then, now);
        return new EditionsCompared(issued.AsAt, issued.AsAt, issued.Audience, [.. all.Where(f => !f.IsSame)]);
    }

    /// <param name="from">The number of the edition compared with.</param>
    /// <param name="to">The number of the edition compared.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<EditionsCompared>> RunAsync(long from, long to, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var editions = await db.Editions.Where(e => e.Id == from || e.Id == to).ToDictionaryAsync(e => e.Id, cancel);
        foreach (var id in new[] { from, to }.Where(i => !editions.ContainsKey(i)))
        {
            return Missing(id);
        }

        var (a, b) = (editions[from], editions[to]);
        if (a.Audience != b.Audience)
        {
            return new Problem(
                "reports.editions-differ",
                $"Edition {from} is for {a.Audience} and edition {to} for {b.Audience}: compare two of one audience"
            );
        }

        var (then, now) = (Figures(a), Figures(b));
        return new EditionsCompared(a.AsAt, b.AsAt, a.Audience, [.. Compare(then, now)]);
    }

    /// <summary>The comparison as CSV.</summary>
    public static string Csv(EditionsCompared compared) =>
        CsvText.Line(["line", "team", $"{compared.From:yyyy-MM-dd}", $"{compared.To:yyyy-MM-dd}", "change"])
        + string.Concat(
            compared.Figures.Select(f =>
                CsvText.Line([
                    f.Line,
                    f.Team,
                    f.From ?? (object?)f.FromState?.Symbol(),
                    f.To ?? (object?)f.ToState?.Symbol(),
                    f.IsRedefined ? "defined differently" : f.Change,
                ])
            )
        );

    private static Problem Missing(long edition) =>
        new("reports.edition.missing", $"There is no edition {edition}. Run: mainstay report list");

    private static IEnumerable<FigureCompared> Compare(
        Dictionary<(string Line, string? Team), Kept> then,
        Dictionary<(string Line, string? Team), Kept> now
    ) => then.Keys.Union(now.Keys).Select(k => Compare(k, then.GetValueOrDefault(k), now.GetValueOrDefault(k)));

    private static FigureCompared Compare((string Line, string? Team) key, Kept? then, Kept? now) =>
        new(
            key.Line,
            key.Team,
            then?.Value,
            then?.State,
            now?.Value,
            now?.State,
            then is not null && now is not null && then.Version != now.Version
        );

    private static Dictionary<(string Line, string? Team), Kept> Figures(EditionRow edition) =>
        edition.Audience == WeeklyEdition.Members
            ? JsonSerializer
                .Deserialize<MembersFriday[]>(edition.Figures, FactJson.Options)!
                .First(f => f.Friday == edition.AsAt)
                .Figures.ToDictionary(f => (f.Line, f.Team), f => new Kept(f.State, f.Value, 0))
            : EditionFigures
                .Read(edition.Id, edition.AsAt, edition.Figures, [])
                .Figures.ToDictionary(f => f.Key, f => new Kept(f.Value.State, f.Value.Value, f.Value.Version));

    private sealed record Kept(MeasureState State, decimal? Value, int Version);
}
