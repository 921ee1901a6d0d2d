using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Web.Measures;

/// <summary>What a measure is shown by.</summary>
/// <param name="Code">As links carry it.</param>
/// <param name="Title">As people say it.</param>
public sealed record Grouping(string Code, string Title)
{
    public static Grouping Whole { get; } = new("whole", "as a whole");

    public static Grouping Services { get; } = new("services", "by service");

    public static Grouping Teams { get; } = new("teams", "by team");

    public static Grouping Bands { get; } = new("bands", "by experience band");

    public static IReadOnlyList<Grouping> All { get; } = [Whole, Services, Teams, Bands];

    public static Grouping? Find(string? code) => All.FirstOrDefault(g => g.Code == code);

    /// <summary>The scopes that a scope is made of, each with its name; empty for the whole.</summary>
    public IReadOnlyList<(string Name, Scope Scope)> Parts(WorkforceHistory history, Scope scope, DateOnly day)
    {
        var tree = history.Reading(TeamTree.Of);
        return Code switch
        {
            "services" => [.. Below(tree, tree.Services(day), scope, day)],
            "teams" => [.. Below(tree, tree.Teams(day), scope, day)],
            "bands" => [.. Experience.BandsOn(history, day).Select(b => (b.Title, scope with { Band = b.Code }))],
            _ => [],
        };
    }

    private static IEnumerable<(string Name, Scope Scope)> Below(
        TeamTree tree,
        IEnumerable<string> teams,
        Scope scope,
        DateOnly day
    ) =>
        teams
            .Where(t => scope.Team is not { } of || (t != of && tree.IsIn(t, of, day)))
            .Select(t => (Name: tree.NameOf(t, day), scope with { Team = t }))
            .OrderBy(t => t.Name, StringComparer.Ordinal);
}
