using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/report",
            "/report/issue",
            "/report/editions",
            "/teams",
            "/measures",
            "/measures/turnover_rate_fte",
            "/measures/caseload_available_worker?by=teams&period=months",
            "/measures/turnover_rate_fte?by=bands&period=quarters",
            "/scorecard",
            "/caseload/bands",
            "/national-context",
            "/comparison",
            "/census",
            "/census?year=2026",
            "/census/2025/problems",
            "/census/2025/problems?by=team",
            "/census/2025/people/S1002",
            "/census/2025/figures",
            "/census/2025/collect",
            "/census/rules",
            "/census/mine",
            "/registration",
            "/imports",
            "/imports/new",
            "/data",
            "/my-work/may-never-wait",
            "/my-workload",
            "/concerns",
            "/report/inspection",
            "/teams/T2",
            "/workers/S1005/plan",
            "/policies",
            "/search?find=S10",
            "/no-such-page",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsFreeOfAxeViolations(string path)
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync(path);

        Assert.Empty(await Axe.FaultsAsync(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAPhone_DoesNotScrollSideways(string path)
    {
        var page = await chromium.PageAsync(width: 390);
        await page.GotoAsync(path);

        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );

        Assert.Equal(0, over);
    }

    [Fact]
    public async Task WeeklyReport_WithoutScript_OpensAFigureDownToItsRows()
    {
        var page = await chromium.PageAsync(script: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Weekly report" }).First.ClickAsync();
        await page.Locator("main table a[href*='/measures/']").First.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Contains("/measures/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("main table").CountAsync() > 0);
    }

    [Fact]
    public async Task Keyboard_FirstTab_OffersToSkipToTheContent()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");

        var focused = await page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");

        Assert.Equal("Skip to main content", focused);
    }
}
