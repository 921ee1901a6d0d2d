using System.Globalization;
using System.Text.RegularExpressions;
using Mainstay.Core.Access;
using Mainstay.Web.Access;

namespace Mainstay.Web.Tests.Access;

/// <summary>
/// Every address of the running service × every role and an outsider × every relation to who asks, to open and to change,
/// from the service's own list. What may be opened is written here by hand, apart from the product's matrix.
/// </summary>
public sealed partial class EveryAddressTests(AccessCouncil council)
{
    private const string Officers =
        "TeamManager HeadOfService Hr RecruitmentCoordinator PrincipalSocialWorker Director Finance Analyst ReturnsOfficer";
    private const string Importers = "Hr Analyst ReturnsOfficer";
    private const string Returns = "Hr Analyst ReturnsOfficer";
    private const string Anybody = "*";
    private const string SignedIn = "+";

    // The longest beginning that fits an address is its line.
    private static readonly (string Begins, string MayOpen)[] Expected =
    [
        ("/", SignedIn),
        ("/access", "Hr Director Administrator DataProtectionOfficer"),
        ("/access/restricted", "Hr Director DataProtectionOfficer"),
        ("/accessibility", Anybody),
        ("/account", SignedIn),
        (
            "/agency",
            "TeamManager HeadOfService Hr RecruitmentCoordinator PrincipalSocialWorker Director Analyst ReturnsOfficer"
        ),
        ("/agency/cost", "Hr Director ReturnsOfficer"),
        ("/agency/return", "Hr Director ReturnsOfficer"),
        ("/allocation", "TeamManager HeadOfService PrincipalSocialWorker Director Analyst ReturnsOfficer"),
        ("/allocation/case", "TeamManager HeadOfService"),
        ("/allocation/mine", "SocialWorker"),
        ("/allocation/new", "TeamManager HeadOfService"),
        ("/allocation/plans", "TeamManager HeadOfService"),
        ("/assets", Anybody),
        ("/caseload", Officers),
        ("/concerns", SignedIn),
        ("/census", "Hr PrincipalSocialWorker Director Analyst ReturnsOfficer"),
        ("/census/mine", SignedIn),
        ("/census/{year:int}/collect", Returns),
        ("/census/{year:int}/people", Returns),
        ("/census/{year:int}/problems", Returns),
        ("/census/{year:int}/returns", Returns),
        ("/comparison", Officers + " SocialWorker Councillor"),
        ("/cookies", Anybody),
        ("/data", "Hr Director Analyst ReturnsOfficer"),
        ("/health", Anybody),
        ("/imports", Importers),
        ("/invitation", Anybody),
        ("/ledger", "DataProtectionOfficer"),
        ("/measures", Officers),
        ("/my-work", SignedIn),
        ("/national-context", Officers + " SocialWorker Councillor"),
        ("/no-access", Anybody),
        ("/policies", "TeamManager HeadOfService Hr PrincipalSocialWorker Director Analyst"),
        ("/policies/decide", "PrincipalSocialWorker Director"),
        ("/policies/propose", "PrincipalSocialWorker Director"),
        ("/privacy", Anybody),
        ("/problem", Anybody),
        ("/registration", "Hr PrincipalSocialWorker Director"),
        ("/report", Officers),
        ("/report/compare", Officers + " Councillor"),
        ("/report/editions", Officers + " Councillor"),
        ("/report/inspection", "Director Analyst"),
        ("/report/issue", "HeadOfService Director Analyst"),
        ("/report/schedule", "Director Analyst"),
        ("/scorecard", Officers),
        (
            "/search",
            "SocialWorker TeamManager HeadOfService Hr RecruitmentCoordinator PrincipalSocialWorker Director Analyst ReturnsOfficer DataProtectionOfficer"
        ),
        ("/session-ended", Anybody),
        ("/sign", Anybody),
        ("/teams", Officers),
        ("/teams/{team}", "TeamManager HeadOfService PrincipalSocialWorker Director Analyst ReturnsOfficer"),
        (
            "/workers",
            "SocialWorker TeamManager HeadOfService Hr RecruitmentCoordinator PrincipalSocialWorker Director Analyst ReturnsOfficer DataProtectionOfficer"
        ),
        ("/workers/{worker}/plan", "SocialWorker TeamManager HeadOfService PrincipalSocialWorker Director"),
        ("/workers/{worker}/plan/change", "TeamManager HeadOfService"),
    ];

    private static readonly string[] Persons = [.. AccessCouncil.People.Select(p => p.Key), Absent];
    private static readonly string[] Teams = ["T1", "T2", "T3", AccessCouncil.FormerTeam, "V1", "V2", Absent];
    private const string Absent = "absent";

    public static TheoryData<AccessRole> Roles => [.. Enum.GetValues<AccessRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryCellOfARole_IsDecidedAsExpected(AccessRole role)
    {
        var web = await council.AsAsync(role);
        var faults = new List<string>();
        var cells = 0;
        foreach (var address in All(web))
        {
            var opened = await web.GetAsync(address.Path);
            var wanted = ToOpen(address, role);
            faults.AddRange(
                IsMet(wanted, address, opened.Status) ? [] : [$"GET {address.Path} {opened.Status}, not {wanted}"]
            );
            faults.AddRange(
                wanted == Verdict.NotThere && Told(opened, address) != await AbsentAsync(web, address)
                    ? [$"GET {address.Path} differs from what is not there"]
                    : []
            );
            cells++;
            if (IsPage(address))
            {
                using var sent = await web.SendAsync(HttpMethod.Post, address.Path);
                var toChange = ToChange(address, role);
                faults.AddRange(
                    IsMetByChange(toChange, (int)sent.StatusCode)
                        ? []
                        : [$"POST {address.Path} {(int)sent.StatusCode}, not {toChange}"]
                );
                cells++;
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(cells > 100, cells.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task EveryCellOfAnOutsider_LeadsToSignInUnlessItIsForAnybody()
    {
        var web = council.Web.As(null);
        foreach (var address in All(web))
        {
            var status = (await web.GetAsync(address.Path)).Status;
            Assert.True(
                MayOpen(address.Endpoint) == Anybody ? status is not 302 and not 403 : status == 302,
                $"{address.Path} {status}"
            );
        }
    }

    [Fact]
    public void EveryAddress_HasAnExpectation() =>
        Assert.All(
            council.Web.Endpoints.Where(e => e.Route != "/"),
            e =>
                Assert.Contains(
                    Expected,
                    x => x.Begins != "/" && e.Route.StartsWith(x.Begins, StringComparison.Ordinal)
                )
        );

    // A link that no page of the list answers would be an address that nobody decided about.
    [Fact]
    public async Task EveryLinkOfEveryHome_IsOnTheList()
    {
        var listed = council.Web.Endpoints.Select(e => Addresses.Pattern(e.Route)).ToArray();
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            var links = (await (await council.AsAsync(role)).GetAsync("/"))
                .Page.QuerySelectorAll("a[href^='/'], link[href^='/'], script[src^='/'], form[action^='/']")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!)
                .Select(to => to.Split('?', '#')[0]);
            Assert.All(links, to => Assert.Contains(listed, l => l.IsMatch(to)));
        }
    }

    private enum Verdict
    {
        There,
        Forbidden,
        NotThere,
    }

    private static IEnumerable<Address> All(RunningWeb web) =>
        web.Endpoints.SelectMany(e => Addresses.Of(e, Persons, Teams));

    private static string MayOpen(EndpointListed endpoint) =>
        Expected
            .Where(x => endpoint.Route.StartsWith(x.Begins, StringComparison.Ordinal))
            .MaxBy(x => x.Begins.Length)
            .MayOpen;

    private static Verdict ToOpen(Address address, AccessRole role)
    {
        var mayOpen = MayOpen(address.Endpoint);
        return mayOpen is not (Anybody or SignedIn) && !mayOpen.Split(' ').Contains(role.ToString()) ? Verdict.Forbidden
            : IsReached(address, role, AccessMatrix.Of(role, address.Endpoint.Read)) ? Verdict.There
            : Verdict.NotThere;
    }

    private static Verdict ToChange(Address address, AccessRole role)
    {
        var reach = AccessMatrix.Of(role, address.Endpoint.Change);
        return reach == Reach.None ? Verdict.Forbidden
            : IsReached(address, role, reach) ? Verdict.There
            : Verdict.NotThere;
    }

    // Whom a role reaches follows from where they are, told here apart from the product's rules.
    private static bool IsReached(Address address, AccessRole role, Reach reach) =>
        address.About is not { } key ? true
        : key == Absent ? false
        : AccessCouncil.People.FirstOrDefault(p => p.Key == key) is { } person ? IsReached(person.Relation, reach)
        : role == AccessRole.TeamManager ? key == AccessCouncil.Team
        : !role.NeedsPlace() || key is "V1" or "T1" or "T2";

    private static bool IsReached(Relation relation, Reach reach) =>
        relation != Relation.Restricted
        && (
            reach.HasFlag(Reach.Council)
            || relation switch
            {
                Relation.Own => reach != Reach.AggregateOnly,
                Relation.OwnTeam => (reach & (Reach.TeamTree | Reach.Service)) != Reach.None,
                Relation.SameService => reach.HasFlag(Reach.Service),
                Relation.Supervised => reach.HasFlag(Reach.Supervisees),
                _ => false,
            }
        );

    private static bool IsMet(Verdict wanted, Address address, int status) =>
        wanted switch
        {
            Verdict.Forbidden => status == 403,
            Verdict.NotThere => status == 404,
            _ when MayOpen(address.Endpoint) == Anybody => status is not 302 and not 403,
            _ when address.IsCertain && address.About is not null => status == 200,
            _ => status is 200 or 302 or 404,
        };

    // Without its token a form that may be sent is turned away as a form, and nothing is changed.
    private static bool IsMetByChange(Verdict wanted, int status) =>
        wanted switch
        {
            Verdict.Forbidden => status == 403,
            Verdict.NotThere => status == 404,
            _ => status is 400 or 404,
        };

    private static bool IsPage(Address address) => address.Endpoint.Methods.Count == 0;

    private static async Task<string> AbsentAsync(RunningWeb web, Address address)
    {
        var path = address.Path.Replace(Uri.EscapeDataString(address.About!), Absent, StringComparison.Ordinal);
        return Told(await web.GetAsync(path), address);
    }

    // All but what no two answers share, and the key that was asked for.
    private static string Told(Answer answer, Address address) =>
        Secret()
            .Replace(answer.Text, "")
            .Replace(Uri.EscapeDataString(address.About!), Absent, StringComparison.Ordinal)
            .Replace(address.About!, Absent, StringComparison.Ordinal);

    [GeneratedRegex("nonce=\"[^\"]*\"|name=\"__RequestVerificationToken\"[^>]*", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
