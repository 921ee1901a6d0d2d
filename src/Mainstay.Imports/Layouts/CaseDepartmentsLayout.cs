using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>The case system's departments (<c>ssd_department</c>), each mapped to a team: <c>teams</c> rules (contract K6).</summary>
internal static class CaseDepartmentsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-departments",
            "Case system: departments",
            [
                Column.Key("dept_team_id", "Id of the department or team there", "D41").Required(),
                Column.Text("dept_team_name", "Its name there", "CP North").Required(),
                Column.Key("dept_team_parent_id", "The department above", "D4"),
                Column.Text("dept_team_parent_name", "Its name there", "Child Protection"),
                Column.Key("team_id", "Our own: the team, as in teams, that it is; empty when none", "T12"),
            ],
            Read
        )
        {
            About =
                "Departments of the case system. The tree of teams comes from teams; here each department is said to be one of them.",
            IsAllowListed = true,
            LongestAgeDays = 35,
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("dept_team_id");
        var name = row.Text("dept_team_name");
        var parent = row.Text("dept_team_parent_id");
        _ = row.Text("dept_team_parent_name");
        var team = row.Team = row.Text("team_id");
        if (row.IsGood)
        {
            row.States("department", id!, null, new Department(name!, parent, team ?? row.OwnCode("team_id", id!)));
        }
    }
}
