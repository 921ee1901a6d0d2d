using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Cli;

/// <summary>Reads <c>--scope</c>.</summary>
internal static class Scopes
{
    /// <summary>The council, or the team or service of an id or a name.</summary>
    /// <exception cref="RefusedException">There is no such team on the day.</exception>
    public static Scope Find(WorkforceHistory history, string? text, DateOnly day)
    {
        if (text is null)
        {
            return Scope.Council;
        }

        var teams = history.On<Team>(day).ToList();
        var team = teams.Find(t => t.Key == text) ?? teams.Find(t => Same(t.Content.Name, text));
        return team is not null
            ? new Scope(team.Key)
            : throw new RefusedException(
                $"There is no team '{text}' on {day:d MMMM yyyy}. Teams are: {string.Join(", ", teams.Select(t => t.Key))}"
            );
    }

    /// <summary>Whom a figure is about, in words.</summary>
    public static string NameOf(WorkforceHistory history, MeasureResult figure) =>
        figure.Scope.Team is { } key
            ? $"{history.On<Team>(figure.AsAt).First(t => t.Key == key).Content.Name} ({key})"
            : "the whole council";

    private static bool Same(string name, string text) => name.Equals(text, StringComparison.OrdinalIgnoreCase);
}
