using Mainstay.App.Reports.Signing;
using Mainstay.Core.Caseload;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Reports;

/// <summary>Issue in one go is one transaction: all of it is in the store, or nothing.</summary>
public sealed class IssueAtOnceTests
{
    private static async Task<TestStore> StoreAsync(HistoryBuilder? more = null)
    {
        var store = await TestStore.StartAsync();
        await store.StateAsync([.. ReportScene.SmallCouncil().Facts(), .. more?.Facts ?? []]);
        return store;
    }

    private static async Task<(int Drafts, int Editions, int Files, int Ledger)> HeldAsync(TestStore store)
    {
        await using var db = store.Db();
        return (
            await db.Drafts.CountAsync(),
            await db.Editions.CountAsync(),
            await db.EditionFiles.CountAsync(),
            await db.Ledger.CountAsync()
        );
    }

    private static Task<Core.Results.Result<App.Reports.EditionIssued>> IssueAsync(TestStore store) =>
        store.Get<IssueAtOnceHandler>().HandleAsync(new(null, "Ann Analyst", "Di Director"));

    [Fact]
    public async Task Issue_PutsEveryStepInTheLedgerWithNamesMarkedAsTyped()
    {
        await using var store = await StoreAsync();

        Assert.Empty((await IssueAsync(store)).Problems);

        await using var db = store.Db();
        var lines = await db.Ledger.Where(l => l.Subject == "report:weekly:2025-10-03").ToListAsync();
        Assert.Equal(
            ["checked (name as typed)", "issued (name as typed)", "prepared (name as typed)"],
            lines.Select(l => l.Detail).Order()
        );
        Assert.All(lines, l => Assert.Equal("operator", l.Actor));
    }

    [Fact]
    public async Task Issue_RefusedAtTheSignature_LeavesNothingBehind()
    {
        var stranger = new HistoryBuilder().Add("nobody", new Professional(StaffId: "unknown"));
        for (var i = 1; i <= 4; i++)
        {
            stranger.CaseLedBy($"stranger-{i}", "nobody", "cp-1");
        }

        await using var store = await StoreAsync(stranger);
        var before = await HeldAsync(store);

        var issued = await IssueAsync(store);

        Assert.Equal("reports.unmatched", Assert.Single(issued.Problems).Code);
        Assert.Equal(before, await HeldAsync(store));
    }

    [Fact]
    public async Task Issue_BrokenOffWhileTheFilesAreWritten_LeavesNothingBehind()
    {
        await using var store = await StoreAsync();
        await using (var db = store.Db())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER full BEFORE INSERT ON edition_files WHEN NEW.format = 'ods' BEGIN SELECT RAISE(ABORT, 'disk full'); END"
            );
        }

        var before = await HeldAsync(store);

        await Assert.ThrowsAsync<DbUpdateException>(() => IssueAsync(store));

        Assert.Equal(before, await HeldAsync(store));
    }

    [Fact]
    public async Task Issue_WhereServicesHaveGivenTheirLines_KeepsThem()
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(store, new PrepareStep(null, new("Ann Analyst", "analyst")));
        await Signing.DoAsync(store, new LineStep(null, Signing.Head, "cp", "Two posts are offered."));

        var issued = (await IssueAsync(store)).Value!;

        var page = await store.Get<App.Reports.ShowEditionQuery>().RunAsync(issued.Edition, "html");
        Assert.Contains("Two posts are offered.", System.Text.Encoding.UTF8.GetString(page.Value!.Content));
    }
}
