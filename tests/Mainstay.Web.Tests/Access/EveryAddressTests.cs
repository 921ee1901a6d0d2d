using System.Globalization;
using Mainstay.Core.Access;
using Mainstay.Web.Access;

namespace Mainstay.Web.Tests.Access;

/// <summary>
/// Every address of the running service × every role and an outsider × every relation to who asks, from the service's own
/// list. What is expected is written here by hand, apart from the product's matrix.
/// </summary>
public sealed class EveryAddressTests(CouncilWeb council)
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
        ("/accessibility", Anybody),
        ("/account", SignedIn),
        ("/assets", Anybody),
        ("/caseload", Officers),
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
        ("/national-context", Officers + " SocialWorker Councillor"),
        ("/no-access", Anybody),
        ("/privacy", Anybody),
        ("/problem", Anybody),
        ("/registration", "Hr PrincipalSocialWorker Director"),
        ("/report", Officers),
        ("/report/compare", Officers + " Councillor"),
        ("/report/editions", Officers + " Councillor"),
        ("/report/issue", "HeadOfService Director Analyst"),
        ("/scorecard", Officers),
        ("/session-ended", Anybody),
        ("/sign", Anybody),
        ("/teams", Officers),
        ("/teams/{team}", "TeamManager HeadOfService PrincipalSocialWorker Director Analyst ReturnsOfficer"),
        (
            "/workers",
            "SocialWorker TeamManager HeadOfService Hr RecruitmentCoordinator PrincipalSocialWorker Director Analyst ReturnsOfficer DataProtectionOfficer"
        ),
    ];

    // S1005 is in T1 and asks; S1002 is in T2 and nobody line-manages them; the manager asked for holds T1, as does every role with a place.
    private static readonly string[] Local = ["TeamManager", "HeadOfService", "PrincipalSocialWorker"];

    private static readonly (string Key, Func<string, bool> IsReached)[] Persons =
    [
        ("S1005", _ => true),
        ("S1003", role => role != "SocialWorker"),
        ("S1002", role => role != "SocialWorker" && !Local.Contains(role)),
        ("agency:W2", role => role != "SocialWorker" && !Local.Contains(role)),
        ("absent", _ => false),
    ];

    private static readonly (string Key, Func<string, bool> IsReached)[] Teams =
    [
        ("T1", _ => true),
        ("T2", role => !Local.Contains(role)),
        ("S1", role => !Local.Contains(role)),
        ("absent", _ => false),
    ];

    [Fact]
    public async Task EveryCell_IsDecidedAsExpected()
    {
        var cells = 0;
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            var session = await council.Web.SessionAsync(
                $"Cell {role}",
                "S1005",
                (role, role.NeedsPlace() ? "T1" : null)
            );
            cells += await AskAsync(council.Web.As(session), role.ToString());
        }

        cells += await AskAsync(council.Web.As(null), null);

        Assert.True(cells > 400, cells.ToString(CultureInfo.InvariantCulture));
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

    [Fact]
    public async Task EveryUnsafeMethod_WithoutItsToken_ChangesNothing()
    {
        foreach (var endpoint in council.Web.Endpoints.Where(e => e.Methods.Count == 0))
        {
            foreach (var (path, _) in Paths(endpoint))
            {
                var answer = await council.Web.SendAsync(HttpMethod.Post, path);
                Assert.True((int)answer.StatusCode is 400 or 403 or 404 or 405, $"{path} {(int)answer.StatusCode}");
            }
        }
    }

    private static async Task<int> AskAsync(RunningWeb web, string? role)
    {
        var cells = 0;
        foreach (var endpoint in web.Endpoints)
        {
            var line = Expected
                .Where(x => endpoint.Route.StartsWith(x.Begins, StringComparison.Ordinal))
                .MaxBy(x => x.Begins.Length);
            foreach (var (path, isReached) in Paths(endpoint))
            {
                var status = (await web.GetAsync(path)).Status;
                Assert.True(IsExpected(line.MayOpen, role, isReached, status), $"{role ?? "outsider"} {path} {status}");
                cells++;
            }
        }

        return cells;
    }

    private static bool IsExpected(string mayOpen, string? role, Func<string, bool>? isReached, int status)
    {
        if (mayOpen == Anybody)
        {
            return status is not 302 and not 403;
        }

        if (role is null)
        {
            return status == 302;
        }

        if (mayOpen != SignedIn && !mayOpen.Split(' ').Contains(role))
        {
            return status == 403;
        }

        return isReached is null ? status is 200 or 404
            : isReached(role) ? status == 200
            : status == 404;
    }

    private static IEnumerable<(string Path, Func<string, bool>? IsReached)> Paths(EndpointListed endpoint)
    {
        var route = System.Text.RegularExpressions.Regex.Replace(
            endpoint.Route,
            @"/\{handler[^/]*$",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        (string Key, Func<string, bool>? IsReached)[] about =
            endpoint.Person is not null ? [.. Persons.Select(p => (p.Key, (Func<string, bool>?)p.IsReached))]
            : endpoint.Team is not null ? [.. Teams.Select(t => (t.Key, (Func<string, bool>?)t.IsReached))]
            : [("", null)];
        foreach (var (key, isReached) in about)
        {
            var path = route
                .Replace("{worker}", key, StringComparison.Ordinal)
                .Replace("{team}", key, StringComparison.Ordinal)
                .Replace("{year:int}", "2025", StringComparison.Ordinal)
                .Replace("{code:int}", "404", StringComparison.Ordinal)
                .Replace("{name}", "cases_open", StringComparison.Ordinal)
                .Replace("{source}", "teams", StringComparison.Ordinal);
            yield return (
                System.Text.RegularExpressions.Regex.Replace(
                    path,
                    @"\{[^/]*\}",
                    "1",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                ),
                isReached
            );
        }
    }
}
