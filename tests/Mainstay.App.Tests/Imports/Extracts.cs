using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Imports;

/// <summary>Small extracts of one invented council: two teams, one role, four workers.</summary>
internal static class Extracts
{
    public static readonly DateOnly Monday = new(2025, 9, 1);
    public static readonly DateOnly NextMonday = new(2025, 9, 8);

    public const string Teams =
        "team_id,team_name,parent_id,kind,from,to\n"
        + "S1,Safeguarding,,group,2020-04-01,\n"
        + "T1,North,S1,child-protection-and-court,2020-04-01,\n"
        + "T2,South,S1,assessment,2020-04-01,\n";

    public const string Roles = "role,title,census_role,case_holding_share,from\nsw,Social worker,5,1,2020-04-01\n";

    public const string WorkersHeader = "staff_id,name,registration_no,employed_from,employed_to\n";

    public const string Workers =
        WorkersHeader
        + "W1,Amara Whitfield,SW1001,2021-09-06,\n"
        + "W2,Ben Okafor,SW1002,2022-01-10,\n"
        + "W3,Carys Lund,SW1003,2023-03-01,\n"
        + "W4,Dev Marsh,SW1004,2024-06-03,\n";

    public const string AssignmentsHeader = "assignment_id,staff_id,team_id,role,fte,start,end\n";

    public const string Assignments =
        AssignmentsHeader
        + "A1,W1,T1,sw,1,2021-09-06,\n"
        + "A2,W2,T1,sw,0.8,2022-01-10,\n"
        + "A3,W3,T2,sw,1,2023-03-01,\n"
        + "A4,W4,T2,sw,1,2024-06-03,\n";

    public const string AllocationsHeader = "allocation_id,case_ref,worker,role,team,start,end\n";

    /// <summary>A store that knows the teams, the role and the workers.</summary>
    public static async Task<TestStore> CouncilAsync(Database database)
    {
        var store = await TestStore.StartAsync(database);
        foreach (var (source, csv) in new[] { ("teams", Teams), ("roles", Roles), ("workers", Workers) })
        {
            var outcome = await store.ImportAsync(source, Monday, csv);
            Assert.Equal(App.Imports.ImportState.Applied, outcome.State);
            Assert.Empty(outcome.Findings);
        }

        return store;
    }

    /// <summary>Allocations of so many cases, each led by one of the workers in turn.</summary>
    public static string Allocations(int from, int count) =>
        AllocationsHeader
        + string.Concat(
            Enumerable.Range(from, count).Select(n => $"AL{n},C{n},W{n % 4 + 1},lead,T{n % 2 + 1},2025-01-06,\n")
        );
}
