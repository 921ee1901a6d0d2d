using Mainstay.Core.Access;

namespace Mainstay.Web.Access;

/// <summary>
/// What an address asks for: a permission to read, one to change, and the route value that names the person or team whom it
/// is about. Declared for a folder in <see cref="PageAccess"/> or, where a page differs, on its model.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    /// <summary>To open it.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>To send its forms; the same as to open it unless set.</summary>
    public Permission ToChange { get; init; } = permission;

    /// <summary>The route value that is a person's key; null when it is about nobody in particular.</summary>
    public string? Person { get; init; }

    /// <summary>The route value that is a team's key; null when it is about no team in particular.</summary>
    public string? Team { get; init; }

    /// <summary>Whether it shows people by name without being about one; every opening is then in the ledger.</summary>
    public bool NamesPeople { get; init; }

    /// <summary>Whether it is the same for everybody and needs no look at who asks: styles, scripts, health.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whom or what a request is about; null when it is about nothing in particular.</summary>
    public AccessSubject? SubjectOf(RouteValueDictionary values) =>
        Person is not null ? AccessSubject.Person(Text(values, Person))
        : Team is not null ? AccessSubject.Team(Text(values, Team))
        : null;

    private static string Text(RouteValueDictionary values, string name) => values[name]?.ToString() ?? "";
}
