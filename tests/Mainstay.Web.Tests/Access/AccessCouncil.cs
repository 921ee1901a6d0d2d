using System.Globalization;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;
using Mainstay.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(AccessCouncil))]

namespace Mainstay.Web.Tests.Access;

/// <summary>
/// A running service over a council of two services, with one person for each relation that somebody can have to the
/// reader, and a text or day of their own in every guarded field. The reader is <see cref="Own"/>, who works in T1; roles
/// over a team are held over T1 and roles over a service over V1. T4 was theirs until the end of August.
/// </summary>
public sealed class AccessCouncil : IAsyncLifetime
{
    public const string Team = "T1";
    public const string FormerTeam = "T4";
    public const string Service = "V1";
    private static readonly DateOnly Today = SmallCouncil.Today;

    public static MarkedPerson Own { get; } = Of(1, "Olwen Ownrecord", Relation.Own, "T1", "trade-union-duties");

    public static MarkedPerson Kept { get; } = Of(6, "Rhoda Keptapart", Relation.Restricted, "T1", "further-study");

    public static IReadOnlyList<MarkedPerson> People { get; } =
    [
        Own,
        Of(2, "Tamsin Teammate", Relation.OwnTeam, "T1", "practice-educator"),
        Of(3, "Serena Samewing", Relation.SameService, "T2", "asye-assessor"),
        Of(4, "Otto Otherside", Relation.OtherService, "T3", "supervising-others"),
        Of(5, "Freda Formerly", Relation.FormerTeam, "T4", "reasonable-adjustment"),
        Kept,
        Of(7, "Sunil Supervised", Relation.Supervised, "T3", "return-after-absence"),
        new(8, "agency:WX8", "Agnes Agencyhand", Relation.OwnTeam, "T1", "other-duties", "other duties"),
        Of(9, "Wanda Otherbody", Relation.OtherService, "T3", "pregnancy"),
    ];

    private readonly KeptLog _log = new();

    public RunningWeb Web { get; private set; } = null!;

    /// <summary>Everything that the service wrote into its log.</summary>
    public string Logged => _log.Text;

    public async ValueTask InitializeAsync()
    {
        Web = await RunningWeb.StartAsync();
        Web.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        await SmallCouncil.ImportAsync(Web.Services, Extracts());
        await Web.Services.GetRequiredService<StoreSettings>().SetAsync(CouncilSettings.AuthorityNumber, "855");
        await using var db = await Web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        var history = await Web.Services.GetRequiredService<Histories>().NowAsync();
        await AccessSeeding.TrustAllAsync(db, history, Today);
        var named = await AccessSeeding.UserAsync(db, "Nell Namedone", null, Today, (AccessRole.Director, null));
        db.Add(new RestrictedRecordRow { Person = Kept.Key, User = named });
        await db.SaveChangesAsync();
        Named = Web.As(await Web.Services.GetRequiredService<Sessions>().BeginAsync(named));
    }

    /// <summary>The one who may see the restricted record.</summary>
    public RunningWeb Named { get; private set; } = null!;

    /// <summary>The service as somebody of a role asks it, who is <see cref="Own"/> on the record.</summary>
    public async Task<RunningWeb> AsAsync(AccessRole role)
    {
        var session = await Web.SessionAsync($"Reader {role}", Own.Key, (role, PlaceOf(role)));
        var user = (await Web.Services.GetRequiredService<Sessions>().ReaderAsync(session)).Holder!.User;
        await using var db = await Web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        db.Add(
            new AccessGrantRow
            {
                User = long.Parse(user.Split(':')[1], CultureInfo.InvariantCulture),
                Role = "team-manager",
                Place = FormerTeam,
                ValidFrom = new DateOnly(2024, 1, 1),
                ValidTo = new DateOnly(2025, 8, 31),
                State = GrantState.Approved,
                ProposedBy = "first",
                ProposedAtUtc = Today.ToDateTime(default, DateTimeKind.Utc),
                DecidedBy = "second",
            }
        );
        await db.SaveChangesAsync();
        return Web.As(session);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    private static string? PlaceOf(AccessRole role) =>
        role == AccessRole.TeamManager ? Team
        : role.NeedsPlace() ? Service
        : null;

    private static MarkedPerson Of(int number, string name, Relation relation, string team, string reason) =>
        new(number, $"SX{number}00{number}", name, relation, team, reason, reason.Replace('-', ' '));

    private static IReadOnlyList<(string Source, string Csv)> Extracts() =>
        [
            (
                "teams",
                "team_id,team_name,parent_id,kind,from,to\n"
                    + "V1,Safeguarding,,group,2015-01-01,\nV2,Care,,group,2015-01-01,\n"
                    + "T1,North,V1,child-protection-and-court,2015-01-01,\nT2,South,V1,assessment,2015-01-01,\n"
                    + "T3,Through care,V2,children-in-care,2015-01-01,\nT4,East,V2,children-in-care,2015-01-01,\n"
            ),
            (
                "roles",
                "role,title,census_role,agency_job_type,case_holding_share,front_line,manages,administrative,lead_practitioner,from,to\n"
                    + "social-worker,Social worker,5,social-worker,1,yes,no,no,no,2015-01-01,\n"
            ),
            (
                "workers",
                "staff_id,name,registration_no,registration_status,qualified_on,qualification_level,birth_date,sex,ethnicity,engagement_kind,contract,employed_from\n"
                    + Lines(
                        Employed,
                        p =>
                            $"{p.Key},{p.Name},{p.RegistrationNo},registered,{Iso(p.QualifiedOn)},2,{Iso(p.Born)},F,WBRI,employed,permanent,{Iso(p.EmployedFrom)}"
                    )
            ),
            (
                "assignments",
                "assignment_id,staff_id,team_id,role,fte,kind,grade,contracted_hours,standard_hours,start,end,line_manager,supervisor,base_salary\n"
                    + Lines(
                        Employed,
                        p =>
                            $"AX{p.Number},{p.Key},{p.Team},social-worker,1,substantive,{p.Grade},37,37,{(p.Relation == Relation.FormerTeam ? "2025-09-01" : "2021-01-01")},,,{(p.Relation == Relation.Supervised ? Own.Key : "")},{p.Salary}"
                    )
                    + Lines(
                        Employed.Where(p => p.Relation == Relation.FormerTeam),
                        p =>
                            $"AY{p.Number},{p.Key},T1,social-worker,1,substantive,{p.Grade},37,37,2021-01-01,2025-08-31,,,{p.Salary}"
                    )
            ),
            (
                "agency",
                "placement_id,worker_id,name,registration_no,qualified_on,team_id,role,fte,start,end,rationale,covers,supplier,hourly_rate\n"
                    + Lines(
                        People.Where(p => p.IsAgency),
                        p =>
                            $"PX{p.Number},{p.Key[7..]},{p.Name},{p.RegistrationNo},{Iso(p.QualifiedOn)},{p.Team},social-worker,1,2025-06-02,,additional-capacity,,{p.Supplier},{p.Rate}"
                    )
            ),
            (
                "absences",
                "absence_id,staff_id,kind,start,end,working_days_lost,hours_lost,expected_return,cause\n"
                    + Lines(
                        Employed,
                        p => $"BX{p.Number},{p.Key},sickness,{Iso(p.AbsentFrom)},2022-12-02,,{p.HoursLost},,{p.Cause}"
                    )
            ),
            (
                "reductions",
                "reduction_id,staff_id,reason,percent,start,end\n"
                    + Lines(Employed, p => $"RX{p.Number},{p.Key},{p.ReductionReason},20,2025-01-01,2026-03-31")
            ),
            (
                "policies",
                "policy,title,band,band_title,from_months,target,upper_limit,count_rule,decided_by,decided_on,consulted,review_on,from,to\n"
                    + "limits-2025,Limits 2025,all,Everybody,0,2,3,children,Cabinet,2025-03-18,yes,2026-03-31,2025-04-01,\n"
            ),
            (
                "cases-open",
                "case_ref,family_ref,subject,status,status_date,opened,closed,team,restricted\n"
                    + Lines(
                        People.SelectMany(p => Cases.Select(i => (Person: p, Of: i))),
                        x =>
                            $"{x.Person.Case(x.Of)},{x.Person.Family},child,child-in-need,2025-05-02,2025-05-02,,{x.Person.Team},no"
                    )
                    + "WAITS-0,WAITS-F0,child,assessment,2025-09-02,2025-09-02,,T1,no\n"
            ),
            (
                "case-allocations",
                "case_ref,worker,role,team,start,end,change_reason\n"
                    + Lines(
                        People.SelectMany(p => Cases.Select(i => (Person: p, Of: i))),
                        x => $"{x.Person.Case(x.Of)},{x.Person.Key},lead,{x.Person.Team},2025-05-03,,"
                    )
            ),
        ];

    private static IEnumerable<MarkedPerson> Employed => People.Where(p => !p.IsAgency);

    private static IEnumerable<int> Cases => Enumerable.Range(1, 4);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines<T>(IEnumerable<T> of, Func<T, string> line) =>
        string.Concat(of.Select(x => line(x) + "\n"));
}
