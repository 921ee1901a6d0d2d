using Mainstay.App.Access;
using Mainstay.App.Imports;
using Mainstay.Core.Access;
using Mainstay.Store.Caseload;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Caseload.Allocating;

/// <summary>A service of two teams with three social workers, their managers, and six cases of which one waits; noon on 3 October 2025.</summary>
internal sealed class AllocatingScene(TestStore store) : IAsyncDisposable
{
    public static readonly DateOnly Friday = new(2025, 10, 3);

    public const string Cases =
        "case_ref,family_ref,subject,status,status_date,opened,closed,team,restricted,locality,complexity\n"
        + "C1,F1,child,child-in-need,2025-01-10,2025-01-10,,T1,no,,\n"
        + "C2,F1,child,child-in-need,2025-01-10,2025-01-10,,T1,no,,\n"
        + "C3,F2,child,child-protection,2025-01-10,2025-01-10,,T1,no,,\n"
        + "C4,F3,child,child-in-need,2025-01-10,2025-01-10,,T1,no,,\n"
        + "C5,F4,child,child-in-need,2025-01-10,2025-01-10,,T2,no,,\n"
        + "C6,F5,child,child-in-need,2025-09-20,2025-09-20,,T1,no,,\n";

    public const string Allocations =
        "case_ref,worker,role,team,start,end,change_reason\n"
        + "C1,W1,lead,T1,2025-01-11,,\nC2,W1,lead,T1,2025-01-11,,\nC3,W1,lead,T1,2025-01-11,,\n"
        + "C4,W2,lead,T1,2025-01-11,,\nC5,W3,lead,T2,2025-01-11,,\n";

    // The target of 2 and the limit of 3 are passed by what is given to W1.
    private static readonly (string Source, string Csv)[] Extracts =
    [
        (
            "teams",
            "team_id,team_name,parent_id,kind,from,to\nS1,Safeguarding,,group,2020-04-01,\nT1,North,S1,child-protection-and-court,2020-04-01,\nT2,South,S1,assessment,2020-04-01,\n"
        ),
        ("roles", "role,title,census_role,case_holding_share,front_line,from\nsw,Social worker,5,1,yes,2020-04-01\n"),
        (
            "workers",
            "staff_id,name,registration_no,qualified_on,employed_from,employed_to\nW1,Amara Whitfield,SW1001,2015-07-01,2021-09-06,\nW2,Ben Okafor,SW1002,2015-07-01,2022-01-10,\nW3,Carys Lund,SW1003,2015-07-01,2023-03-01,\n"
        ),
        (
            "assignments",
            "assignment_id,staff_id,team_id,role,fte,start,end\nA1,W1,T1,sw,1,2021-09-06,\nA2,W2,T1,sw,1,2022-01-10,\nA3,W3,T2,sw,1,2023-03-01,\n"
        ),
        (
            "policies",
            "policy,title,band,band_title,from_months,target,upper_limit,count_rule,decided_by,decided_on,consulted,review_on,from,to\np,Policy,all,All,0,3,4,children,Cabinet,2025-03-18,yes,2026-03-31,2025-04-01,\n"
        ),
        ("cases-open", Cases),
        ("case-allocations", Allocations),
    ];

    public TestStore Store { get; } = store;

    public static async Task<AllocatingScene> StartAsync(Database database = Database.Sqlite)
    {
        var store = await TestStore.StartAsync(database);
        foreach (var (source, csv) in Extracts)
        {
            var outcome = await store.ImportAsync(source, new DateOnly(2025, 10, 1), csv);
            Assert.True(
                outcome.State == ImportState.Applied && outcome.RowsRefused == 0,
                $"{source} {outcome.State} {string.Join(';', outcome.Findings)}"
            );
        }

        return new(store);
    }

    /// <summary>Somebody signed in; what is written next is written by them.</summary>
    public async Task<Reader> ReaderAsync(string name, AccessRole role, string? place, string? person = null)
    {
        await using var db = Store.Db();
        var user =
            (await db.Users.SingleOrDefaultAsync(u => u.Name == name))?.Id
            ?? await AccessSeeding.UserAsync(db, name, person, new DateOnly(2025, 9, 1), (role, place));
        await AccessSeeding.TrustAllAsync(db, await Store.NowAsync(), Friday);
        var sessions = Store.Get<Sessions>();
        var reader = await sessions.ReaderAsync(await sessions.BeginAsync(user));
        reader.Act();
        return reader;
    }

    public Task<Reader> NorthAsync() => ReaderAsync("North", AccessRole.TeamManager, "T1");

    public Task<Reader> SouthAsync() => ReaderAsync("South", AccessRole.TeamManager, "T2");

    public Task<Reader> HeadAsync() => ReaderAsync("Head", AccessRole.HeadOfService, "S1");

    public async Task<AllocationDecisionRow> DecisionAsync(long id)
    {
        await using var db = Store.Db();
        return await db.AllocationDecisions.AsNoTracking().SingleAsync(d => d.Id == id);
    }

    public async Task<IReadOnlyList<string>> LedByAsync(string worker, DateOnly? day = null)
    {
        var history = await Store.NowAsync();
        return
        [
            .. history
                .Reading(Core.Caseload.Caseloads.Of)
                .Of(history.Reading(Core.People.Workforce.Of).ByPerson(worker)!, day ?? Friday)
                .Led.Select(c => c.Key),
        ];
    }

    public Task<ImportOutcome> ImportAllocationsAsync(DateOnly asOf, string csv) =>
        Store.ImportAsync("case-allocations", asOf, csv);

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
