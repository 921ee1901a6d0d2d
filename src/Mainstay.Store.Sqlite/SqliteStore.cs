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
