using System.Globalization;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>Settings of this store, by name. Each change is in the ledger.</summary>
/// <param name="stores">The store.</param>
/// <param name="clock">The clock; null for a copy that is being described, whose ledger stays what was copied.</param>
public sealed class StoreSettings(IDbContextFactory<MainstayDb> stores, TimeProvider? clock = null)
{
    private const string DemoClock = "demo.clock-offset-microseconds";

    /// <summary>A setting's text; null when it was never set.</summary>
    public async Task<string?> FindAsync(string name, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await db.Settings.Where(s => s.Name == name).Select(s => s.Content).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Sets a setting.</summary>
    public async Task SetAsync(string name, string content, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.Settings.SingleOrDefaultAsync(s => s.Name == name, cancel);
        if (row is null)
        {
            db.Add(new SettingRow { Name = name, Content = content });
        }
        else
        {
            row.Content = content;
        }

        await (
            clock is null
                ? db.SaveChangesAsync(cancel)
                : Ledger.SaveAsync(db, clock, new LedgerEntry("change", $"setting:{name}"), cancel)
        );
    }

    /// <summary>How far the demonstration's clock is from the real one; null when this is no demonstration.</summary>
    public async Task<TimeSpan?> DemoClockOffsetAsync(CancellationToken cancel = default) =>
        await FindAsync(DemoClock, cancel) is { } text
            ? TimeSpan.FromMicroseconds(long.Parse(text, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Sets the demonstration's clock.</summary>
    public Task SetDemoClockOffsetAsync(TimeSpan offset, CancellationToken cancel = default) =>
        SetAsync(
            DemoClock,
            (offset.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
            cancel
        );
}
