using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>Workers as the case system knows them (<c>ssd_professionals</c>).</summary>
internal static class CaseProfessionalsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-professionals",
            "Case system: professionals",
            [
                Column.Key("prof_professional_id", "The worker's id in the case system", "90211").Required(),
                Column.Key("prof_staff_id", "HR's staff id as the case system holds it", "S1001"),
                Column.Text("prof_professional_name", "The worker's name", "Amara Whitfield"),
                Column.Registration("prof_social_worker_registration_no", "SW123456"),
                Column.Text("prof_professional_job_title", "Job title", "Social Worker"),
                Column.Whole(
                    "prof_professional_caseload",
                    "Caseload as the case system states it: compared, never used",
                    "17",
                    0,
                    10_000
                ),
                Column.Key("prof_professional_department", "Department or team there", "D41"),
                Column.Number(
                    "prof_full_time_equivalency",
                    "FTE as the case system states it; HR's is used",
                    "1",
                    0,
                    1
                ),
                Column.YesNo("prof_agency_worker_flag", "Whether an agency worker", "N"),
                Column.YesNo("not_a_person", "Our own: yes for a duty desk or tray; no when empty", ""),
            ],
            Read
        )
        {
            About = "Workers of the case system, joined to HR by registration number, then by staff id.",
            IsAllowListed = true,
            LongestAgeDays = 8,
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("prof_professional_id");
        var staff = row.Text("prof_staff_id");
        var name = row.Text("prof_professional_name");
        var number = row.Registration("prof_social_worker_registration_no");
        _ = row.Text("prof_professional_job_title");
        var caseload = row.Whole("prof_professional_caseload");
        var department = row.Text("prof_professional_department");
        _ = row.Number("prof_full_time_equivalency");
        _ = row.YesNo("prof_agency_worker_flag");
        var isPlaceholder = row.YesNo("not_a_person") ?? false;
        if (row.IsGood)
        {
            row.States(
                "professional",
                id!,
                null,
                new Professional(staff, number, name, department, isPlaceholder || row.IsPlaceholder(id!), caseload)
            );
        }
    }
}
