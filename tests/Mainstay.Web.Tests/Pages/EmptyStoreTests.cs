namespace Mainstay.Web.Tests.Pages;

public sealed class EmptyStoreTests
{
    [Fact]
    public async Task Get_EveryPageOfAnEmptyStore_SaysWhereToStart()
    {
        await using var web = await RunningWeb.StartAsync();
        var pages = new Dictionary<string, string>
        {
            ["/"] = "No extracts yet. Start with",
            ["/teams"] = "No team is on record",
            ["/measures"] = "Measures",
            ["/measures/vacancy_rate_fte"] = "not available",
            ["/report"] = "No extracts yet",
            ["/report/editions"] = "No edition has been issued yet",
            ["/report/issue"] = "nothing to issue",
            ["/report/schedule"] = "No schedule is set",
            ["/scorecard"] = "No extracts yet",
            ["/comparison"] = "have not been imported yet",
            ["/imports"] = "No extracts yet",
            ["/data"] = "No extracts yet",
        };

        foreach (var (path, words) in pages)
        {
            var page = await web.GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.True(page.Main.Contains(words, StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Get_HomeOfAnEmptyStore_LeadsThroughTheExtractsInTheOrderInWhichTheyNameEachOther()
    {
        await using var web = await RunningWeb.StartAsync();

        var home = await web.GetAsync("/");

        Assert.Equal(
            ["teams", "roles", "establishment", "workers", "assignments", "cases-open", "case-allocations"],
            home.Page.QuerySelectorAll("main ol a").Select(a => a.GetAttribute("href")!.Split("source=")[1])
        );
    }
}
