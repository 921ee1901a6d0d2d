using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mainstay.Store.Sqlite;

/// <summary>The embedded store: one file, one writer, readers beside it.</summary>
public static class SqliteStore
{
    /// <summary>Sets a context up for a file.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="path">The file.</param>
    /// <param name="mayCreate">Whether a missing file is made; only migrate, seed and demo may.</param>
    public static DbContextOptionsBuilder UseMainstaySqlite(
        this DbContextOptionsBuilder options,
        string path,
        bool mayCreate = true
    )
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = 30,
        };
        return options
            .UseSqlite(connection.ToString(), s => s.MigrationsAssembly(typeof(SqliteStore).Assembly.GetName().Name))
            .AddInterceptors(Durable.Instance);
    }

    /// <summary>Copies a store, as it stands at one instant, to a new file while others read and write it.</summary>
    public static void CopyInUse(string from, string to)
    {
        using var source = new SqliteConnection(Alone(from, SqliteOpenMode.ReadWrite));
        using var target = new SqliteConnection(Alone(to, SqliteOpenMode.ReadWriteCreate));
        source.Open();
        target.Open();
        // Copying itself does not wait for a writer's moment of locking; SQLite does when it is told to.
        using var patience = source.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout = 30000;";
        patience.ExecuteNonQuery();
        source.BackupDatabase(target);
    }

    /// <summary>Lets go of a file that nobody uses any more: what its journal holds is in it, and it can be moved.</summary>
    public static void Release(string path)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection(Alone(path, SqliteOpenMode.ReadWrite));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
    }

    /// <summary>Deletes a store's file with its journal.</summary>
    public static void Remove(string path)
    {
        SqliteConnection.ClearAllPools();
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + end);
        }
    }

    private static string Alone(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>WAL for readers beside the writer; FULL, since NORMAL loses acknowledged commits in a power cut.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        private const string Pragmas =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
            + "PRAGMA busy_timeout = 30000; PRAGMA temp_store = MEMORY;";

        public static Durable Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>For <c>eng/migration</c> only.</summary>
public sealed class SqliteStoreFactory : IDesignTimeDbContextFactory<MainstayDb>
{
    public MainstayDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<MainstayDb>();
        options.UseMainstaySqlite("design.db");
        return new MainstayDb(options.Options);
    }
}
