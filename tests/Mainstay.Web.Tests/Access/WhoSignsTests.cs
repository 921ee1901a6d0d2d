using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>The way of a report to its editions, and who opens which edition, asked as each role.</summary>
public sealed class WhoSignsTests
{
    [Fact]
    public async Task AnalystPreparesHeadWritesTheLineDirectorSigns_AndEachStepIsRefusedToWhoeverItIsNotFor()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        var elsewhere = web.As(await web.SessionAsync("Eve", null, (AccessRole.HeadOfService, "T2")));

        Assert.Equal(403, (await ReportPeople.StepAsync(people.Head, "prepare")).Status);
        Assert.Equal(302, (await people.PrepareAsync()).Status);
        Assert.Equal(403, (await LineAsync(elsewhere)).Status);
        Assert.Equal(403, (await LineAsync(people.Analyst)).Status);
        Assert.Equal(302, (await people.WriteLineAsync()).Status);
        Assert.Equal(302, (await people.CheckAsync()).Status);
        Assert.Equal(403, (await ReportPeople.SignAsync(people.Analyst)).Status);
        Assert.Equal(403, (await ReportPeople.SignAsync(people.Head)).Status);
        Assert.Equal(302, (await ReportPeople.SignAsync(people.Director)).Status);
    }

    [Fact]
    public async Task WhoeverPrepared_NeitherChecksNorSigns_WhateverNameTheFormSends()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await ReportPeople.StepAsync(people.Director, "prepare", ("Name", "Ann Analyst"), ("Role", "analyst"));
        await people.WriteLineAsync();

        var check = await ReportPeople.StepAsync(people.Director, "check", ("Name", "Somebody Else"));
        await people.CheckAsync();
        var sign = await ReportPeople.SignAsync(people.Director);

        Assert.Contains("Di Director prepared the report", Assert.Single(check.Errors), StringComparison.Ordinal);
        Assert.Contains("somebody else must sign it", Assert.Single(sign.Errors), StringComparison.Ordinal);
        Assert.Contains("You prepared this report", sign.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPeopleOfOneName_AreTwoPeople()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        var namesake = web.As(await web.SessionAsync("Ann Analyst", null, (AccessRole.Analyst, null)));
        await people.PrepareAsync();
        await people.WriteLineAsync();

        Assert.Equal(302, (await ReportPeople.StepAsync(namesake, "check")).Status);
    }

    [Fact]
    public async Task EveryStepAndRefusal_IsInTheLedgerUnderWhoeverWasSignedIn()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var people = await ReportPeople.OfAsync(web);
        await people.IssueAsync();
        await ReportPeople.SignAsync(people.Analyst);

        var lines = (await web.Services.GetRequiredService<AuditTrail>().LatestAsync(100))
            .Where(l => l.Subject == "report:weekly:2025-10-03")
            .Reverse()
            .Select(l => (l.Who, l.Action, l.Detail));

        Assert.Equal(
            [
                ("Ann Analyst", "change", "prepared"),
                ("Hal Head", "change", "line of S1"),
                ("Hal Head", "change", "checked"),
                ("Di Director", "change", "issued"),
                ("Ann Analyst", "refused", "sign IssueReport"),
            ],
            lines
        );
    }

    [Fact]
    public async Task ACouncillor_OpensTheMembersEditionAndNoOther()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await (await ReportPeople.OfAsync(web)).IssueAsync();
        var councillor = web.As(await web.SessionAsync("Cllr", null, (AccessRole.Councillor, null)));

        foreach (var (path, expected) in Editions())
        {
            Assert.Equal(200, (await web.GetAsync(path)).Status);
            Assert.Equal(expected, (await councillor.GetAsync(path)).Status);
        }
    }

    // Edition 1 is for officers, 2 for members.
    private static IEnumerable<(string Path, int Expected)> Editions() =>
        [
            ("/report/editions/1", 404),
            ("/report/editions/1/asissued", 404),
            ("/report/editions/2", 200),
            ("/report/editions/2/asissued", 200),
            ("/report/compare?from=1&to=1", 404),
            ("/report/compare?from=2&to=2", 200),
        ];

    private static Task<Answer> LineAsync(RunningWeb by) =>
        ReportPeople.StepAsync(by, "line", ("Service", "S1"), ("Words", "All is well."));
}
