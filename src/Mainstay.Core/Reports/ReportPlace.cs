using Mainstay.Core.Establishment;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>A place that gets a section of the report.</summary>
/// <param name="Level">Total, service or team.</param>
/// <param name="Team">Its key; null for the council.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Service">The service a team stands under; null when none.</param>
internal sealed record ReportPlace(SectionLevel Level, string? Team, string Name, string? Service)
{
    /// <summary>The total, then each service with its teams, then teams in no service.</summary>
    /// <remarks>A level with another service below it is no service, so that no team stands under two.</remarks>
    public static IReadOnlyList<ReportPlace> All(WorkforceHistory history, DateOnly day)
    {
        var tree = history.Reading(TeamTree.Of);
        var above = tree.Services(day);
        var services = above.Where(s => !above.Any(o => o != s && tree.IsIn(o, s, day))).ToArray();
        var teams = tree.Teams(day).Where(t => !services.Contains(t)).ToArray();
        var serviceOf = teams.ToDictionary(t => t, t => tree.WithAncestors(t, day).FirstOrDefault(services.Contains));

        ReportPlace Team(string t) => new(SectionLevel.Team, t, tree.NameOf(t, day), serviceOf[t]);
        return
        [
            new(SectionLevel.Total, null, "Total", null),
            .. services.SelectMany(s =>
                teams
                    .Where(t => serviceOf[t] == s)
                    .Select(Team)
                    .Prepend(new(SectionLevel.Service, s, tree.NameOf(s, day), null))
            ),
            .. teams.Where(t => serviceOf[t] is null).Select(Team),
        ];
    }
}
