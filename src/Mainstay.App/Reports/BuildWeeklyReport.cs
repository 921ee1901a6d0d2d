using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Reports;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>Builds the weekly report from the record, the ages of its sources and the editions issued before.</summary>
public sealed class BuildWeeklyReportQuery(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    StoreSettings settings,
    SourceAgesQuery sources,
    TimeProvider clock
)
{
    // Pages ask for the same report again and again; it is a second's work and changes only when something is written.
    private Built? _last;

    /// <summary>Builds it as at the last Friday on or before a day.</summary>
    /// <param name="day">The day; London's today when null.</param>
    /// <param name="knownAtUtc">As known at this instant: facts, extracts and editions recorded later are left out. Now when null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<WeeklyReport> RunAsync(
        DateOnly? day = null,
        DateTime? knownAtUtc = null,
        CancellationToken cancel = default
    )
    {
        var asAt = Fridays.OnOrBefore(day ?? UkClock.Today(clock));
        await using var db = await stores.CreateDbContextAsync(cancel);
        var version = await StoreWrite.LastInstantAsync(db, cancel);
        if (_last is { } last && last.IsOf(asAt, knownAtUtc, version))
        {
            return last.Report;
        }

        var history = await histories.AsKnownAsync(knownAtUtc, cancel);
        var inputs = new WeeklyReportInputs(
            await settings.FindAsync(CouncilSettings.Name, cancel) ?? "The council",
            await ReportSources.OnAsync(sources, asAt, knownAtUtc, cancel),
            await EditionsBefore.OnAsync(db, asAt, knownAtUtc, cancel)
        );
        var report = await Task.Run(() => WeeklyReport.Build(history, asAt, inputs), cancel);
        _last = new Built(asAt, knownAtUtc, version, report);
        return report;
    }

    private sealed record Built(DateOnly AsAt, DateTime? KnownAtUtc, DateTime? Version, WeeklyReport Report)
    {
        public bool IsOf(DateOnly asAt, DateTime? knownAtUtc, DateTime? version) =>
            AsAt == asAt && KnownAtUtc == knownAtUtc && Version == version;
    }
}
