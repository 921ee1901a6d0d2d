using System.Collections.Concurrent;
using Mainstay.App.Operations;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;
using Microsoft.Extensions.Logging;

namespace Mainstay.App.Census;

/// <summary>What was left at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Left">Errors and unexplained queries.</param>
public sealed record CensusTrendPoint(DateOnly Day, CensusLeft Left);

/// <summary>How the problems of a return went towards zero.</summary>
/// <param name="Points">Each Friday as it was known then, and today last.</param>
/// <param name="IsWhole">Whether every Friday is there; else the others are being reckoned.</param>
public sealed record CensusTrend(IReadOnlyList<CensusTrendPoint> Points, bool IsWhole);

/// <summary>
/// The trend of a year. A past Friday needs the whole record as it was known then, which takes a second or two: nobody waits
/// for it, it is reckoned behind the page and then remembered.
/// </summary>
public sealed class CensusTrendQuery(DraftCensusQuery drafts, TimeProvider clock, ILogger<CensusTrendQuery> log)
    : IAsyncDisposable
{
    private const int Fridays = 6;
    private static readonly TimeOnly EndOfDay = new(23, 59, 59);

    // What was known on a day that is over changes no more, other than by a change of the rules' settings. Null: no record then.
    private readonly ConcurrentDictionary<(CensusYear Year, DateOnly Day), CensusLeft?> _past = new();
    private readonly ConcurrentDictionary<CensusYear, Task> _reckoning = new();
    private readonly CancellationTokenSource _ending = new();

    /// <summary>The trend as far as it is reckoned; what is missing is begun.</summary>
    public async Task<CensusTrend> RunAsync(CensusYear year, CancellationToken cancel = default)
    {
        var today = UkClock.Today(clock);
        var last = WorkingDays.FridayOnOrBefore(today.AddDays(-1));
        DateOnly[] fridays = [.. Enumerable.Range(0, Fridays).Select(i => last.AddDays(-7 * (Fridays - 1 - i)))];
        DateOnly[] missing = [.. fridays.Where(f => !_past.ContainsKey((year, f)))];
        if (missing.Length > 0)
        {
            _ = _reckoning.GetOrAdd(year, _ => Task.Run(() => ReckonAsync(year, missing), CancellationToken.None));
        }

        var now = await drafts.RunAsync(year, today, null, cancel);
        return new(
            [
                .. from friday in fridays
                let left = _past.GetValueOrDefault((year, friday))
                where left is not null
                select new CensusTrendPoint(friday, left.Value),
                .. now is null ? (CensusTrendPoint[])[] : [new CensusTrendPoint(today, now.Counted)],
            ],
            missing.Length == 0
        );
    }

    /// <summary>Waits until the Fridays that were missing are reckoned.</summary>
    public Task WholeAsync(CensusYear year) => _reckoning.GetValueOrDefault(year, Task.CompletedTask);

    /// <summary>Forgets what was reckoned under other settings.</summary>
    public void Forget() => _past.Clear();

    /// <summary>Stops what is being reckoned.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_reckoning.Values);
        _ending.Dispose();
    }

    private async Task ReckonAsync(CensusYear year, IReadOnlyList<DateOnly> days)
    {
        try
        {
            foreach (var day in days)
            {
                // The end of the day in London is at most an hour off in UTC, and nothing is imported in that hour.
                var known = day.ToDateTime(EndOfDay, DateTimeKind.Utc);
                var draft = await drafts.RunAsync(year, day, known, _ending.Token);
                _past[(year, day)] = draft is { Built.Workers.Count: > 0 } ? draft.Counted : null;
            }
        }
#pragma warning disable CA1031 // Whatever broke: the page is there without its trend, and the next opening tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!_ending.IsCancellationRequested)
            {
                log.LogError(e, "The trend of the census of {Year} could not be reckoned.", year);
            }
        }
        finally
        {
            _reckoning.TryRemove(year, out _);
        }
    }
}
