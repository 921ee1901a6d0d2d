using Mainstay.Core.Access;
using Mainstay.Web.Tests.Caseload.Workload;
using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

/// <summary>A worker's concern and a manager's plan, by keyboard alone and without script.</summary>
public sealed class WorkloadJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task AWorker_SaysThatItIsTooMuch_ByKeyboardAlone()
    {
        var session = await chromium.Web.SessionAsync("Megan Adeyemi", "S1005", (AccessRole.SocialWorker, null));
        var page = await chromium.PageAsync(session: session);
        await page.GotoAsync("/my-workload");
        await TabToAsync(page, "Words");
        await page.Keyboard.TypeAsync("two courts in one week");
        await TabToAsync(page, "To");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Deed");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Check before you send it")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FaultsAsync(page));
        await TabToAsync(page, "Deed");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("answer due 7 October 2025")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FaultsAsync(page));
    }

    [Fact]
    public async Task AManager_MakesAPlanFromMyWork_WithoutScript()
    {
        await OverTarget.BringAsync(chromium.Web, "S1007");
        var session = await chromium.Web.SessionAsync("Tomas Okonjo", "S1001", (AccessRole.TeamManager, "T1"));
        var page = await chromium.PageAsync(script: false, session: session);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Workload plans" }).ClickAsync();
        await page.Locator("tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await page.Locator("[name='Steps[0].Kind']").SelectOptionAsync("Move");
        await page.Locator("[name='Steps[0].What']").FillAsync("three court cases to Assessment West");
        await page.Locator("[name='Steps[0].By']").FillAsync("Tomas Okonjo");
        await page.Locator("[name='Steps[0].On.Day']").FillAsync("10");
        await page.Locator("[name='Steps[0].On.Month']").FillAsync("10");
        await page.Locator("[name='Steps[0].On.Year']").FillAsync("2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();

        await Assertions.Expect(page.GetByText("view not yet given")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PlanAndPolicyForms_AreFreeOfAxeViolations_AlsoWithErrors()
    {
        await OverTarget.BringAsync(chromium.Web, "S1009");
        var manager = await chromium.Web.SessionAsync("Manager", null, (AccessRole.TeamManager, "T1"));
        var page = await chromium.PageAsync(session: manager);
        await page.GotoAsync("/workers/S1009/plan/change");
        Assert.Empty(await Axe.FaultsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FaultsAsync(page));

        var director = await chromium.PageAsync();
        await director.GotoAsync("/policies/propose");
        Assert.Empty(await Axe.FaultsAsync(director));
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('name')") == name)
            {
                return;
            }
        }

        Assert.Fail($"No field {name} is reached by the keyboard.");
    }
}
