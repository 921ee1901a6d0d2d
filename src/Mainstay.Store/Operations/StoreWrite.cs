using System.Data.Common;
using System.Globalization;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mainstay.Store.Operations;

/// <summary>Somebody else is writing and did not finish in time.</summary>
public sealed class StoreBusyException(Exception inner)
    : Exception("Another import or change is being written. Wait until it has finished and try again.", inner);

/// <summary>One write transaction: one writer at a time, one instant for everything in it.</summary>
/// <remarks>The instant is the greater of now and the last one + 1 µs (contract K7), so recorded times never repeat or run back.</remarks>
public sealed class StoreWrite : IAsyncDisposable
{
    private const string LastInstant = "last-instant";
    private readonly MainstayDb _db;
    private readonly IDbContextTransaction _transaction;

    private readonly LedgerEntry _entry;

    private StoreWrite(MainstayDb db, IDbContextTransaction transaction, DateTime instantUtc, LedgerEntry entry)
    {
        _entry = entry;
        _db = db;
        _transaction = transaction;
        InstantUtc = instantUtc;
    }

    /// <summary>The instant of everything recorded in this transaction, UTC, whole microseconds.</summary>
    public DateTime InstantUtc { get; }

    /// <summary>Begins a change of which the ledger says no more than that there was one.</summary>
    /// <exception cref="StoreBusyException">Its turn did not come.</exception>
    public static Task<StoreWrite> BeginAsync(MainstayDb db, TimeProvider clock, CancellationToken cancel = default) =>
        BeginAsync(db, clock, new LedgerEntry("change"), cancel);

    /// <summary>Waits for its turn (up to 30 seconds) and begins.</summary>
    /// <param name="db">The store.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="entry">What the ledger says of it, in the same transaction.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="StoreBusyException">Its turn did not come.</exception>
    public static async Task<StoreWrite> BeginAsync(
        MainstayDb db,
        TimeProvider clock,
        LedgerEntry entry,
        CancellationToken cancel = default
    )
    {
        try
        {
            // SQLite begins immediately, so only one writer gets here; PostgreSQL takes the store's own lock.
            var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (db.IsPostgres)
            {
                await db.Database.ExecuteSqlRawAsync(
                    "SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(7305041)",
                    cancel
                );
            }

            var last = await LastInstantAsync(db, cancel);
            var now = WholeMicroseconds(clock.GetUtcNow().UtcDateTime);
            var instant = last is { } l && l >= now ? l.AddMicroseconds(1) : now;
            return new StoreWrite(db, transaction, instant, entry);
        }
        catch (DbException e) when (e.IsTransient || IsBusy(e))
        {
            throw new StoreBusyException(e);
        }
    }

    /// <summary>The instant of the last write; null in an empty store. It is the version of everything read from the store.</summary>
    public static async Task<DateTime?> LastInstantAsync(MainstayDb db, CancellationToken cancel = default)
    {
        var text = await db
            .Settings.Where(s => s.Name == LastInstant)
            .Select(s => s.Content)
            .SingleOrDefaultAsync(cancel);
        return text is null ? null : DateTime.UnixEpoch.AddMicroseconds(long.Parse(text, CultureInfo.InvariantCulture));
    }

    /// <summary>Makes the write durable. Nothing of it is in the store before.</summary>
    public async Task CommitAsync(CancellationToken cancel = default)
    {
        var text = ((InstantUtc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(
            CultureInfo.InvariantCulture
        );
        var row = await _db.Settings.SingleOrDefaultAsync(s => s.Name == LastInstant, cancel);
        if (row is null)
        {
            _db.Add(new SettingRow { Name = LastInstant, Content = text });
        }
        else
        {
            row.Content = text;
        }

        await _db.SaveChangesAsync(cancel);
        await Ledger.AppendAsync(_db, InstantUtc, _entry, cancel);
        await _transaction.CommitAsync(cancel);
    }

    /// <summary>Rolls back what was not committed.</summary>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    private static DateTime WholeMicroseconds(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    // SQLite: 5 busy, 6 locked. PostgreSQL: 55P03 lock not available.
    private static bool IsBusy(DbException e) => e.SqlState == "55P03" || e.Message.Contains("database is locked");
}
