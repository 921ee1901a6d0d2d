using System.Text.Json;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.TestKit;
using Mainstay.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

/// <summary>A census by keyboard alone: a problem put right from its card, then sign-off by two people to the XML; every page looked at by axe.</summary>
public sealed class CensusJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Corrected =
        "staff_id,name,registration_no,qualified_on,qualification_route,qualification_level,birth_date,sex,ethnicity,employed_from,origin\n"
        + "E1,E1,SW1,2010-07-01,university,1,1984-02-11,F,WBRI,2016-09-05,2\n";

    [Fact]
    public async Task AProblem_IsPutRightFromItsCard_AndTheReturnIsSignedToTheXml()
    {
        await using var web = await RunningWeb.StartAsync();
        foreach (var (name, content) in CensusScene.Settings)
        {
            await web.Services.GetRequiredService<StoreSettings>().SetAsync(name, content);
        }

        await web.StateAsync([.. CensusScene.Facts(ethnicityOfFirst: null)]);
        var officer = await web.SessionAsync("Olive Officer", null, (AccessRole.ReturnsOfficer, null));
        var director = await web.SessionAsync("Dora Director", null, (AccessRole.Director, null));
        var page = await chromium.PageOfAsync(web.Address, officer);

        await page.GotoAsync("/census");
        await LookAsync(page);
        await FollowAsync(page, "Problems by rule");
        await LookAsync(page);
        await FollowAsync(page, "E1");
        await LookAsync(page);
        await FollowAsync(page, "Their page");
        await LookAsync(page);
        await FollowAsync(page, "Put it right in the workers extract");
        await page.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "workers.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(Corrected),
                }
            );
        await TypeAsync(page, "Day", "3");
        await TypeAsync(page, "Month", "10");
        await TypeAsync(page, "Year", "2025");
        await ChooseAsync(page, "Changes only");
        await PressAsync(page, "See what it changes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).First.PressAsync("Enter");
        await page.WaitForURLAsync("**/imports/runs/**");

        await page.GotoAsync("/workers/E1");
        await Assertions.Expect(page.Locator("#census-card")).ToContainTextAsync("nothing to put right");
        await page.GotoAsync("/census");
        await PressAsync(page, "Prepare and freeze");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Olive Officer");

        var second = await chromium.PageOfAsync(web.Address, director);
        await second.GotoAsync("/census");
        await LookAsync(second);
        await PressAsync(second, "Approve return 1");
        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("Dora Director");

        await page.GotoAsync("/census");
        await FollowAsync(page, "Return 1");
        await LookAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => FollowAsync(page, "The XML for COLLECT"));
        var xml = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("<Ethnicity>WBRI</Ethnicity>", xml, StringComparison.Ordinal);
    }

    private static Task FollowAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name }).First.PressAsync("Enter");

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");

    private static Task ChooseAsync(IPage page, string name) =>
        page.GetByLabel(name, new() { Exact = true }).PressAsync("Space");

    private static async Task TypeAsync(IPage page, string label, string text)
    {
        await page.GetByLabel(label, new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task LookAsync(IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = Path.Combine(PageTests.Root, "node_modules/axe-core/axe.min.js") });
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))"
        );
        Assert.Empty(found.EnumerateArray().Select(v => $"{page.Url} {v.GetString()}"));
    }
}
