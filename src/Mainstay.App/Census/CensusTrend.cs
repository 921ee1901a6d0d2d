using System.Collections.Concurrent;
using Mainstay.App.Operations;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;

namespace Mainstay.App.Census;

/// <summary>What was left at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Left">Errors and unexplained queries.</param>
public sealed record CensusTrendPoint(DateOnly Day, CensusLeft Left);

/// <summary>How the problems of a return went towards zero: each Friday as it was known then, and today.</summary>
public sealed class CensusTrendQuery(DraftCensusQuery drafts, TimeProvider clock)
{
    private const int Fridays = 6;
    private static readonly TimeOnly EndOfDay = new(23, 59, 59);

    // What was known on a day that is over changes no more, other than by a change of the rules' settings.
    private readonly ConcurrentDictionary<(CensusYear, DateOnly), CensusLeft> _past = new();

    /// <summary>The points of a year, today last.</summary>
    public async Task<IReadOnlyList<CensusTrendPoint>> RunAsync(CensusYear year, CancellationToken cancel = default)
    {
        var today = UkClock.Today(clock);
        var last = WorkingDays.FridayOnOrBefore(today.AddDays(-1));
        List<CensusTrendPoint> points = [];
        for (var back = Fridays - 1; back >= 0; back--)
        {
            var friday = last.AddDays(-7 * back);
            if (await PastAsync(year, friday, cancel) is { } left)
            {
                points.Add(new(friday, left));
            }
        }

        if (await drafts.RunAsync(year, today, null, cancel) is { } now)
        {
            points.Add(new(today, now.Counted));
        }

        return points;
    }

    /// <summary>Forgets what was reckoned under other settings.</summary>
    public void Forget() => _past.Clear();

    private async Task<CensusLeft?> PastAsync(CensusYear year, DateOnly day, CancellationToken cancel)
    {
        if (_past.TryGetValue((year, day), out var known))
        {
            return known;
        }

        // The end of the day in London is at most an hour off in UTC, and nothing is imported in that hour.
        var draft = await drafts.RunAsync(year, day, day.ToDateTime(EndOfDay, DateTimeKind.Utc), cancel);
        return draft is null || draft.Built.Workers.Count == 0 ? null : _past.GetOrAdd((year, day), draft.Counted);
    }
}
