using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mainstay.Store.Postgres;

/// <summary>The store of a council with several web instances: PostgreSQL 15 or later.</summary>
public static class PostgresStore
{
    /// <summary>Sets a context up for a connection string.</summary>
    public static DbContextOptionsBuilder UseMainstayPostgres(
        this DbContextOptionsBuilder options,
        string connectionString
    ) =>
        options.UseNpgsql(
            connectionString,
            n => n.MigrationsAssembly(typeof(PostgresStore).Assembly.GetName().Name).CommandTimeout(600)
        );
}

/// <summary>For <c>eng/migration</c> only.</summary>
public sealed class PostgresStoreFactory : IDesignTimeDbContextFactory<MainstayDb>
{
    public MainstayDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<MainstayDb>();
        options.UseMainstayPostgres("Host=localhost;Database=design");
        return new MainstayDb(options.Options);
    }
}
