using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mainstay.Core.Record;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>
/// Every version of every fact, one JSON line each, sorted by kind, key and first day: equal bytes on either database
/// (contract K7). No runs, no mappings, no settings.
/// </summary>
public sealed class ExportCanonicalHandler(IDbContextFactory<MainstayDb> stores)
{
    private const string Select =
        "SELECT kind, key, valid_from, valid_to, content, source, quality, end_inferred, recorded_at, replaced_at "
        + "FROM facts ORDER BY kind, key, valid_from, recorded_at, id";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the export.</summary>
    /// <param name="to">Where to; UTF-8 with line feeds. Left open.</param>
    /// <param name="withoutRecorded">Leaves out when things were recorded and replaced, keeping whether they are current.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <returns>How many versions were written.</returns>
    public async Task<int> HandleAsync(Stream to, bool withoutRecorded, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Select;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        // Not disposed, only flushed: disposing it would close the stream that it was given.
        var buffered = new BufferedStream(to, 1 << 16);
        await using var json = new Utf8JsonWriter(buffered, Json);
        var count = 0;
        while (await reader.ReadAsync(cancel))
        {
            Write(json, reader, withoutRecorded);
            await json.FlushAsync(cancel);
            buffered.WriteByte((byte)'\n');
            json.Reset();
            count++;
        }

        await buffered.FlushAsync(cancel);
        return count;
    }

    private static void Write(Utf8JsonWriter json, DbDataReader row, bool withoutRecorded)
    {
        json.WriteStartObject();
        json.WriteString("kind", row.GetString(0));
        json.WriteString("key", row.GetString(1));
        json.WriteString("from", Day(row, 2));
        if (!row.IsDBNull(3))
        {
            json.WriteString("to", Day(row, 3));
        }

        json.WritePropertyName("content");
        json.WriteRawValue(row.GetString(4), skipInputValidation: true);
        json.WriteString("source", row.GetString(5));
        json.WriteString("quality", Words((Quality)row.GetInt32(6)));
        json.WriteBoolean("endInferred", row.GetBoolean(7));
        if (withoutRecorded)
        {
            json.WriteBoolean("current", row.IsDBNull(9));
        }
        else
        {
            json.WriteString("recordedAt", Instant(row, 8));
            if (!row.IsDBNull(9))
            {
                json.WriteString("replacedAt", Instant(row, 9));
            }
        }

        json.WriteEndObject();
    }

    private static string Day(DbDataReader row, int column) =>
        row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd");

    private static string Instant(DbDataReader row, int column) =>
        row.GetDateTime(column).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");

    private static string Words(Quality quality) => quality.ToString().ToLowerInvariant();
}
