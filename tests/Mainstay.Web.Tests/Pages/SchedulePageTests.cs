using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Pages;

public sealed class SchedulePageTests
{
    private const string Page = "/report/schedule";

    private static async Task<Answer> SetAsync(RunningWeb web, string weekday, string time)
    {
        var preparer = (await web.Services.GetRequiredService<ReportSchedules>().PreparersAsync()).First(p =>
            p.Name == "Ann Analyst"
        );
        return await web.PostAsync(
            Page,
            new Dictionary<string, string>
            {
                ["Deed"] = "set",
                ["Weekday"] = weekday,
                ["AtText"] = time,
                ["Preparer"] = preparer.User,
            }
        );
    }

    [Fact]
    public async Task Post_WeekdayTimeAndPreparer_ShowsWhenTheNextDraftIsPreparedAndInWhoseName()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);

        var answer = await SetAsync(people.Analyst, "Friday", "9.00");
        var page = await people.Analyst.GetAsync(Page);

        Assert.Equal(302, answer.Status);
        Assert.Contains("Friday at 09:00, London time", page.Main, StringComparison.Ordinal);
        Assert.Contains("Ann Analyst", page.Main, StringComparison.Ordinal);
        Assert.Contains("10 October 2025 at 09:00, of Friday 10 October 2025", page.Main, StringComparison.Ordinal);
        await people.Analyst.PostAsync(Page, new Dictionary<string, string> { ["Deed"] = "stop" });
        Assert.Contains("No schedule is set", (await people.Analyst.GetAsync(Page)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Friday", "9 o’clock", "Enter a time of the day")]
    [InlineData("Someday", "09:00", "Choose a day of the week")]
    [InlineData("9", "09:00", "Choose a day of the week")]
    public async Task Post_WhatIsNoWeekdayOrTime_SaysWhatIsWanted(string weekday, string time, string wanted)
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);

        var answer = await SetAsync(people.Analyst, weekday, time);

        Assert.Contains(wanted, string.Join('|', answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAHeadOfService_IsRefused()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var head = web.As(await web.SessionAsync("Hal", null, (AccessRole.HeadOfService, "S1")));

        Assert.Equal(403, (await head.GetAsync(Page)).Status);
    }

    [Fact]
    public async Task Failure_StandsOnTheReportForWhoeverCanPutItRight()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await SetAsync(people.Analyst, "Friday", "09:00");
        await using (
            var db = await web.Services.GetRequiredService<IDbContextFactory<MainstayDb>>().CreateDbContextAsync()
        )
        {
            var row = await db.ReportSchedules.SingleAsync();
            (row.FailedAtUtc, row.Failure) = (row.SetAtUtc, "The draft could not be prepared.");
            await db.SaveChangesAsync();
        }

        const string Told = "The draft could not be prepared.";
        Assert.Contains(Told, (await people.Analyst.GetAsync("/report")).Main, StringComparison.Ordinal);
        Assert.Contains(Told, (await people.Analyst.GetAsync(Page)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Told, (await people.Head.GetAsync("/report")).Main, StringComparison.Ordinal);
    }
}
