using System.Text.RegularExpressions;
using Mainstay.Web.Access;

namespace Mainstay.Web.Tests.Access;

/// <summary>An address to ask for, made from an endpoint of the service's own list.</summary>
/// <param name="Path">The path.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="About">The key of the person or team that it is about; null when about nobody in particular.</param>
/// <param name="IsCertain">Whether it is there for whoever may see it: all it needs is the key.</param>
public sealed record Address(string Path, EndpointListed Endpoint, string? About, bool IsCertain);

/// <summary>Makes addresses of endpoints: every key of a person or team, every handler, a known value of what is known, 1 for the rest.</summary>
public static partial class Addresses
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["code"] = "404",
        ["name"] = "cases_open",
        ["source"] = "workers",
    };

    /// <summary>The addresses of one endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="persons">Keys for a person.</param>
    /// <param name="teams">Keys for a team.</param>
    public static IEnumerable<Address> Of(
        EndpointListed endpoint,
        IEnumerable<string> persons,
        IEnumerable<string> teams
    )
    {
        IEnumerable<string> keys =
            endpoint.Person is not null ? persons
            : endpoint.Team is not null ? teams
            : [""];
        var subject = endpoint.Person ?? endpoint.Team;
        var handlers = Handlers(endpoint.Route);
        foreach (var key in keys)
        {
            foreach (var handler in handlers)
            {
                var isCertain = handler.Length == 0;
                var path = Parameter()
                    .Replace(
                        endpoint.Route,
                        match =>
                        {
                            var name = match.Groups["name"].Value;
                            if (name == "handler")
                            {
                                return handler;
                            }

                            isCertain &= name == subject;
                            return name == subject ? Uri.EscapeDataString(key) : Known.GetValueOrDefault(name, "1");
                        }
                    );
                yield return new Address(
                    path.Length > 1 ? path.TrimEnd('/') : path,
                    endpoint,
                    subject is null ? null : key,
                    isCertain
                );
            }
        }
    }

    /// <summary>What every address of a route looks like.</summary>
    public static Regex Pattern(string route) =>
        new(
            "^"
                + Regex.Escape(Parameter().Replace(route, "\0")).Replace("/\0", "(/.*)?", StringComparison.Ordinal)
                + "$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    private static string[] Handlers(string route) =>
        Alternatives().Match(route) is { Success: true } match ? ["", .. match.Groups["names"].Value.Split('|')] : [""];

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(?:[^{}]|\{[^{}]*\})*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{handler:regex\(\^\((?<names>[^)]*)\)\$\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alternatives();
}
