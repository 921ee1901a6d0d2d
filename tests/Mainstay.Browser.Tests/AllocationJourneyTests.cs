using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Store;
using Mainstay.TestKit.Stores;
using Mainstay.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

/// <summary>A head of service allocates and plans by keyboard alone; every page met is free of axe violations and fits a phone.</summary>
public sealed class AllocationJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task ByKeyboardAlone_ACaseIsGivenToAWorker()
    {
        var page = await HeadAsync();
        await page.GotoAsync("/allocation");
        await IsFineAsync(page);

        await FollowAsync(page, "Choose a worker");
        await IsFineAsync(page);
        var worker = page.Locator("main table").First.Locator("a").First;
        await worker.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**worker=**");
        await IsFineAsync(page);
        await page.GetByLabel("reason", new() { Exact = false }).First.FocusAsync();
        await page.Keyboard.TypeAsync("Continuity");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give to" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/allocation/decisions**");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It counts now");
        await IsFineAsync(page);
    }

    [Fact]
    public async Task WithoutScript_AReallocationIsPlannedMarkedAndDecided()
    {
        var page = await HeadAsync(script: false);
        await page.GotoAsync("/allocation/plans");
        await page.GetByLabel("Worker", new() { Exact = true }).SelectOptionAsync("S1002");
        await page.GetByLabel("Reallocation: a known last day").CheckAsync();
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("31");
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync("10");
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync("2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Reallocation of");

        await page.GetByRole(AriaRole.Link, new() { Name = "Why, or change" }).First.ClickAsync();
        await page.GetByLabel("Closes before the last day").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark and plan again" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("closes before");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Decisions of this plan");
    }

    [Theory]
    [InlineData("/allocation/new")]
    [InlineData("/allocation/decisions")]
    [InlineData("/allocation/plans")]
    [InlineData("/allocation/awaiting")]
    public async Task EveryPage_IsFreeOfAxeViolationsAndFitsAPhone(string path)
    {
        var page = await HeadAsync(width: 390);
        await page.GotoAsync(path);

        await IsFineAsync(page);
    }

    private static async Task FollowAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/allocation/case**");
    }

    private static async Task IsFineAsync(IPage page)
    {
        Assert.Empty(await Axe.FaultsAsync(page));
        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.Equal(0, over);
    }

    private async Task<IPage> HeadAsync(bool script = true, int width = 1280)
    {
        var web = chromium.Web;
        await using var db = await web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        var history = await web.Services.GetRequiredService<Histories>().NowAsync();
        await AccessSeeding.TrustAllAsync(db, history, SmallCouncil.Today);
        var session = await web.SessionAsync("Head", null, (AccessRole.HeadOfService, "S1"));
        return await chromium.PageAsync(script, width, session);
    }
}
