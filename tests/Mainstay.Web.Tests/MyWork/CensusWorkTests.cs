using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.MyWork;

/// <summary>Problems of the census on the first screen of whoever puts them right, and of nobody else (practice P22, P29).</summary>
public sealed class CensusWorkTests
{
    [Fact]
    public async Task AWorkersOwnField_IsTheWorkersToPutRight_AndTheReturnsOfficersToSee()
    {
        await using var web = await CleanCensus.StartAsync(ethnicityOfFirst: null);
        var own = await SignInAsync(web, AccessRole.SocialWorker, person: "E1");

        var problem = Assert.Single(await own.RowsOfAsync("census"));
        Assert.Equal(("My record", "worker", "/census/mine"), (problem.What, problem.With, problem.Href));
        Assert.Equal("Ethnic origin. An employed worker has this item (error S21)", problem.Detail);
        Assert.Null(await (await SignInAsync(web, AccessRole.SocialWorker, person: "E2")).CountOfAsync("census"));
        Assert.Null(await (await SignInAsync(web, AccessRole.Hr)).CountOfAsync("census"));
        Assert.Null(await (await SignInAsync(web, AccessRole.TeamManager, "T1")).CountOfAsync("census"));
        foreach (var role in new[] { AccessRole.ReturnsOfficer, AccessRole.Analyst })
        {
            var row = Assert.Single(await (await SignInAsync(web, role)).RowsOfAsync("census"));
            Assert.Equal(("worker", "/census/2025/people/E1"), (row.With, row.Href));
        }
    }

    [Fact]
    public async Task AProblemGivenToSomebodyElse_IsOnTheirFirstScreenByItsDay()
    {
        await using var web = await CleanCensus.StartAsync(ethnicityOfFirst: null);
        await AssignAsync(web, ProblemOwner.HumanResources);

        var problem = Assert.Single(await (await SignInAsync(web, AccessRole.Hr)).RowsOfAsync("census"));

        Assert.Equal(("10 October 2025", "HR"), (problem.By, problem.With));
        Assert.Null(await (await SignInAsync(web, AccessRole.SocialWorker, person: "E1")).CountOfAsync("census"));
    }

    [Fact]
    public async Task AManager_ReadsProblemsOfTheirTeamOnly_UntilEachIsExplained()
    {
        await using var web = await CleanCensus.StartAsync();
        var shipped = CensusSettings.Shipped with { HighestCaseload = 1 };
        await shipped.KeepAsync(web.Services.GetRequiredService<StoreSettings>(), CancellationToken.None);
        var manager = await SignInAsync(web, AccessRole.TeamManager, "T1");

        Assert.Equal("2", await manager.CountOfAsync("census"));
        Assert.All(
            await manager.RowsOfAsync("census"),
            row =>
            {
                Assert.Equal($"/workers/{row.What}", row.Href);
                Assert.EndsWith("; may be explained)", row.Detail, StringComparison.Ordinal);
            }
        );
        Assert.Null(await (await SignInAsync(web, AccessRole.TeamManager, "T2")).CountOfAsync("census"));

        var answers = web.Services.GetRequiredService<CensusAnswers>();
        foreach (var left in await LeftAsync(web))
        {
            Assert.Null(await answers.ExplainAsync(new(2025), left, "Two teams joined in August", "Robin"));
        }

        Assert.Null(await manager.CountOfAsync("census"));
    }

    [Fact]
    public async Task AManagerWhoMayNotSeeAField_ReadsNothingOfIt()
    {
        await using var web = await CleanCensus.StartAsync(ethnicityOfFirst: null);
        await AssignAsync(web, ProblemOwner.Manager);

        Assert.Null(await (await SignInAsync(web, AccessRole.TeamManager, "T1")).CountOfAsync("census"));
        Assert.Equal("1", await (await SignInAsync(web, AccessRole.ReturnsOfficer)).CountOfAsync("census"));
    }

    private static async Task<RunningWeb> SignInAsync(
        RunningWeb web,
        AccessRole role,
        string? place = null,
        string? person = null
    ) => web.As(await web.SessionAsync($"{role} {place}{person}", person, (role, place)));

    private static async Task AssignAsync(RunningWeb web, ProblemOwner owner) =>
        Assert.Null(
            await web
                .Services.GetRequiredService<CensusAnswers>()
                .AssignAsync(new(2025), Assert.Single(await LeftAsync(web)), owner, new(2025, 10, 10), "Robin")
        );

    private static async Task<IReadOnlyList<CensusProblem>> LeftAsync(RunningWeb web) =>
        [.. (await web.Services.GetRequiredService<DraftCensusQuery>().RunAsync(new(2025), SmallCouncil.Today))!.Left];
}
