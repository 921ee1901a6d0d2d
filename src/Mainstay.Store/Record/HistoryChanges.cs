using System.Data.Common;
using Mainstay.Core.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.Store.Record;

/// <summary>Brings a history up to date by reading only what was recorded or replaced since, by whichever process wrote it.</summary>
public static class HistoryChanges
{
    /// <summary>More facts than these are not worth following: the history is loaded anew.</summary>
    public const int Most = 5000;

    /// <summary>The history as known at a later instant; null when more than <see cref="Most"/> facts became or ceased to be current.</summary>
    /// <param name="db">The store.</param>
    /// <param name="kinds">The kinds that the history was loaded with.</param>
    /// <param name="history">A history loaded from this store.</param>
    /// <param name="olderThan">A number not above that of any fact recorded after the history: see <see cref="LastFactAsync"/>.</param>
    /// <param name="knownAtUtc">The later instant, UTC: that of a write, or after one.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<WorkforceHistory?> FollowAsync(
        MainstayDb db,
        FactKinds kinds,
        WorkforceHistory history,
        long olderThan,
        DateTime knownAtUtc,
        CancellationToken cancel = default
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var added = await AddedAsync(db, kinds, history, olderThan, knownAtUtc, cancel);
            var removed = added.Count > Most ? [] : await RemovedAsync(db, kinds, history, knownAtUtc, cancel);
            return added.Count + removed.Count > Most ? null : history.With(added, removed, knownAtUtc);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// The number of the last fact; 0 when there is none. Ask it before the instant of the last write is read: no fact up to
    /// it is recorded later than that instant, since numbers rise from write to write.
    /// </summary>
    public static async Task<long> LastFactAsync(MainstayDb db, CancellationToken cancel = default) =>
        await db.Facts.MaxAsync(f => (long?)f.Id, cancel) ?? 0;

    private static async Task<List<Fact>> AddedAsync(
        MainstayDb db,
        FactKinds kinds,
        WorkforceHistory history,
        long olderThan,
        DateTime knownAtUtc,
        CancellationToken cancel
    )
    {
        await using var command = Since(
            db,
            $"SELECT {HistoryLoader.Columns} FROM facts WHERE id > @last AND recorded_at > @since AND {HistoryLoader.IsCurrent}",
            history,
            knownAtUtc
        );
        HistoryLoader.Set(command, "@last", olderThan);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return [.. HistoryLoader.Facts(reader, kinds, cancel)];
    }

    private static async Task<List<FactName>> RemovedAsync(
        MainstayDb db,
        FactKinds kinds,
        WorkforceHistory history,
        DateTime knownAtUtc,
        CancellationToken cancel
    )
    {
        await using var command = Since(
            db,
            "SELECT kind, key, valid_from FROM facts "
                + "WHERE replaced_at > @since AND replaced_at <= @instant AND recorded_at <= @since",
            history,
            knownAtUtc
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<FactName> names = [];
        while (await reader.ReadAsync(cancel))
        {
            if (kinds.Find(reader.GetString(0)) is not null)
            {
                names.Add(new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2)));
            }
        }

        return names;
    }

    private static DbCommand Since(MainstayDb db, string sql, WorkforceHistory history, DateTime knownAtUtc)
    {
        var command = HistoryLoader.Command(db, $"{sql} LIMIT {Most + 1}", knownAtUtc);
        HistoryLoader.Set(command, "@since", DateTime.SpecifyKind(history.KnownAtUtc, DateTimeKind.Utc));
        return command;
    }
}
