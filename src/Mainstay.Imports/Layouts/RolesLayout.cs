using Mainstay.Core.People;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Local roles and what they count as.</summary>
internal static class RolesLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "roles",
            "Roles",
            [
                Column.Key("role", "The local role's code, as in assignments", "social-worker").Required(),
                Column.Text("title", "Its title", "Social worker").Required(),
                Column.Code(
                    "census_role",
                    "ROLE of the workforce census, 1 to 6; empty when its holders are not child and family social workers",
                    "5",
                    CodeList.Numbers(1, 6)
                ),
                Column.Code(
                    "agency_job_type",
                    "Job type of the agency return; empty when none",
                    "social-worker",
                    CodeList.Of(
                        "social-worker",
                        "senior-social-worker",
                        "advanced-practitioner",
                        "team-manager",
                        "reviewing-officer-or-chair"
                    )
                ),
                Column
                    .Number(
                        "case_holding_share",
                        "Share of a full caseload that the role carries: 1 all, 0 none",
                        "1",
                        0,
                        1
                    )
                    .Required(),
                Column.YesNo("front_line", "Whether it is front line; no when empty", "yes"),
                Column.YesNo("manages", "Whether its holders manage a team; no when empty", "no"),
                Column.YesNo("administrative", "Whether it is administrative support; no when empty", "no"),
                Column.YesNo(
                    "lead_practitioner",
                    "Whether its holders lead family help and child in need work without being social workers; no when empty",
                    "no"
                ),
                Column.From("it counted so"),
                Column.To("it counted so"),
            ],
            Read
        )
        {
            About = "Every local role, with what it counts as in the census, the agency return and caseloads.",
            LongestAgeDays = 366,
        };

    private static void Read(RowReading row)
    {
        var code = row.Text("role");
        var title = row.Text("title");
        var census = row.NumberedCode("census_role");
        var agency = row.Code("agency_job_type");
        var share = row.Number("case_holding_share");
        var frontLine = row.YesNo("front_line") ?? false;
        var manages = row.YesNo("manages") ?? false;
        var administrative = row.YesNo("administrative") ?? false;
        var leads = row.YesNo("lead_practitioner") ?? false;
        var days = row.Days("from", "to");
        if (leads && census is not null)
        {
            row.Note(
                "lead_practitioner",
                "social-worker",
                "yes",
                "no, since census_role says that its holders are social workers"
            );
        }

        if (row.IsGood)
        {
            row.States(
                "role",
                code!,
                days,
                new Role(title!, census, agency, share!.Value, frontLine, manages, administrative, leads)
            );
        }
    }
}
