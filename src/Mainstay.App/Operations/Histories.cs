using Mainstay.Core.Record;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>The record as immutable histories. The one as known now is loaded once per version of the store and shared.</summary>
public sealed class Histories(IDbContextFactory<MainstayDb> stores, FactKinds kinds) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private WorkforceHistory? _now;

    /// <summary>Everything as known now.</summary>
    public async Task<WorkforceHistory> NowAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var version = await StoreWrite.LastInstantAsync(db, cancel);
        if (version is not { } instant)
        {
            return WorkforceHistory.Empty;
        }

        if (_now?.KnownAtUtc == instant)
        {
            return _now;
        }

        await _loading.WaitAsync(cancel);
        try
        {
            if (_now is null || _now.KnownAtUtc < instant)
            {
                _now = await HistoryLoader.LoadAsync(db, kinds, instant, cancel);
            }

            return _now;
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
}
