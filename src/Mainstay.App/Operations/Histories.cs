using Mainstay.Core.Record;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>
/// The record as immutable histories. The one as known now is shared; when the store has another version, whoever wrote it,
/// the next is made from it by what changed.
/// </summary>
public sealed class Histories(IDbContextFactory<MainstayDb> stores, FactKinds kinds) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private Held? _now;

    /// <summary>Everything as known now.</summary>
    public async Task<WorkforceHistory> NowAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var version = await StoreWrite.LastInstantAsync(db, cancel);
        if (version is not { } instant)
        {
            return WorkforceHistory.Empty;
        }

        if (_now is { } now && now.History.KnownAtUtc == instant)
        {
            return now.History;
        }

        await _loading.WaitAsync(cancel);
        try
        {
            if (_now is null || _now.History.KnownAtUtc < instant)
            {
                _now = await NextAsync(db, _now, cancel);
            }

            return _now.History;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Everything as known at an instant; as known now when it is null or not before the last write.</summary>
    /// <param name="utc">The instant, UTC.</param>
    /// <param name="cancel">Stops the loading.</param>
    public async Task<WorkforceHistory> AsKnownAsync(DateTime? utc, CancellationToken cancel = default)
    {
        if (utc is not { } instant)
        {
            return await NowAsync(cancel);
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var version = await StoreWrite.LastInstantAsync(db, cancel);
        return version is null || instant >= version
            ? await NowAsync(cancel)
            : await HistoryLoader.LoadAsync(db, kinds, instant, cancel);
    }

    public void Dispose() => _loading.Dispose();

    // The last fact is asked before the version, so that no fact up to it is later than the history.
    private async Task<Held> NextAsync(MainstayDb db, Held? held, CancellationToken cancel)
    {
        var last = await HistoryChanges.LastFactAsync(db, cancel);
        var instant = (await StoreWrite.LastInstantAsync(db, cancel))!.Value;
        var followed = held is null
            ? null
            : await HistoryChanges.FollowAsync(db, kinds, held.History, held.LastFact, instant, cancel);
        return new(followed ?? await HistoryLoader.LoadAsync(db, kinds, instant, cancel), last);
    }

    private sealed record Held(WorkforceHistory History, long LastFact);
}
