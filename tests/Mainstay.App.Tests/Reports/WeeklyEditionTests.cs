using System.Security.Cryptography;
using System.Text;
using Mainstay.App.Reports;
using Mainstay.Core.Caseload;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Reports;

public sealed class WeeklyEditionTests
{
    private const string PerFte = "caseload_available_fte";

    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.StartAsync();
        await store.StateAsync(ReportScene.SmallCouncil().Facts());
        return store;
    }

    private static async Task<EditionIssued> IssueAsync(TestStore store, DateOnly? day = null)
    {
        var issued = await Signing.IssueAsync(store, day);
        Assert.Empty(issued.Problems);
        return issued.Value!;
    }

    private static async Task<byte[]> BytesAsync(TestStore store, long edition, string format) =>
        (await store.Get<ShowEditionQuery>().RunAsync(edition, format)).Value!.Content;

    /// <summary>Three more cases of worker w2, open since August and recorded only now.</summary>
    private static Task<DateTime> CorrectAsync(TestStore store)
    {
        var late = new HistoryBuilder();
        for (var i = 1; i <= 3; i++)
        {
            late.CaseLedBy($"late-{i}", "w2", "cp-1", "2025-08-01");
        }

        return store.StateAsync([.. late.Facts]);
    }

    [Fact]
    public async Task Issue_ThisFriday_FreezesEachFormatWithItsHash()
    {
        await using var store = await StoreAsync();

        var issued = await IssueAsync(store, new DateOnly(2025, 10, 3));

        Assert.Equal(ReportScene.Friday, issued.AsAt);
        Assert.Equal(["csv", "docx", "html", "json", "ods"], issued.Files.Select(f => f.Format).Order());
        foreach (var file in issued.Files)
        {
            var bytes = await BytesAsync(store, issued.Edition, file.Format);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(file.Bytes, bytes.Length);
        }
    }

    [Fact]
    public async Task Show_AfterLaterCorrections_ReturnsTheSameBytes()
    {
        await using var store = await StoreAsync();
        var issued = await IssueAsync(store);
        var before = await BytesAsync(store, issued.Edition, "html");

        await CorrectAsync(store);
        await store.Get<AddEditionNoteHandler>().HandleAsync(new(issued.Edition, "Three cases were recorded late."));
        var now = await store.Get<BuildWeeklyReportQuery>().RunAsync(ReportScene.Friday);

        Assert.Equal(14m, now.Find("cp-1")!.Find(PerFte)!.Now.Value);
        Assert.Equal(before, await BytesAsync(store, issued.Edition, "html"));
        Assert.Contains(">12.0<", Encoding.UTF8.GetString(before));
    }

    [Fact]
    public async Task Issue_SameFridayTwice_IsRefused()
    {
        await using var store = await StoreAsync();
        await IssueAsync(store);

        var again = await Signing.SignAsync(store, new DateOnly(2025, 10, 9));

        Assert.Equal(["reports.already-issued"], again.Problems.Select(p => p.Code));
        Assert.Equal(2, (await store.Get<ListEditionsQuery>().RunAsync()).Count);
    }

    [Fact]
    public async Task Issue_FridayToCome_IsRefused()
    {
        await using var store = await StoreAsync();

        var issued = await Signing.SignAsync(store, new DateOnly(2025, 10, 10));

        Assert.Equal(["reports.friday-to-come"], issued.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task NextWeek_AfterACorrection_ComparesWithTheFigureAsIssued()
    {
        await using var store = await StoreAsync();
        var issued = await IssueAsync(store);
        await CorrectAsync(store);
        await store.Get<AddEditionNoteHandler>().HandleAsync(new(issued.Edition, "Three cases were recorded late."));
        store.Clock.Move(TimeSpan.FromDays(7));

        var report = await store.Get<BuildWeeklyReportQuery>().RunAsync(new DateOnly(2025, 10, 10));
        var figure = report.Find("cp-1")!.Find(PerFte)!;

        Assert.Equal(12m, figure.LastWeek.Used.Value);
        Assert.Equal(14m, figure.LastWeek.NowKnown.Value);
        Assert.Equal(2m, figure.Change);
        Assert.Equal(["Three cases were recorded late."], Assert.Single(report.Issued).Notes);
    }

    [Fact]
    public async Task Build_AsKnownBeforeACorrection_LeavesItOut()
    {
        await using var store = await StoreAsync();
        var before = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Move(TimeSpan.FromMinutes(1));
        await CorrectAsync(store);

        var query = store.Get<BuildWeeklyReportQuery>();
        var asKnown = await query.RunAsync(ReportScene.Friday, before);
        var now = await query.RunAsync(ReportScene.Friday);

        Assert.Equal(12m, asKnown.Find("cp-1")!.Find(PerFte)!.Now.Value);
        Assert.Equal(14m, now.Find("cp-1")!.Find(PerFte)!.Now.Value);
    }

    [Fact]
    public async Task Issue_UnmatchedPassTwoPerCent_NeedsTheReasonOnItsFace()
    {
        await using var store = await StoreAsync();
        var stranger = new HistoryBuilder().Add("nobody", new Professional(StaffId: "unknown"));
        for (var i = 1; i <= 4; i++)
        {
            stranger.CaseLedBy($"stranger-{i}", "nobody", "cp-1");
        }

        await store.StateAsync([.. stranger.Facts]);

        var refused = await Signing.IssueAsync(store);
        var issued = await Signing.SignAsync(store, reason: "One agency starter not yet in HR");

        Assert.Equal(["reports.unmatched"], refused.Problems.Select(p => p.Code));
        var page = Encoding.UTF8.GetString(await BytesAsync(store, issued.Value!.Edition, "html"));
        Assert.Contains("One agency starter not yet in HR", page);
    }

    [Fact]
    public async Task Rows_OfAnEdition_AreKeysThatSurviveCorrections()
    {
        await using var store = await StoreAsync();
        var issued = await IssueAsync(store);
        var rows = await store.Get<ShowEditionQuery>().RowsAsync(issued.Edition, PerFte);

        await CorrectAsync(store);

        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Equal("cp-1", r.Team));
        Assert.Equal(rows, await store.Get<ShowEditionQuery>().RowsAsync(issued.Edition, PerFte));
    }

    [Fact]
    public async Task Show_BytesThatWereTamperedWith_AreRefused()
    {
        await using var store = await StoreAsync();
        var issued = await IssueAsync(store);
        await using (var db = store.Db())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE edition_files SET content = x'00' WHERE format = 'html'");
        }

        var shown = await store.Get<ShowEditionQuery>().RunAsync(issued.Edition, "html");

        Assert.Equal(["reports.edition.damaged"], shown.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData(99, "html", "reports.edition.missing")]
    [InlineData(1, "odt", "reports.edition.format")]
    [InlineData(1, "rows", "reports.edition.format")]
    public async Task Show_WhatIsNotThere_SaysWhatIs(long edition, string format, string code)
    {
        await using var store = await StoreAsync();
        await IssueAsync(store);

        var shown = await store.Get<ShowEditionQuery>().RunAsync(edition, format);

        Assert.Equal(code, Assert.Single(shown.Problems).Code);
    }

    [Fact]
    public async Task List_AfterIssues_HasLatestFridayFirstWithNotes()
    {
        await using var store = await StoreAsync();
        var older = await IssueAsync(store, new DateOnly(2025, 9, 26));
        await IssueAsync(store);
        await store.Get<AddEditionNoteHandler>().HandleAsync(new(older.Edition, " Seen by the director. "));

        var editions = await store.Get<ListEditionsQuery>().RunAsync();

        Assert.Equal([ReportScene.Friday, new DateOnly(2025, 9, 26)], editions.Select(e => e.AsAt).Distinct());
        Assert.Equal(["members", "officers"], editions.Where(e => e.Notes.Count == 1).Select(e => e.Audience).Order());
        Assert.All(editions.SelectMany(e => e.Notes), n => Assert.Equal("Seen by the director.", n.Words));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(1, "   ")]
    public async Task AddNote_Empty_IsRefused(long edition, string words)
    {
        await using var store = await StoreAsync();
        await IssueAsync(store);

        var note = await store.Get<AddEditionNoteHandler>().HandleAsync(new(edition, words));

        Assert.Equal("reports.note.length", Assert.Single(note.Problems).Code);
    }

    [Fact]
    public async Task Build_SourcesThatNeverCame_SaysSo()
    {
        await using var store = await StoreAsync();

        var report = await store.Get<BuildWeeklyReportQuery>().RunAsync(ReportScene.Friday);

        Assert.Contains(report.Sources, s => s.Source == "assignments" && !s.IsCurrent);
        Assert.All(report.Sources, s => Assert.Contains("no extract yet", s.Words));
    }
}
