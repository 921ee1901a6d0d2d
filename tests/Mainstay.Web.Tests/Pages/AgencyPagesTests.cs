using Mainstay.App.Agency;
using Mainstay.Core.Access;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Pages;

/// <summary>Agency work over HTTP, on 3 October 2025: three agency workers since 2 June, one of them for family leave.</summary>
public sealed class AgencyPagesTests : IAsyncLifetime
{
    private RunningWeb _web = null!;

    public async ValueTask InitializeAsync() => _web = await RunningWeb.StartAsync(withCouncil: true);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task<RunningWeb> AsAsync(string name, AccessRole role, string? place = null) =>
        _web.As(await _web.SessionAsync(name, null, (role, place)));

    [Fact]
    public async Task WhoIsHere_AndWhy_SumsToAgencyFte()
    {
        var page = await _web.GetAsync("/agency");

        Assert.Equal(200, page.Status);
        var why = page
            .Page.QuerySelectorAll("table")
            .Single(t => t.TextContent.Contains("by rationale, FTE"))
            .TextContent;
        Assert.Contains("Agency social workers (FTE)3.0100.0%", why);
        Assert.Contains("Agency for vacancies (FTE)2.066.7%", why);
        Assert.Contains("3 assignments on 3 October 2025, 3 without an end or a plan", page.Main);
        Assert.Contains("25 August 2025", page.Main);
    }

    [Fact]
    public async Task AManager_SeesOnlyTheirOwnTeamsPeople_AndNoRate()
    {
        var manager = await AsAsync("Mo Manager", AccessRole.TeamManager, "T2");

        var page = await manager.GetAsync("/agency");
        Assert.Contains("1 assignment on 3 October 2025", page.Main);
        var own = await manager.GetAsync("/agency/assignments/PL2");
        Assert.Equal(200, own.Status);
        Assert.DoesNotContain("£48.50", own.Text);
        Assert.Equal(404, (await manager.GetAsync("/agency/assignments/PL1")).Status);
        Assert.Equal(403, (await manager.GetAsync("/agency/cost")).Status);
        Assert.Equal(403, (await manager.GetAsync("/agency/return")).Status);
    }

    [Fact]
    public async Task Evidence_IsRecordedUnderTheSignedInName_WithALineInTheLedger()
    {
        var hr = await AsAsync("Hana Reed", AccessRole.Hr);
        const string address = "/agency/assignments/PL1";
        Assert.Contains("Two references", (await hr.GetAsync(address)).Main);

        var wrong = await hr.PostAsync(
            address,
            new Dictionary<string, string>
            {
                ["Deed"] = "evidence",
                ["Evidence"] = "ReferencesReceived",
                ["Seen"] = "StandardReference",
                ["SeenDay"] = "4 October 2025",
                ["Count"] = "2",
            }
        );
        Assert.Contains("what was seen was seen by today", Assert.Single(wrong.Errors));
        var right = await hr.PostAsync(
            address,
            new Dictionary<string, string>
            {
                ["Deed"] = "evidence",
                ["Evidence"] = "ReferencesReceived",
                ["Seen"] = "StandardReference",
                ["SeenDay"] = "30 May 2025",
                ["Count"] = "2",
            }
        );

        Assert.Equal(302, right.Status);
        Assert.Contains(
            "2 references, reference in the standard form seen on 30 May 2025 by Hana Reed",
            (await hr.GetAsync(address)).Main
        );
        await using var db = await _web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        Assert.Contains(
            await db.Ledger.ToListAsync(),
            l => l is { Subject: "placement:PL1", Detail: "evidence references-received" }
        );
    }

    [Fact]
    public async Task ABreach_IsSignedOffByName_AfterTermsShowIt()
    {
        var hr = await AsAsync("Hana Reed", AccessRole.Hr);
        const string address = "/agency/assignments/PL2";
        await hr.PostAsync(
            address,
            new Dictionary<string, string>
            {
                ["Deed"] = "terms",
                ["Supply"] = "Individual",
                ["NoticeWeeks"] = "1",
            }
        );
        var breaches = await hr.GetAsync("/agency/breaches");
        Assert.Contains("1 week agreed, 4 weeks wanted", breaches.Main);
        Assert.Contains("not yet", breaches.Main);

        var coordinator = await AsAsync("Cora Lane", AccessRole.RecruitmentCoordinator);
        var fields = new Dictionary<string, string>
        {
            ["Deed"] = "sign",
            ["Rule"] = "notice",
            ["Reason"] = "BeingEnded",
        };
        Assert.Equal(403, (await coordinator.PostAsync(address, fields)).Status);
        Assert.Equal(302, (await hr.PostAsync(address, fields)).Status);

        Assert.Contains("The assignment is being ended: Hana Reed", (await hr.GetAsync("/agency/breaches")).Main);
    }

    [Fact]
    public async Task APlan_EndsTheAssignmentInTheOutlook()
    {
        var hr = await AsAsync("Hana Reed", AccessRole.Hr);

        var planned = await hr.PostAsync(
            "/agency/assignments/PL3",
            new Dictionary<string, string>
            {
                ["Deed"] = "plan",
                ["Route"] = "PostFilled",
                ["PlannedDay"] = "15 December 2025",
            }
        );

        Assert.Equal(302, planned.Status);
        var page = await hr.GetAsync("/agency");
        Assert.Contains("15 December 2025 (planned)", page.Main);
        Assert.Contains(
            "31 December 20252.02.0",
            page.Page.QuerySelectorAll("table").Select(t => t.TextContent).Single(t => t.Contains("each month"))
        );
    }

    [Fact]
    public async Task ACapAndABudget_AreRecordedWithTheirSource()
    {
        var hr = await AsAsync("Hana Reed", AccessRole.Hr);
        var cap = new Dictionary<string, string>
        {
            ["Agreement"] = "em",
            ["JobType"] = "social-worker",
            ["Cap"] = "42.00",
            ["FromDay"] = "1 October 2025",
            ["Source"] = "",
        };
        Assert.Contains(
            "where the figure is written",
            Assert.Single((await hr.PostAsync("/agency/rules", cap)).Errors)
        );
        Assert.Equal(
            302,
            (await hr.PostAsync("/agency/rules", new Dictionary<string, string>(cap) { ["Source"] = "Region" })).Status
        );
        Assert.Contains("£42.00", (await hr.GetAsync("/agency/rules")).Main);

        var budget = new Dictionary<string, string>
        {
            ["Budget"] = "250000",
            ["OnCosts"] = "32",
            ["FromDay"] = "1 April 2025",
            ["ToDay"] = "31 March 2026",
            ["Source"] = "Budget book",
        };
        Assert.Equal(302, (await hr.PostAsync("/agency/cost", budget)).Status);
        var page = await hr.GetAsync("/agency/cost");
        Assert.Contains("£250,000.00, 1 April 2025 to 31 March 2026 (Budget book)", page.Main);
        Assert.Contains("£83,333.33", page.Main);
        Assert.Contains("£28.38", page.Main);
    }

    [Fact]
    public async Task TheReturn_NeedsTwoPeople_AndFreezesItsBytes()
    {
        const string address = "/agency/return?quarter=2025-Q3";
        var hr = await AsAsync("Hana Reed", AccessRole.Hr);
        var director = await AsAsync("Dora Quill", AccessRole.Director);
        Assert.Contains("from 1 October 2025 to 30 November 2025", (await hr.GetAsync(address)).Main);

        await hr.PostAsync(address, new Dictionary<string, string> { ["Deed"] = "prepare" });
        var alone = await hr.PostAsync(address, new Dictionary<string, string> { ["Deed"] = "sign" });
        Assert.Contains("somebody else must sign it", Assert.Single(alone.Errors));
        Assert.Equal(
            302,
            (await director.PostAsync(address, new Dictionary<string, string> { ["Deed"] = "sign" })).Status
        );

        var csv = await hr.GetAsync("/agency/return/csv?quarter=2025-Q3");
        Assert.Equal(200, csv.Status);
        Assert.Equal(4, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var again = await hr.PostAsync(
            "/agency/return?quarter=2025-Q2",
            new Dictionary<string, string> { ["Deed"] = "prepare" },
            action: address
        );
        Assert.Contains("stays as it is", Assert.Single(again.Errors));
        var frozen = Assert.Single(await _web.Services.GetRequiredService<AgencyReturns>().FrozenAsync());
        Assert.Equal(("Hana Reed", "Dora Quill"), (frozen.Signing.PreparedBy.Name, frozen.Signing.SignedBy!.Name));
        Assert.DoesNotContain("agency-return", (await director.GetAsync("/report/editions")).Text);
        Assert.Equal(404, (await director.GetAsync($"/report/editions/{frozen.Edition}")).Status);
    }

    [Fact]
    public async Task ARecordThatChangedAfterPreparing_MustBePreparedAnew()
    {
        const string address = "/agency/return?quarter=2025-Q3";
        var hr = await AsAsync("Hana Reed", AccessRole.Hr);
        await hr.PostAsync(address, new Dictionary<string, string> { ["Deed"] = "prepare" });
        await hr.PostAsync(
            "/agency/assignments/PL1",
            new Dictionary<string, string>
            {
                ["Deed"] = "terms",
                ["Supply"] = "Individual",
                ["NoticeWeeks"] = "4",
            }
        );

        var director = await AsAsync("Dora Quill", AccessRole.Director);
        var signed = await director.PostAsync(address, new Dictionary<string, string> { ["Deed"] = "sign" });

        Assert.Contains("prepare it anew", Assert.Single(signed.Errors));
    }

    [Fact]
    public async Task AQuarterThatIsNone_IsNotFound() =>
        Assert.Equal(404, (await _web.GetAsync("/agency/return?quarter=2025-Q9")).Status);
}
