using Mainstay.Core.Access;

namespace Mainstay.Web.Access;

/// <summary>An address that the running service answers.</summary>
/// <param name="Route">Its pattern, for example <c>/workers/{worker}</c>.</param>
/// <param name="Methods">The methods that it answers; empty for a page, which decides itself.</param>
/// <param name="Read">The permission to open it.</param>
/// <param name="Change">The permission to send its forms.</param>
/// <param name="Person">The route value that names a person; null when none.</param>
/// <param name="Team">The route value that names a team; null when none.</param>
public sealed record EndpointListed(
    string Route,
    IReadOnlyList<string> Methods,
    Permission Read,
    Permission Change,
    string? Person,
    string? Team
);

/// <summary>Every address with what it asks for, read from the running service itself.</summary>
public static class Endpoints
{
    /// <summary>All addresses, in order.</summary>
    /// <exception cref="InvalidOperationException">One of them declares no permission, or names a route value that it does not have.</exception>
    public static IReadOnlyList<EndpointListed> Of(IEndpointRouteBuilder routes)
    {
        var all = routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToArray();
        var undeclared = all.Where(e => e.Metadata.GetMetadata<RequiresAttribute>() is null)
            .Select(Pattern)
            .Distinct()
            .ToArray();
        if (undeclared.Length > 0)
        {
            throw new InvalidOperationException(
                $"The service does not start: no permission is declared for {string.Join(", ", undeclared)}. "
                    + $"Add the folder to {nameof(PageAccess)} or [Requires] to the page."
            );
        }

        var mistaken = all.Where(e => !HasItsKey(e)).Select(Pattern).ToArray();
        return mistaken.Length > 0
            ? throw new InvalidOperationException(
                $"The service does not start: what is authorised is not in the address of {string.Join(", ", mistaken)}."
            )
            : [.. all.Select(Listed).OrderBy(e => e.Route, StringComparer.Ordinal)];
    }

    private static EndpointListed Listed(RouteEndpoint endpoint)
    {
        var requires = endpoint.Metadata.GetMetadata<RequiresAttribute>()!;
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        return new(Pattern(endpoint), methods, requires.Permission, requires.ToChange, requires.Person, requires.Team);
    }

    private static bool HasItsKey(RouteEndpoint endpoint)
    {
        var requires = endpoint.Metadata.GetMetadata<RequiresAttribute>()!;
        return (requires.Person ?? requires.Team) is not { } key || endpoint.RoutePattern.GetParameter(key) is not null;
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
}
