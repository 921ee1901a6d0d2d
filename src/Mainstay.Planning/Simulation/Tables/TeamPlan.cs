using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>A team's place among the posts, and its arrivals.</summary>
/// <param name="First">Its first post.</param>
/// <param name="End">The first post after it.</param>
/// <param name="Waiting">Cases waiting at the start.</param>
/// <param name="Arrivals">New cases in each week.</param>
internal sealed record TeamPlan(int First, int End, int Waiting, AliasTable[] Arrivals)
{
    /// <summary>The teams of a model, one after the other.</summary>
    public static TeamPlan[] Of(CouncilModel model)
    {
        var tables = new Dictionary<double, AliasTable>();
        var teams = new List<TeamPlan>();
        foreach (var team in model.Teams)
        {
            var first = teams.Count == 0 ? 0 : teams[^1].End;
            var blocks = (team.Posts.Count + SimulationPlan.Block - 1) / SimulationPlan.Block;
            var arrivals = Enumerable
                .Range(0, model.Weeks)
                .Select(w => ArrivalsOf(team, model.Cases.Season, w, tables));
            teams.Add(new TeamPlan(first, first + blocks * SimulationPlan.Block, team.Waiting, [.. arrivals]));
        }

        return [.. teams];
    }

    // Weeks with the same mean share a table.
    private static AliasTable ArrivalsOf(
        Team team,
        IReadOnlyList<double> season,
        int week,
        Dictionary<double, AliasTable> tables
    )
    {
        var mean = team.ArrivalsWeekly * (season.Count == 0 ? 1 : season[week % season.Count]);
        return tables.TryGetValue(mean, out var table)
            ? table
            : tables[mean] = new AliasTable(mean > 0 ? Chance.Poisson(mean) : [1]);
    }
}
