using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Store;
using Mainstay.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

public sealed class SessionTests
{
    [Fact]
    public async Task SignIn_AsAPersona_IsOneFormAndOneCookieForThisHostAlone()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var outsider = web.As(null);

        var answer = await outsider.PostAsync(
            "/sign-in?to=%2Fteams",
            new Dictionary<string, string> { ["Persona"] = "team-manager", ["To"] = "/teams" },
            action: "/sign-in?handler=Persona"
        );

        Assert.Equal(302, answer.Status);
        Assert.Equal("/teams", answer.RedirectedTo);
        var cookie = Assert.Single(answer.Cookies, c => c.Contains("session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-mainstay-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var secret = cookie.Split(';')[0].Split('=')[1];
        Assert.Equal(200, (await web.As(secret).GetAsync("/teams/T1")).Status);
    }

    [Fact]
    public async Task SignIn_ByPersona_DoesNotExistOutsideADemonstration()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true, isDemonstration: false);
        var outsider = web.As(null);

        Assert.DoesNotContain(
            "Choose who you are",
            (await outsider.GetAsync("/sign-in")).Text,
            StringComparison.Ordinal
        );
        // A form of another page gives a good antiforgery token.
        var director = await web.SessionAsync("D", null, (AccessRole.Director, null));
        var answer = await web.As(director)
            .PostAsync(
                "/sign-out",
                new Dictionary<string, string> { ["Persona"] = "director" },
                action: "/sign-in?handler=Persona"
            );
        Assert.Equal(404, answer.Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_NeverLeadsElsewhere(string to)
    {
        await using var web = await RunningWeb.StartAsync();
        var answer = await web.As(null)
            .PostAsync(
                "/sign-in",
                new Dictionary<string, string> { ["Persona"] = "director", ["To"] = to },
                action: "/sign-in?handler=Persona"
            );

        Assert.Equal("/", answer.RedirectedTo);
    }

    [Fact]
    public async Task ASession_EndsIdleAndAtTheLatestAfterEightHours()
    {
        await using var web = await RunningWeb.StartAsync();
        var clock = (FixedClock)web.Services.GetRequiredService<TimeProvider>();

        clock.Move(TimeSpan.FromMinutes(14));
        Assert.Equal(200, (await web.GetAsync("/")).Status);
        clock.Move(TimeSpan.FromMinutes(16));
        Assert.Equal("/session-ended", (await web.GetAsync("/")).RedirectedTo);

        var user = await web.SessionAsync("D", null, (AccessRole.Director, null));
        for (var minutes = 0; minutes < 8 * 60; minutes += 14)
        {
            Assert.Equal(200, (await web.As(user).GetAsync("/")).Status);
            clock.Move(TimeSpan.FromMinutes(14));
        }

        Assert.Equal("/session-ended", (await web.As(user).GetAsync("/")).RedirectedTo);
    }

    [Fact]
    public async Task SigningOut_EndsTheSessionForEverybodyWhoHoldsTheCookie()
    {
        await using var web = await RunningWeb.StartAsync();
        var answer = await web.PostAsync("/sign-out", new Dictionary<string, string>());

        Assert.Equal("/signed-out", answer.RedirectedTo);
        Assert.Equal("/session-ended", (await web.GetAsync("/")).RedirectedTo);
    }

    [Fact]
    public async Task EndingAUser_OrARole_TakesEffectAtTheNextRequest()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var director = await web.SessionAsync("D", null, (AccessRole.Director, null));
        var analyst = await web.SessionAsync("A", null, (AccessRole.Analyst, null));
        var grants = web.Services.GetRequiredService<Grants>();
        Assert.Equal(200, (await web.As(director).GetAsync("/teams/T1")).Status);
        Assert.Equal(200, (await web.As(analyst).GetAsync("/imports")).Status);

        var users = await web.Services.GetRequiredService<AccessList>().UsersAsync();
        await grants.EndAsync(users.Single(u => u.Name == "D").Grants[0].Id);
        await grants.EndUserAsync(users.Single(u => u.Name == "A").Id);

        Assert.Equal(403, (await web.As(director).GetAsync("/teams/T1")).Status);
        Assert.Equal(302, (await web.As(analyst).GetAsync("/imports")).Status);
    }

    [Fact]
    public async Task ALedgerThatCannotBeWritten_StopsTheAnswer()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await using var db = await web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_ledger BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'full'); END"
        );

        var answer = await web.GetAsync("/workers/S1003");

        Assert.Equal(503, answer.Status);
        Assert.DoesNotContain("S1003", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Idris", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLookAtAPerson_IsInTheLedgerAndOnThatPersonsOwnAccount()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await web.GetAsync("/workers/S1003");
        await web.GetAsync("/workers/S1003?as-at=2025-09-01");
        var own = await web.SessionAsync("Own", "S1003", (AccessRole.SocialWorker, null));

        var looks = await web.Services.GetRequiredService<AuditTrail>().WhoLookedAsync(["S1003"], 10);
        var page = await web.As(own).GetAsync("/account");

        Assert.Equal(2, looks.Count);
        Assert.All(looks, l => Assert.Equal("Robin Reader", l.Who));
        Assert.Contains("Robin Reader", page.Main, StringComparison.Ordinal);
    }
}
