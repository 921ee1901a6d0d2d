using System.Text;
using Mainstay.App.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests;

/// <summary>
/// An invented council of one service with two teams and a fostering team, as extracts that come in through the front
/// door: fourteen social workers, three of them agency, a hundred cases, a policy, absence and a vacancy.
/// </summary>
public static class SmallCouncil
{
    public static DateOnly Today { get; } = new(2025, 10, 3);

    private const int Workers = 14;

    /// <summary>The extracts in the order in which they are imported.</summary>
    public static IReadOnlyList<(string Source, string Csv)> Extracts { get; } =
    [
        ("teams", TeamRows),
        ("roles", RoleRows),
        ("establishment", Posts()),
        ("workers", Employed()),
        ("assignments", Assignments()),
        ("agency", Agency()),
        ("absences", AbsenceRows),
        ("reductions", ReductionRows),
        ("policies", PolicyRows),
        ("cases-open", OpenCases()),
        ("case-allocations", Allocations()),
        ("indicators", Indicators()),
        ("neighbours", NeighbourRows),
    ];

    /// <summary>Imports every extract; throws with the findings when one is not taken.</summary>
    public static Task ImportAsync(IServiceProvider services) => ImportAsync(services, Extracts);

    /// <summary>Imports extracts of another council in the same way.</summary>
    public static async Task ImportAsync(IServiceProvider services, IReadOnlyList<(string Source, string Csv)> extracts)
    {
        var import = services.GetRequiredService<ImportExtractHandler>();
        foreach (var (source, csv) in extracts)
        {
            var outcome = await import.HandleAsync(
                new ImportExtractCommand(
                    () => new MemoryStream(Encoding.UTF8.GetBytes(csv)),
                    $"{source}.csv",
                    source,
                    Today
                )
            );
            if (outcome.State != ImportState.Applied || outcome.RowsRefused > 0)
            {
                var faults = outcome.Findings.Select(f => f.ToString()).Concat(outcome.Problems.Select(p => p.Message));
                throw new InvalidOperationException($"{source} {outcome.State}: {string.Join("; ", faults.Take(5))}");
            }
        }
    }

    private const string TeamRows = """
        team_id,team_name,parent_id,kind,from,to
        S1,Safeguarding,,group,2015-01-01,
        T1,Child Protection North,S1,child-protection-and-court,2015-01-01,
        T2,Assessment West,S1,assessment,2015-01-01,

        """;

    private const string RoleRows = """
        role,title,census_role,agency_job_type,case_holding_share,front_line,manages,administrative,lead_practitioner,from,to
        social-worker,Social worker,5,social-worker,1,yes,no,no,no,2015-01-01,
        team-manager,Team manager,3,team-manager,0,no,yes,no,no,2015-01-01,

        """;

    private const string AbsenceRows = """
        absence_id,staff_id,kind,start,end,working_days_lost,hours_lost,expected_return,cause
        AB1,S1003,maternity,2025-05-05,,,,2026-02-02,
        AB2,S1004,sickness,2025-09-29,2025-10-10,,,,

        """;

    private const string ReductionRows = """
        reduction_id,staff_id,reason,percent,start,end
        R1,S1002,trade-union-duties,20,2025-01-01,2026-03-31

        """;

    private const string PolicyRows = """
        policy,title,band,band_title,from_months,team_kind,target,upper_limit,intake_7,intake_28,programme,stage,count_rule,sibling_share,co_working_share,decided_by,decided_on,consulted,review_on,from,to
        caseload-2025,Caseload policy 2025,new,Up to 3 years,0,,12,15,,,,,children,,,Cabinet,2025-03-18,yes,2026-03-31,2025-04-01,
        caseload-2025,Caseload policy 2025,old,3 years and more,36,,16,20,,,,,children,,,Cabinet,2025-03-18,yes,2026-03-31,2025-04-01,

        """;

    private const string NeighbourRows = """
        old_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P,SN_4,SN_4P,SN_5,SN_5P,SN_6,SN_6P,SN_7,SN_7P,SN_8,SN_8P,SN_9,SN_9P,SN_10,SN_10P
        855,Leicestershire,4,East Midlands,940,Very close,941,Close,803,Close,,,,,,,,,,,,,,

        """;

    private static string Posts() =>
        "post_id,team_id,role,fte,funding,approved_by,approved_on,from,to,vacancy_status,vacancy_reason,vacant_from\n"
        + Lines(
            Workers + 2,
            i =>
                $"P{i},{Team(i)},{(i == 1 ? "team-manager" : "social-worker")},1,base,,,2020-01-01,,{(i > Workers ? "advertised,leaver,2025-07-01" : ",,")}"
        );

    private static string Employed() =>
        "staff_id,name,registration_no,registration_status,registered_until,registration_checked,qualified_on,qualification_route,qualification_level,birth_date,sex,ethnicity,engagement_kind,contract,employed_from,employed_to,continuous_service_from,probation_end,notice_received,last_working_day,origin,destination,leaving_reason,working_pattern\n"
        + Lines(
            11,
            i =>
                $"S{1000 + i},{Name(i)},SW{1000 + i},registered,,,{2010 + i}-07-01,,2,1985-0{(i % 9) + 1}-11,F,WBRI,employed,permanent,2021-0{(i % 9) + 1}-01,,,,,,,,,"
        );

    private static string Assignments() =>
        "assignment_id,staff_id,post_id,team_id,role,fte,kind,grade,contracted_hours,standard_hours,start,end,line_manager,supervisor,base_salary\n"
        + Lines(
            11,
            i =>
                $"A{i},S{1000 + i},P{i},{Team(i)},{(i == 1 ? "team-manager" : "social-worker")},{(i % 4 == 0 ? "0.6" : "1")},substantive,,,37,2021-0{(i % 9) + 1}-01,,{(i > 2 ? "S1001" : "")},,41511"
        );

    private static string Agency() =>
        "placement_id,worker_id,staff_id,name,registration_no,qualified_on,team_id,role,fte,start,end,rationale,covers,supplier,hourly_rate\n"
        + Lines(
            3,
            i =>
                $"PL{i},W{i},,{Name(20 + i)},SW{2000 + i},2016-07-01,{Team(i)},social-worker,1,2025-06-02,,{(i == 1 ? "maternity,AB1" : $"vacancy,P{14 + i - 1}")},Northgate Staffing,48.50"
        );

    private static string OpenCases() =>
        "case_ref,family_ref,subject,status,status_date,opened,closed,team,restricted,locality,complexity\n"
        + Lines(
            100,
            i =>
                $"C{5000 + i},F{300 + (i / 2)},child,{Status(i)},2025-06-11,2025-0{(i % 5) + 1}-20,,{Team(i)},{(i == 6 ? "yes" : "no")},,"
        );

    // Every twentieth case has no worker; the tenth of each twenty is co-worked too.
    private static string Allocations() =>
        "case_ref,worker,role,team,start,end,change_reason\n"
        + string.Concat(
            Enumerable
                .Range(1, 100)
                .Where(i => i % 20 != 0)
                .Select(i => $"C{5000 + i},{Holder(i)},lead,{Team(i)},2025-0{(i % 5) + 1}-21,,\n")
        )
        + string.Concat(
            Enumerable.Range(1, 5).Select(i => $"C{5000 + (i * 20) - 10},S1005,co-working,T1,2025-09-01,,\n")
        );

    private static string Indicators()
    {
        const string header =
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,"
            + "inpost_fte,inpost_headcount,starters_fte,starters_headcount,leavers_fte,leavers_headcount,turnover_rate_fte,turnover_rate_headcount,agency_fte,agency_headcount,agency_rate_fte,agency_rate_headcount,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,vacancy_rate_fte,vacancy_agency_cover_rate_fte,case_holders_fte,cases,caseload_fte,working_days_lost_fte,absence_rate_fte\n";
        var rows = new StringBuilder(header);
        for (var year = 2017; year <= 2025; year++)
        {
            rows.Append(Row(year, "National,E92000001,England,,,,,", 11.0m + ((year - 2017) * 0.1m)));
            rows.Append(Row(year, "Regional,E92000001,England,E12000004,East Midlands,,,", 12.0m));
            rows.Append(
                Row(
                    year,
                    "Local authority,E92000001,England,E12000004,East Midlands,855,E10000018,Leicestershire",
                    9.5m + ((year - 2017) * 0.4m)
                )
            );
            rows.Append(
                Row(
                    year,
                    "Local authority,E92000001,England,E12000009,South West,803,E06000025,South Gloucestershire",
                    8.1m
                )
            );
            if (year >= 2021)
            {
                rows.Append(
                    Row(
                        year,
                        "Local authority,E92000001,England,E12000004,East Midlands,940 / 941,E06000061 / E06000062,North Northamptonshire / West Northamptonshire",
                        14.2m
                    )
                );
            }
        }

        return rows.ToString();
    }

    private static string Row(int year, string place, decimal turnover) =>
        $"{year},Reporting year,{place},300.1,320,40,42,33,35,{turnover},10.9,50,52,14.3,14,40,80,45.5,13.2,70,200,3200,16,2500,3.3\n";

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(1, count).Select(i => line(i) + "\n"));

    private static string Team(int i) => i % 2 == 0 ? "T2" : "T1";

    private static string Holder(int i) => i % 7 == 0 ? $"agency:W{(i % 3) + 1}" : $"S{1002 + (i % 10)}";

    private static string Status(int i) =>
        (i % 4) switch
        {
            0 => "child-protection",
            1 => "child-in-need",
            2 => "in-care",
            _ => "assessment",
        };

    private static string Name(int i)
    {
        string[] first =
        [
            "Amara",
            "Tomas",
            "Priya",
            "Joanna",
            "Idris",
            "Megan",
            "Kofi",
            "Sunita",
            "Liam",
            "Farah",
            "Owen",
            "Grace",
        ];
        string[] last = ["Whitfield", "Okonjo", "Raman", "Pell", "Marlow", "Adeyemi", "Stroud", "Hallam", "Vance"];
        return $"{first[i % first.Length]} {last[i % last.Length]}";
    }
}
