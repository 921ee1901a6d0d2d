using Mainstay.Core.People;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Who is in which post, from HR.</summary>
internal static class AssignmentsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "assignments",
            "Assignments",
            [
                Column.Key("assignment_id", "HR's id of the assignment", "A1001").Required(),
                Column.Key("staff_id", "Who holds it, as in workers", "S1001").Required(),
                Column.Key("post_id", "The post, as in establishment; empty when it is over establishment", "P1001"),
                Column.Key("team_id", "The team, as in teams", "T12").Required(),
                Column.Key("role", "The role, as in roles", "social-worker").Required(),
                Column.Fte("fte", "Contracted over standard hours; 0 for casual work, empty when not known", "0.8"),
                Column.Code(
                    "kind",
                    "How the post is held; substantive when empty",
                    "substantive",
                    CodeList.OfEnum<SpellKind>()
                ),
                Column.Text("grade", "Grade or level as HR writes it", "H"),
                Column.Number("contracted_hours", "Hours a week", "29.6", 0, 168),
                Column.Number("standard_hours", "Full-time hours a week of the grade", "37", 0, 168),
                Column.Day("start", "First day of these particulars", "2024-09-02").Required(),
                Column.Day("end", "Last day of these particulars; empty while they hold"),
                Column.Key("line_manager", "Staff id of the line manager", "S0007"),
                Column.Key("supervisor", "Staff id of the supervisor", "S0031"),
                Column.Money("base_salary", "Full-time salary a year, in pounds", "41511").Personal(),
            ],
            Read
        )
        {
            About =
                "Every assignment of a person to a post, one row for each stretch of days on which nothing about it changed.",
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("assignment_id");
        var person = row.Text("staff_id");
        var post = row.Text("post_id");
        var team = row.Team = row.Text("team_id");
        var role = row.Text("role");
        var fte = row.Fte("fte", zeroForCasual: true);
        var kind = row.Code<SpellKind>("kind") ?? SpellKind.Substantive;
        var grade = row.Text("grade");
        var contracted = row.Number("contracted_hours");
        var standard = row.Number("standard_hours");
        var days = row.Days("start", "end");
        var manager = row.Text("line_manager");
        var supervisor = row.Text("supervisor");
        var salary = row.Pence("base_salary");
        if (!row.IsGood)
        {
            return;
        }

        row.States(
            "post-spell",
            id!,
            days,
            new PostSpell(person!, team!, role!, fte, post, kind, grade, contracted, standard)
        );
        Link(LinkKind.LineManager, "line-manager", manager);
        Link(LinkKind.Supervisor, "supervisor", supervisor);
        if (salary is { } pence)
        {
            row.AlsoStates("base-salary", id!, days, new BaseSalary(pence));
        }

        // With the assignment in the key: two part-time posts may have two line managers on the same days.
        void Link(LinkKind link, string name, string? other)
        {
            if (other is not null)
            {
                row.AlsoStates("worker-link", $"{person}/{name}/{id}", days, new WorkerLink(person!, link, other));
            }
        }
    }
}
