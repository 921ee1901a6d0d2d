using Mainstay.Web.Tests.Pages;
using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

/// <summary>The pages of the weekly report, with an issued edition that bears a note, on a screen and on a phone.</summary>
public sealed class ReportPagesTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly string[] Paths =
    [
        "/report?as-at=2025-10-03",
        "/report?as-at=2025-10-03&team=S1",
        "/report?as-at=2025-10-03&edition=members",
        "/report?as-at=soon",
        "/report/why?as-at=2025-10-03&line=cases_open",
        "/report/issue?as-at=2025-10-03",
        "/report/issue?as-at=2025-09-26",
        "/report/schedule",
        "/report/editions",
        "/report/editions/1",
        "/report/editions/2",
        "/report/editions/99",
        "/report/editions/1/asissued",
        "/report/editions/2/asissued",
        "/report/compare?from=1&to=1",
        "/report/compare?from=1",
        "/scorecard",
        "/national-context",
    ];

    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int>();
            foreach (var path in Paths)
            {
                pages.Add(path, 1280);
                pages.Add(path, 390);
            }

            return pages;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if ((await chromium.Web.GetAsync("/report/editions/1")).Status == 200)
        {
            return;
        }

        var people = await ReportPeople.OfAsync(chromium.Web);
        await people.IssueAsync();
        await chromium.Web.PostAsync(
            "/report/editions/1",
            new Dictionary<string, string> { ["Note"] = "Two cases were counted twice." }
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsFreeOfAxeFaultsAndFitsItsWidth(string path, int width)
    {
        var page = await chromium.PageAsync(width: width);
        await page.GotoAsync(path);

        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );

        Assert.Equal(0, over);
        Assert.Empty(await Axe.FaultsAsync(page));
    }

    [Fact]
    public async Task Schedule_WithoutScript_IsSetByItsForm()
    {
        var page = await chromium.PageAsync(script: false);
        await page.GotoAsync("/report/schedule");

        await page.GetByLabel("Day of the week").SelectOptionAsync("Monday");
        await page.GetByLabel("Time").FillAsync("8:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Monday at 08:30, London time")).ToBeVisibleAsync();
    }
}
