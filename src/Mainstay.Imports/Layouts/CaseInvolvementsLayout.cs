using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>Workers' involvements with cases (<c>ssd_involvements</c>).</summary>
internal static class CaseInvolvementsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-involvements",
            "Case system: involvements",
            [
                Column.Reference("invo_involvements_id", "Id of the involvement", "700123").Required(),
                Column.Key(
                    "invo_professional_id",
                    "The worker, as in case-professionals; empty where no worker is recorded",
                    "90211"
                ),
                Column
                    .Code(
                        "invo_professional_role_id",
                        "The worker's role, mapped once to lead, co-working or not a case",
                        "ALLOCATED CASE WORKER",
                        InvolvementCodes.Roles
                    )
                    .Required(),
                Column.Key("invo_professional_team", "Department or team there", "D41"),
                Column.Day("invo_involvement_start_date", "First day", "2025-06-11").Required(),
                Column.Day("invo_involvement_end_date", "Last day; empty while it lasts"),
                InvolvementCodes.ChangeReason("invo_worker_change_reason"),
                Column.Reference("invo_person_id", "The child's id in the case system", "100234").Required(),
                Column.Reference("invo_referral_id", "Id of the referral", "300876"),
            ],
            Read
        )
        {
            About =
                "Every involvement of a worker with a child. Roles such as reviewing officer or conference chair are mapped to not-a-case.",
            IsAllowListed = true,
            LongestAgeDays = 2,
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("invo_involvements_id");
        var worker = row.Text("invo_professional_id");
        var role = row.CodeToMap("invo_professional_role_id");
        var team = row.Team = row.Text("invo_professional_team");
        var days = row.Days("invo_involvement_start_date", "invo_involvement_end_date");
        var reason = row.CodeOrNothing("invo_worker_change_reason");
        var child = row.Text("invo_person_id");
        _ = row.Text("invo_referral_id");

        // An involvement without a worker leads nothing: the case is then open without a lead, which is what it is.
        if (row.IsGood && worker is not null && InvolvementCodes.RoleOf(role!) is { } involvement)
        {
            row.States("involvement", id!, days, new Involvement(child!, worker, involvement, team, reason));
        }
    }
}
