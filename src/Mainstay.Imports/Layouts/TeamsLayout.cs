using Mainstay.Core.Establishment;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>The council's own tree of services and teams.</summary>
internal static class TeamsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "teams",
            "Teams",
            [
                Column.Key("team_id", "The council's key of the team or level", "T12").Required(),
                Column.Text("team_name", "Its name", "Child Protection North").Required(),
                Column.Key("parent_id", "The level above; empty at the top", "S1"),
                Column
                    .Code(
                        "kind",
                        "Kind of work, by which limits are set; group for a level that holds teams",
                        "child-protection-and-court",
                        CodeList.OfEnum<TeamKind>()
                    )
                    .Required(),
                Column.From("it stood so"),
                Column.To("it stood so"),
            ],
            Read
        )
        {
            About =
                "Every team and every level above it. A team that changes its name, kind or parent has a row for each.",
            LongestAgeDays = 35,
        };

    private static void Read(RowReading row)
    {
        var id = row.Team = row.Text("team_id");
        var name = row.Text("team_name");
        var parent = row.Text("parent_id");
        var kind = row.Code<TeamKind>("kind");
        var days = row.Days("from", "to");
        if (parent is not null && parent == id)
        {
            row.Note("parent_id", "self", parent, "The level above, which is not the team itself; empty at the top");
        }

        if (row.IsGood)
        {
            row.States("team", id!, days, new Team(name!, kind!.Value, parent));
        }
    }
}
