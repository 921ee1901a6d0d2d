using Mainstay.Store.Postgres;
using Mainstay.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>Where a store is: a file, or a PostgreSQL database (contract K1).</summary>
public sealed record StoreLocation
{
    private StoreLocation(string? path, string? connection) => (Path, Connection) = (path, connection);

    /// <summary>The file of an embedded store; null on PostgreSQL.</summary>
    public string? Path { get; }

    /// <summary>The connection string on PostgreSQL; null for a file. It may hold a password: never log it.</summary>
    public string? Connection { get; }

    /// <summary>Reads <c>--store</c>: a path, or text starting with <c>Host=</c> or <c>postgresql://</c>.</summary>
    public static StoreLocation Parse(string text) =>
        text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) ? new(null, text)
        : text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) ? new(null, FromUri(new Uri(text)))
        : new(System.IO.Path.GetFullPath(text), null);

    /// <summary>The store that a command uses: what it was given, else <c>MAINSTAY_STORE</c>, else <c>./mainstay.db</c>.</summary>
    public static StoreLocation Default(string? given) =>
        Parse(given ?? Environment.GetEnvironmentVariable("MAINSTAY_STORE") ?? "mainstay.db");

    /// <summary>The place in words without a password.</summary>
    public override string ToString() => Path ?? "the PostgreSQL database";

    internal DbContextOptionsBuilder Use(DbContextOptionsBuilder options) =>
        Path is { } path ? options.UseMainstaySqlite(path) : options.UseMainstayPostgres(Connection!);

    private static string FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var parts = new List<string> { $"Host={uri.Host}" };
        Add("Port", uri.Port > 0 ? uri.Port.ToString() : "");
        Add("Database", Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')));
        Add("Username", user[0]);
        Add("Password", user.ElementAtOrDefault(1) ?? "");
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2).Select(Uri.UnescapeDataString).ToArray();
            Add(pair[0] == "sslmode" ? "SSL Mode" : pair[0], pair.ElementAtOrDefault(1) ?? "");
        }

        return string.Join(';', parts);

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{name}=\"{value.Replace("\"", "\"\"")}\"");
            }
        }
    }
}
