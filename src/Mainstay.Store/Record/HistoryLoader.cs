using System.Data.Common;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.Store.Record;

/// <summary>Reads the facts that were current at an instant into an immutable history.</summary>
public static class HistoryLoader
{
    internal const string Columns = "kind, key, valid_from, valid_to, content, source, run, quality, end_inferred";

    internal const string IsCurrent = "recorded_at <= @instant AND (replaced_at IS NULL OR replaced_at > @instant)";

    /// <summary>Loads a history.</summary>
    /// <param name="db">The store.</param>
    /// <param name="kinds">The kinds to read; facts of other kinds stay where they are.</param>
    /// <param name="knownAtUtc">As known at this instant, UTC.</param>
    /// <param name="cancel">Stops the loading.</param>
    public static async Task<WorkforceHistory> LoadAsync(
        MainstayDb db,
        FactKinds kinds,
        DateTime knownAtUtc,
        CancellationToken cancel = default
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(db, $"SELECT {Columns} FROM facts WHERE {IsCurrent}", knownAtUtc);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return new WorkforceHistory(Facts(reader, kinds, cancel), knownAtUtc);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    internal static DbCommand Command(MainstayDb db, string sql, DateTime instantUtc)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        Set(command, "@instant", DateTime.SpecifyKind(instantUtc, DateTimeKind.Utc));
        return command;
    }

    internal static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    internal static IEnumerable<Fact> Facts(DbDataReader reader, FactKinds kinds, CancellationToken cancel)
    {
        var provenances = new Dictionary<Provenance, Provenance>();
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (kinds.Find(reader.GetString(0)) is not { } kind)
            {
                continue;
            }

            var stated = new Provenance(
                reader.GetString(5),
                reader.IsDBNull(6) ? 0 : reader.GetInt64(6),
                (Quality)reader.GetInt32(7),
                reader.GetBoolean(8)
            );
            if (!provenances.TryGetValue(stated, out var provenance))
            {
                provenances[stated] = provenance = stated;
            }

            yield return kind.Read(reader.GetString(1), Days(reader, 2), reader.GetString(4), provenance);
        }
    }

    private static DateRange Days(DbDataReader reader, int from) =>
        new(
            reader.GetFieldValue<DateOnly>(from),
            reader.IsDBNull(from + 1) ? null : reader.GetFieldValue<DateOnly>(from + 1)
        );
}
