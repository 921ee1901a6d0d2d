using System.Globalization;
using Mainstay.App.Imports.Staging;
using Mainstay.App.Operations;
using Mainstay.Imports;
using Mainstay.Store;
using Mainstay.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports;

/// <summary>How old what is known from a source is.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Title">As people read it.</param>
/// <param name="LastAsOf">The day of its last extract.</param>
/// <param name="AgeDays">Days from then to the day asked; negative when the extract is later.</param>
/// <param name="LongestAgeDays">Past it the data are not current (practice P14).</param>
/// <param name="RowsRefused">Rows that its last applied extract refused.</param>
/// <param name="NotRefreshed">Facts that those rows left as they were.</param>
public sealed record SourceAge(
    string Source,
    string Title,
    DateOnly LastAsOf,
    int AgeDays,
    int LongestAgeDays,
    int RowsRefused,
    int NotRefreshed
)
{
    public bool IsCurrent => AgeDays <= LongestAgeDays;

    /// <summary>For example <c>not current: Assignments, 24 days</c>; null while it is current.</summary>
    public string? Warning =>
        IsCurrent ? null : $"not current: {Title}, {AgeDays.ToString(CultureInfo.InvariantCulture)} days";
}

/// <summary>The age of each source that was ever applied, in the order of the layouts.</summary>
public sealed class SourceAgesQuery(IDbContextFactory<MainstayDb> stores, StoreSettings settings)
{
    private const string LongestAge = "import.longest-age.";

    /// <summary>The ages on a day.</summary>
    /// <param name="on">The day; extracts of later days do not count.</param>
    /// <param name="cancel">Stops the query.</param>
    public Task<IReadOnlyList<SourceAge>> RunAsync(DateOnly on, CancellationToken cancel = default) =>
        AsKnownAsync(on, null, cancel);

    /// <summary>The ages on a day by the extracts that were in by an instant.</summary>
    /// <param name="on">The day; extracts of later days do not count.</param>
    /// <param name="knownAtUtc">The instant, UTC; null for now.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<IReadOnlyList<SourceAge>> AsKnownAsync(
        DateOnly on,
        DateTime? knownAtUtc,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var runs = await db
            .ImportRuns.Where(r => (r.State == RunState.Applied || r.State == RunState.Unchanged) && r.AsOf <= on)
            .Where(r => knownAtUtc == null || (r.AppliedAtUtc ?? r.ReadAtUtc) <= knownAtUtc)
            .OrderByDescending(r => r.AsOf)
            .ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.Source })
            .ToListAsync(cancel);
        long[] latest = [.. runs.DistinctBy(r => r.Source).Select(r => r.Id)];
        var last = await db
            .ImportRuns.AsNoTracking()
            .Where(r => latest.Contains(r.Id))
            .ToDictionaryAsync(r => r.Source, cancel);
        var own = await db
            .Settings.Where(s => s.Name.StartsWith(LongestAge))
            .ToDictionaryAsync(s => s.Name, s => s.Content, cancel);
        return
        [
            .. SourceLayouts
                .All.Where(l => last.ContainsKey(l.Name))
                .Select(l => Age(l, last[l.Name], on, own.GetValueOrDefault(Setting(l.Name)))),
        ];
    }

    /// <summary>Sets a source's longest age.</summary>
    public Task SetLongestAsync(string source, int days, CancellationToken cancel = default) =>
        settings.SetAsync(Setting(source), days.ToString(CultureInfo.InvariantCulture), cancel);

    private static SourceAge Age(SourceLayout layout, ImportRunRow last, DateOnly on, string? own) =>
        new(
            layout.Name,
            layout.Title,
            last.AsOf,
            on.DayNumber - last.AsOf.DayNumber,
            own is null ? layout.LongestAgeDays : int.Parse(own, CultureInfo.InvariantCulture),
            last.RowsRefused,
            RunSummary.Parse(last.Summary).Preview.NotRefreshed
        );

    private static string Setting(string source) => LongestAge + source;
}
