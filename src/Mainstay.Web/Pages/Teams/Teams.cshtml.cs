using Mainstay.App.Operations;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Web.Measures;
using Mainstay.Web.Record;

namespace Mainstay.Web.Pages.Teams;

/// <summary>The council's own tree of services and teams, each with its key figures.</summary>
public sealed class TeamsModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    public static IReadOnlyList<Measure> Columns => MeasureNames.ForTeams.Measures;

    public IReadOnlyList<TeamLine> Lines { get; private set; } = [];

    public TeamLine Council { get; private set; } = null!;

    public void OnGet()
    {
        var tree = History.Reading(TeamTree.Of);
        Lines = [.. Places(tree, null, 0).AsParallel().AsOrdered().Select(p => Line(tree, p.Key, p.Depth))];
        Council = new TeamLine(null, "Council", 0, null, MeasureNames.ForTeams.Figures(History, Scope.Council, AsAt));
    }

    private IEnumerable<(string Key, int Depth)> Places(TeamTree tree, string? above, int depth) =>
        depth > 8
            ? []
            : tree.Children(above, AsAt).SelectMany(key => Places(tree, key, depth + 1).Prepend((key, depth)));

    private TeamLine Line(TeamTree tree, string key, int depth) =>
        new(
            key,
            tree.NameOf(key, AsAt),
            depth,
            tree.Find(key, AsAt)?.Kind,
            MeasureNames.ForTeams.Figures(History, new Scope(key), AsAt)
        );

    /// <summary>One line of the tree.</summary>
    public sealed record TeamLine(
        string? Key,
        string Name,
        int Depth,
        TeamKind? Kind,
        IReadOnlyList<MeasureResult> Figures
    );
}
