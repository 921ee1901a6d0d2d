using System.Text;
using Mainstay.App.Imports;
using Mainstay.Core.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>An extract that names somebody as manager, or moves a team below another, widens nobody's view until two people say so.</summary>
public sealed class WideningExtractTests
{
    [Fact]
    public async Task ANewLineManager_SeesNothingMoreUntilTwoPeopleApprove()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var manager = web.As(await web.SessionAsync("Mel", "S1003", (AccessRole.TeamManager, "T1")));
        var first = web.As(await web.SessionAsync("First", null, (AccessRole.Director, null)));
        var second = web.As(await web.SessionAsync("Second", null, (AccessRole.Administrator, null)));
        await ImportAsync(
            web,
            "links",
            "staff_id,kind,other_staff_id,start,end\nS1002,line-manager,S1003,2025-01-01,\n"
        );

        Assert.Equal(404, (await manager.GetAsync("/workers/S1002")).Status);
        Assert.Contains(
            "S1003 becomes line manager of S1002",
            (await first.GetAsync("/access")).Main,
            StringComparison.Ordinal
        );
        await ApproveAsync(first, "LineManager", "S1002", "S1003");
        Assert.Equal(404, (await manager.GetAsync("/workers/S1002")).Status);
        Assert.Contains(
            "Somebody else must approve this link as the second person",
            (await ApproveAsync(first, "LineManager", "S1002", "S1003")).Errors
        );
        Assert.Equal(404, (await manager.GetAsync("/workers/S1002")).Status);

        await ApproveAsync(second, "LineManager", "S1002", "S1003");
        Assert.Equal(200, (await manager.GetAsync("/workers/S1002")).Status);
        Assert.DoesNotContain(
            "S1003 becomes line manager of S1002",
            (await first.GetAsync("/access")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ATeamMovedBelowAnother_IsSeenByItsManagerOnlyOnceTwoPeopleApprove()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var manager = web.As(await web.SessionAsync("Mel", null, (AccessRole.TeamManager, "T1")));
        await ImportAsync(
            web,
            "teams",
            "team_id,team_name,parent_id,kind,from,to\nT2,Assessment West,T1,assessment,2015-01-01,\n"
        );
        Assert.Equal(404, (await manager.GetAsync("/teams/T2")).Status);

        foreach (var name in new[] { "First", "Second" })
        {
            var approver = web.As(await web.SessionAsync(name, null, (AccessRole.Director, null)));
            Assert.Equal(404, (await manager.GetAsync("/teams/T2")).Status);
            await ApproveAsync(approver, "Parent", "T2", "T1");
        }

        Assert.Equal(200, (await manager.GetAsync("/teams/T2")).Status);
    }

    private static Task<Answer> ApproveAsync(RunningWeb web, string kind, string below, string above) =>
        web.PostAsync(
            "/access",
            new Dictionary<string, string>
            {
                ["Deed"] = "link",
                ["LinkKind"] = kind,
                ["Below"] = below,
                ["Above"] = above,
            }
        );

    private static async Task ImportAsync(RunningWeb web, string source, string csv)
    {
        var outcome = await web
            .Services.GetRequiredService<ImportExtractHandler>()
            .HandleAsync(
                new ImportExtractCommand(
                    () => new MemoryStream(Encoding.UTF8.GetBytes(csv)),
                    $"{source}.csv",
                    source,
                    SmallCouncil.Today,
                    Full: false
                )
            );
        Assert.Equal(ImportState.Applied, outcome.State);
    }
}
