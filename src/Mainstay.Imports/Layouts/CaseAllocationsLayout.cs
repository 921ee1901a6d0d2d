using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>Who holds which case, in our own layout.</summary>
internal static class CaseAllocationsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-allocations",
            "Case allocations",
            [
                Column.Reference(
                    "allocation_id",
                    "The case system's id; case, worker and first day when empty",
                    "AL90001"
                ),
                Column.Reference("case_ref", "The reference, as in cases-open; no name", "C100234").Required(),
                Column.Key("worker", "Staff id of the worker, or their id in the case system", "S1001").Required(),
                Column
                    .Code(
                        "role",
                        "Lead, co-working or not a case; the council's own roles are mapped once",
                        "lead",
                        InvolvementCodes.Roles
                    )
                    .Required(),
                Column.Key("team", "The team, as the case system says", "T12"),
                Column.Day("start", "First day", "2025-06-11").Required(),
                Column.Day("end", "Last day; empty while it lasts"),
                InvolvementCodes.ChangeReason("change_reason"),
            ],
            Read
        )
        {
            About =
                "Every allocation of a case to a worker. A worker listed in the mapping as a placeholder is no person: a duty desk or tray.",
            IsAllowListed = true,
            LongestAgeDays = 2,
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("allocation_id");
        var reference = row.Text("case_ref");
        var worker = row.Text("worker");
        var role = row.CodeToMap("role");
        var team = row.Team = row.Text("team");
        var days = row.Days("start", "end");
        var reason = row.CodeOrNothing("change_reason");
        if (!row.IsGood || days is not { } valid || InvolvementCodes.RoleOf(role!) is not { } involvement)
        {
            return;
        }

        row.States(
            "involvement",
            id ?? $"{reference}/{worker}/{valid.From:yyyy-MM-dd}",
            valid,
            new Involvement(reference!, worker!, involvement, team, reason)
        );
        row.AlsoStates("professional", worker!, null, row.Professional(worker!), onlyIfAbsent: true);
    }
}
