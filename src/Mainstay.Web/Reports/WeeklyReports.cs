using System.Collections.Concurrent;
using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.Web.Reports;

/// <summary>The weekly report of a day, built once for each version of the record: the home page and the report ask for the same.</summary>
public sealed class WeeklyReports(Histories histories, BuildWeeklyReportQuery build)
{
    /// <summary>The report as at the last Friday on or before a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="knownAtUtc">As known at this instant; now when null.</param>
    public async Task<WeeklyReport> OfAsync(DateOnly day, DateTime? knownAtUtc = null)
    {
        if (knownAtUtc is not null)
        {
            return await build.RunAsync(day, knownAtUtc);
        }

        // Shared by everybody who waits for it, so it does not stop when one of them leaves the page.
        var kept = (await histories.NowAsync()).Reading(Kept.Of);
        var report = kept.ByFriday.GetOrAdd(
            Fridays.OnOrBefore(day),
            f => new Lazy<Task<WeeklyReport>>(() => build.RunAsync(f))
        );
        try
        {
            return await report.Value;
        }
        catch
        {
            kept.ByFriday.TryRemove(Fridays.OnOrBefore(day), out _);
            throw;
        }
    }

    /// <summary>Reports of one version of the record.</summary>
    private sealed class Kept
    {
        public ConcurrentDictionary<DateOnly, Lazy<Task<WeeklyReport>>> ByFriday { get; } = new();

        public static Kept Of(WorkforceHistory history) => new();
    }
}
