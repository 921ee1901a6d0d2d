using Mainstay.App.Access;
using Mainstay.Core.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>Each role at pages that exist before it, asked as that role.</summary>
public sealed class WhoSeesWhatTests(CouncilWeb council)
{
    private RunningWeb Web => council.Web;

    [Theory]
    [InlineData("/")]
    [InlineData("/teams/T1")]
    [InlineData("/workers/S1002?as-at=2025-10-03")]
    [InlineData("/imports/templates/teams")]
    public async Task Get_SignedOut_IsSentToSignInAndBack(string path)
    {
        var answer = await Web.As(null).GetAsync(path);

        Assert.Equal(302, answer.Status);
        Assert.Equal(path == "/" ? "/sign-in" : "/sign-in?to=" + Uri.EscapeDataString(path), answer.RedirectedTo);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/signed-out")]
    [InlineData("/session-ended")]
    [InlineData("/no-access")]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/cookies")]
    [InlineData("/health/live")]
    public async Task Get_WhatIsForAnybody_AnswersSignedOut(string path) =>
        Assert.Equal(200, (await Web.As(null).GetAsync(path)).Status);

    // The manager of T1 line-manages everybody but S1002, who works in T2.
    [Theory]
    [InlineData("team-manager", "/workers/S1003", 200)]
    [InlineData("team-manager", "/workers/S1002", 404)]
    [InlineData("team-manager", "/teams/T1", 200)]
    [InlineData("team-manager", "/teams/T2", 404)]
    [InlineData("team-manager", "/report", 200)]
    [InlineData("team-manager", "/imports", 403)]
    [InlineData("team-manager", "/report/issue", 403)]
    [InlineData("head-of-service", "/teams/T2", 200)]
    [InlineData("social-worker", "/teams/T1", 403)]
    [InlineData("social-worker", "/measures/cases_open", 403)]
    [InlineData("director", "/workers/S1004", 200)]
    [InlineData("director", "/imports", 403)]
    [InlineData("analyst", "/imports", 200)]
    [InlineData("finance", "/report/issue", 403)]
    [InlineData("finance", "/measures/vacancy_fte", 200)]
    [InlineData("finance", "/workers/S1003", 403)]
    [InlineData("councillor", "/report", 403)]
    [InlineData("councillor", "/measures", 403)]
    [InlineData("councillor", "/report/editions", 200)]
    [InlineData("councillor", "/comparison", 200)]
    [InlineData("administrator", "/workers/S1003", 403)]
    [InlineData("administrator", "/report", 403)]
    [InlineData("administrator", "/access", 200)]
    [InlineData("data-protection-officer", "/ledger", 200)]
    [InlineData("director", "/ledger", 403)]
    public async Task Get_AsAPersona_AnswersByTheMatrix(string persona, string path, int expected)
    {
        var answer = await (await Web.AsPersonaAsync(persona)).GetAsync(path);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task Get_EveryPersonasHome_AnswersAndOffersNoPlaceThatRefuses()
    {
        foreach (var persona in await Web.Services.GetRequiredService<DemoPersonas>().AllAsync())
        {
            var web = await Web.AsPersonaAsync(persona.Key);
            var home = await web.GetAsync("/");
            Assert.Equal(200, home.Status);
            foreach (
                var link in home
                    .Page.QuerySelectorAll("a[href^='/']")
                    .Select(a => a.GetAttribute("href")!.Split('#')[0])
                    .Distinct()
            )
            {
                Assert.True((await web.GetAsync(link)).Status == 200, $"{persona.Key} {link}");
            }
        }
    }

    [Fact]
    public async Task Get_OutOfReach_IsByteForByteWhatIsNotThere()
    {
        var manager = await Web.AsPersonaAsync("team-manager");
        foreach (var (other, absent) in new[] { ("/workers/S1002", "/workers/S9999"), ("/teams/T2", "/teams/T9") })
        {
            var (a, b) = (await manager.GetAsync(other), await manager.GetAsync(absent));
            Assert.Equal(404, a.Status);
            Assert.Equal(WithoutNonce(b), WithoutNonce(a));
        }
    }

    [Fact]
    public async Task Get_RowsBehindAFigure_AreThoseOfTheReadersOwnPeople()
    {
        var rows = (
            await (await Web.AsPersonaAsync("team-manager")).GetAsync(
                "/measures/inpost_headcount/rows?as-at=2025-10-03"
            )
        ).Text;
        var all = (await Web.GetAsync("/measures/inpost_headcount/rows?as-at=2025-10-03")).Text;

        Assert.Contains("Priya Raman", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya Raman", rows, StringComparison.Ordinal);
        Assert.Contains("Child Protection North", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OnesOwnRecord_SaysTheReasonOfAReductionThatTheManagerIsNotTold()
    {
        var own = await Web.SessionAsync("Priya", "S1002", (AccessRole.SocialWorker, null));
        var hr = await Web.SessionAsync("HR", null, (AccessRole.Hr, null));
        var manager = await Web.SessionAsync("M", null, (AccessRole.TeamManager, "T2"));
        var director = await Web.SessionAsync("D", null, (AccessRole.Director, null));

        Assert.Contains("union", (await Web.As(own).GetAsync("/workers/S1002")).Main, StringComparison.Ordinal);
        Assert.Contains("union", (await Web.As(hr).GetAsync("/workers/S1002")).Main, StringComparison.Ordinal);
        foreach (var session in new[] { manager, director })
        {
            var page = await Web.As(session).GetAsync("/workers/S1002");
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain("union", page.Main, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Get_AnotherWorkersRecord_IsNotThereForASocialWorker()
    {
        var own = await Web.SessionAsync("Priya", "S1002", (AccessRole.SocialWorker, null));

        Assert.Equal(404, (await Web.As(own).GetAsync("/workers/S1003")).Status);
    }

    private static string WithoutNonce(Answer answer) =>
        answer.Text.Replace(
            System.Text.Encodings.Web.HtmlEncoder.Default.Encode(
                answer.Page.QuerySelector("script")!.GetAttribute("nonce")!
            ),
            "",
            StringComparison.Ordinal
        );
}
