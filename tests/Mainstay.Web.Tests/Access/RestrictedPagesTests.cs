using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>A record is kept apart, and shown again, by two people on the page; whoever is not named finds it nowhere.</summary>
public sealed class RestrictedPagesTests
{
    private const string Page = "/access/restricted";

    [Fact]
    public async Task ARecord_IsKeptApartByTwoPeople_AndShownAgainByTwo()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var hr = web.As(await web.SessionAsync("Hanna", null, (AccessRole.Hr, null)));
        var officer = web.As(await web.SessionAsync("Paul", null, (AccessRole.DataProtectionOfficer, null)));
        var director = web.As(await web.SessionAsync("Dana", null, (AccessRole.Director, null)));
        var own = web.As(await web.SessionAsync("Priya", "S1002", (AccessRole.SocialWorker, null)));
        var named = (await web.Services.GetRequiredService<AccessList>().UsersAsync()).Single(u => u.Name == "Dana").Id;

        await PostAsync(hr, ("Deed", "propose"), ("Person", "S1002"), ("Users", $"{named}"), ("Reason", "AtRisk"));
        Assert.Equal(200, (await hr.GetAsync("/workers/S1002")).Status);
        var alone = await PostAsync(hr, ("Deed", "approve"), ("Restriction", "1"));
        Assert.Contains("Somebody else must decide what you proposed", alone.Errors);

        Assert.Contains("must not be found", (await officer.GetAsync(Page)).Main, StringComparison.Ordinal);
        await PostAsync(officer, ("Deed", "approve"), ("Restriction", "1"));
        Assert.Equal(200, (await director.GetAsync("/workers/S1002")).Status);
        Assert.Equal(200, (await own.GetAsync("/workers/S1002")).Status);
        foreach (var reader in new[] { hr, officer, web })
        {
            Assert.Equal(404, (await reader.GetAsync("/workers/S1002")).Status);
        }

        Assert.DoesNotContain("S1002", (await officer.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Contains("S1002", (await director.GetAsync(Page)).Text, StringComparison.Ordinal);
        var again = await PostAsync(
            hr,
            ("Deed", "propose"),
            ("Person", "S1002"),
            ("Users", $"{named}"),
            ("Reason", "AtRisk")
        );
        Assert.Contains("The record knows nobody with the id S1002", again.Errors);

        await PostAsync(officer, ("Deed", "lift"), ("Restriction", "1"), ("Reason", "NoLongerNeeded"));
        Assert.Equal(404, (await hr.GetAsync("/workers/S1002")).Status);
        await PostAsync(hr, ("Deed", "approve"), ("Restriction", "2"));
        Assert.Equal(200, (await hr.GetAsync("/workers/S1002")).Status);
        Assert.Equal(
            [
                "restriction proposed, at-risk",
                "restriction approved, at-risk",
                "lifting of the restriction proposed, no-longer-needed",
                "lifting of the restriction approved, no-longer-needed",
            ],
            await LedgerAsync(web)
        );
    }

    [Fact]
    public async Task ARestrictedPerson_IsInNoListAndStillInTheCounts()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var before = await web.GetAsync("/teams/T1");
        var counted = (await web.GetAsync("/measures/inpost_headcount/figures")).Text;
        await KeepApartAsync(web, "S1003");

        var after = await web.GetAsync("/teams/T1");
        Assert.Contains("S1003", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("S1003", after.Text, StringComparison.Ordinal);
        Assert.Equal(counted, (await web.GetAsync("/measures/inpost_headcount/figures")).Text);
        string[] rows =
        [
            "/teams/T1/people",
            "/teams/T1/ahead",
            "/measures/inpost_headcount/rows",
            "/measures/cases/rows",
            "/measures/sustained_excess/rows",
            "/data",
            .. Enumerable.Range(1, SmallCouncil.Extracts.Count).Select(r => $"/imports/runs/{r}"),
        ];
        foreach (var path in rows)
        {
            var answer = await web.GetAsync(path);
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("S1003", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AFileThatWasSent_IsGivenBackToItsSenderAlone()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var other = web.As(await web.SessionAsync("Anna", null, (AccessRole.Analyst, null)));
        var sent = await web.PostAsync(
            "/imports/new",
            new Dictionary<string, string>
            {
                ["Source"] = "teams",
                ["AsOf.Day"] = "3",
                ["AsOf.Month"] = "10",
                ["AsOf.Year"] = "2025",
                ["Holds"] = "changes",
                ["Faulty"] = "good-rows",
            },
            (
                "teams.csv",
                System.Text.Encoding.UTF8.GetBytes(
                    "team_id,team_name,kind\nT9,New team,wrong\nT8,Good team,assessment\n"
                )
            )
        );
        var upload = sent.RedirectedTo!;

        Assert.StartsWith("/imports/files/", upload, StringComparison.Ordinal);
        Assert.Equal(404, (await other.GetAsync(upload)).Status);
        Assert.Equal(404, (await other.GetAsync(upload + "/results")).Status);
        Assert.Equal(404, (await other.GetAsync(upload + "/state")).Status);
        Assert.Equal(200, (await web.GetAsync(upload + "/results")).Status);
    }

    private static async Task KeepApartAsync(RunningWeb web, string person)
    {
        await using var db = await web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        var user = await TestKit.Stores.AccessSeeding.UserAsync(db, "Named", null, SmallCouncil.Today);
        db.Add(new Store.Access.RestrictedRecordRow { Person = person, User = user });
        await db.SaveChangesAsync();
    }

    private static Task<Answer> PostAsync(RunningWeb web, params (string Name, string Text)[] fields) =>
        web.PostAsync(Page, fields.ToDictionary(f => f.Name, f => f.Text));

    private static async Task<IReadOnlyList<string?>> LedgerAsync(RunningWeb web)
    {
        await using var db = await web
            .Services.GetRequiredService<IDbContextFactory<MainstayDb>>()
            .CreateDbContextAsync();
        return await db
            .Ledger.Where(l => l.Subject == "person:S1002" && l.Action == "change")
            .OrderBy(l => l.Number)
            .Select(l => l.Detail)
            .ToListAsync();
    }
}
