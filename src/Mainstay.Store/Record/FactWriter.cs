using System.Data.Common;
using System.Globalization;
using System.Text;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mainstay.Store.Record;

/// <summary>A version of a fact to be added.</summary>
public readonly record struct NewFact(
    string Kind,
    string Key,
    DateRange Valid,
    string Content,
    string Source,
    long? Run = null,
    string? RowKey = null,
    Quality Quality = Quality.Counted,
    bool EndInferred = false
);

/// <summary>
/// The only hand that writes facts. It adds versions and marks versions as replaced, all at one instant; it overwrites
/// and deletes nothing.
/// </summary>
/// <remarks>Rows go in by prepared statements of many rows, since EF's change tracking costs a file of 400,000 rows minutes.</remarks>
public sealed class FactWriter(MainstayDb db, StoreWrite write) : IAsyncDisposable
{
    private const int IdsPerUpdate = 500;

    private const string Columns =
        "kind, key, valid_from, valid_to, content, source, run, row_key, quality, end_inferred, recorded_at";

    // PostgreSQL is spared round trips; SQLite has none, and looks each parameter up by its name in a list.
    private readonly int _rowsPerInsert = db.IsPostgres ? 100 : 1;
    private readonly List<NewFact> _adding = [];
    private readonly List<long> _replacing = new(IdsPerUpdate);
    private readonly Dictionary<(DateOnly LastDay, long? Run, bool Inferred), List<long>> _ending = [];
    private DbCommand? _insertMany;

    /// <summary>How many versions were added.</summary>
    public int Added { get; private set; }

    /// <summary>
    /// States a fact: whatever is current for its key and shares a day with it is replaced. A fact that is replaced only
    /// in part keeps the days before and after.
    /// </summary>
    public async Task StateAsync(Fact fact, FactKinds kinds, CancellationToken cancel = default)
    {
        await FlushAsync(cancel);
        var kind = kinds.Find(fact.Kind) ?? throw new ArgumentException($"Unknown kind {fact.Kind}.", nameof(fact));
        var current = await db
            .Facts.AsNoTracking()
            .Where(f => f.Kind == fact.Kind && f.Key == fact.Key && f.ReplacedAtUtc == null)
            .ToListAsync(cancel);
        foreach (var row in current.Where(r => new DateRange(r.ValidFrom, r.ValidTo).Meets(fact.Valid)))
        {
            Replace(row.Id);
            KeepDaysAround(row, fact.Valid);
        }

        await AddAsync(
            new NewFact(
                fact.Kind,
                fact.Key,
                fact.Valid,
                kind.Write(fact.Statement),
                fact.Provenance.Source,
                fact.Provenance.Run == 0 ? null : fact.Provenance.Run,
                null,
                fact.Provenance.Quality,
                fact.Provenance.EndInferred
            ),
            cancel
        );
    }

    /// <summary>Adds a version.</summary>
    public async ValueTask AddAsync(NewFact fact, CancellationToken cancel = default)
    {
        _adding.Add(fact);
        if (_adding.Count >= _rowsPerInsert)
        {
            await FlushAsync(cancel);
        }
    }

    /// <summary>Marks a version as replaced: by a version that is added, or by nothing when it is withdrawn.</summary>
    public void Replace(long id) => _replacing.Add(id);

    /// <summary>Replaces a version by the same one ended on a day.</summary>
    /// <param name="id">The version.</param>
    /// <param name="lastDay">Its new last day, not before its first.</param>
    /// <param name="run">The run that ended it.</param>
    /// <param name="inferred">Whether the end follows only from absence in a full file.</param>
    public void End(long id, DateOnly lastDay, long? run, bool inferred)
    {
        if (!_ending.TryGetValue((lastDay, run, inferred), out var ids))
        {
            _ending[(lastDay, run, inferred)] = ids = [];
        }

        ids.Add(id);
    }

    /// <summary>Sends everything that is waiting to the database.</summary>
    public async Task FlushAsync(CancellationToken cancel = default)
    {
        // Replaced versions leave the index of current ones before their successors enter it.
        await MarkReplacedAsync(_replacing, cancel);
        _replacing.Clear();
        foreach (var ((lastDay, run, inferred), ids) in _ending)
        {
            await MarkReplacedAsync(ids, cancel);
            await CopyEndedAsync(ids, lastDay, run, inferred, cancel);
        }

        _ending.Clear();
        await InsertAsync(cancel);
        _adding.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_insertMany is not null)
        {
            await _insertMany.DisposeAsync();
        }
    }

    private void KeepDaysAround(FactRow row, DateRange stated)
    {
        if (row.ValidFrom < stated.From)
        {
            _adding.Add(SameExceptDays(row, new DateRange(row.ValidFrom, stated.From.AddDays(-1))));
        }

        if (stated.To is { } to && (row.ValidTo is null || row.ValidTo > to))
        {
            _adding.Add(SameExceptDays(row, new DateRange(to.AddDays(1), row.ValidTo)));
        }
    }

    private static NewFact SameExceptDays(FactRow row, DateRange valid) =>
        new(
            row.Kind,
            row.Key,
            valid,
            row.Content,
            row.Source,
            row.Run,
            row.RowKey,
            (Quality)row.Quality,
            row.EndInferred
        );

    private async Task MarkReplacedAsync(List<long> ids, CancellationToken cancel)
    {
        foreach (var some in ids.Chunk(IdsPerUpdate))
        {
            await using var update = Command(
                $"UPDATE facts SET replaced_at = @instant WHERE id IN ({string.Join(',', some)}) AND replaced_at IS NULL"
            );
            Set(update, "@instant", write.InstantUtc);
            var changed = await update.ExecuteNonQueryAsync(cancel);
            if (changed != some.Length)
            {
                throw new InvalidOperationException(
                    $"{some.Length} versions were to be replaced and {changed} were current."
                );
            }
        }
    }

    private async Task CopyEndedAsync(
        List<long> ids,
        DateOnly lastDay,
        long? run,
        bool inferred,
        CancellationToken cancel
    )
    {
        foreach (var some in ids.Chunk(IdsPerUpdate))
        {
            await using var copy = Command(
                $"INSERT INTO facts ({Columns}) SELECT kind, key, valid_from, @to, content, source, @run, row_key, quality, @inferred, @instant "
                    + $"FROM facts WHERE id IN ({string.Join(',', some)}) ORDER BY id"
            );
            Set(copy, "@to", lastDay);
            Set(copy, "@run", run, System.Data.DbType.Int64);
            Set(copy, "@inferred", inferred);
            Set(copy, "@instant", write.InstantUtc);
            Added += await copy.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task InsertAsync(CancellationToken cancel)
    {
        if (_adding.Count == 0)
        {
            return;
        }

        if (_adding.Count == _rowsPerInsert)
        {
            _insertMany ??= await PreparedAsync(_rowsPerInsert, cancel);
            Fill(_insertMany);
            await _insertMany.ExecuteNonQueryAsync(cancel);
        }
        else
        {
            await using var insert = await PreparedAsync(_adding.Count, cancel);
            Fill(insert);
            await insert.ExecuteNonQueryAsync(cancel);
        }

        Added += _adding.Count;
    }

    private async Task<DbCommand> PreparedAsync(int rows, CancellationToken cancel)
    {
        var sql = new StringBuilder($"INSERT INTO facts ({Columns}) VALUES ");
        for (var r = 0; r < rows; r++)
        {
            sql.Append(r == 0 ? "(" : ",(");
            for (var c = 0; c < 11; c++)
            {
                sql.Append(c == 0 ? "@p" : ",@p").Append((r * 11 + c).ToString(CultureInfo.InvariantCulture));
            }

            sql.Append(')');
        }

        var command = Command(sql.ToString());
        for (var i = 0; i < rows * 11; i++)
        {
            Set(command, "@p" + i.ToString(CultureInfo.InvariantCulture), null, TypeOf(i % 11));
        }

        await command.PrepareAsync(cancel);
        return command;
    }

    private void Fill(DbCommand command)
    {
        var p = 0;
        foreach (var fact in _adding)
        {
            Next(fact.Kind);
            Next(fact.Key);
            Next(fact.Valid.From);
            Next(fact.Valid.To);
            Next(fact.Content);
            Next(fact.Source);
            Next(fact.Run);
            Next(fact.RowKey);
            Next((int)fact.Quality);
            Next(fact.EndInferred);
            Next(write.InstantUtc);
        }

        void Next(object? value) => command.Parameters[p++].Value = value ?? DBNull.Value;
    }

    private static System.Data.DbType TypeOf(int column) =>
        column switch
        {
            2 or 3 => System.Data.DbType.Date,
            6 => System.Data.DbType.Int64,
            8 => System.Data.DbType.Int32,
            9 => System.Data.DbType.Boolean,
            10 => System.Data.DbType.DateTime,
            _ => System.Data.DbType.String,
        };

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private static void Set(DbCommand command, string name, object? value, System.Data.DbType? type = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        if (type is { } t)
        {
            parameter.DbType = t;
        }

        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
