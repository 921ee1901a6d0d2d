using Mainstay.Web.Access;

namespace Mainstay.Web;

/// <summary>What the web service is started with.</summary>
/// <param name="Store">Where the record is kept: a file path or a PostgreSQL connection string (contract K1).</param>
/// <param name="Clock">The clock; the demonstration's runs from a set day.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="IsDemonstration">Whether the people are invented; such a service listens on this computer only.</param>
/// <param name="SignIn">How people sign in; null reads it from appsettings.json and the environment.</param>
public sealed record MainstayWebOptions(
    string Store,
    TimeProvider Clock,
    string Urls = "http://127.0.0.1:5080",
    bool IsDemonstration = false,
    SignInSettings? SignIn = null
)
{
    /// <summary>A folder from which extracts are fetched (practice P14); null for none.</summary>
    public string? WatchedFolder { get; init; }

    /// <summary>The address of one port of this computer, reached from nowhere else.</summary>
    public static string Loopback(int port) => $"http://127.0.0.1:{port}";

    /// <summary>The addresses, one by one.</summary>
    public IReadOnlyList<string> Addresses =>
        Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether only this computer can reach the service.</summary>
    public bool IsLoopbackOnly =>
        Addresses.All(a => BindingAddress.Parse(a).Host is "localhost" or "127.0.0.1" or "[::1]");
}
