using System.Text;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Reports;

public sealed class SigningTests
{
    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.StartAsync();
        await store.StateAsync(ReportScene.SmallCouncil().Facts());
        return store;
    }

    [Fact]
    public async Task Sign_NobodyPrepared_IsRefused()
    {
        await using var store = await StoreAsync();

        Assert.Equal("reports.no-draft", Assert.Single((await Signing.SignAsync(store)).Problems).Code);
    }

    [Fact]
    public async Task Check_AServiceOwesItsLine_IsRefusedAndNamesIt()
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(store, new PrepareStep(null, Signing.Analyst));

        var check = await Signing.DoAsync(store, new CheckStep(null, Signing.Checker));

        Assert.Equal("A line is still to come from cp", Assert.Single(check.Problems).Message);
    }

    [Fact]
    public async Task CheckAndSign_ByWhoeverPrepared_AreRefused()
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(store, new PrepareStep(null, Signing.Analyst));
        await Signing.DoAsync(store, new LineStep(null, Signing.Head, "cp", "Two posts are offered."));
        var sameName = new Person(" ann  ANALYST ", "director");

        var check = await Signing.DoAsync(store, new CheckStep(null, sameName));
        await Signing.DoAsync(store, new CheckStep(null, Signing.Checker));
        var sign = await Signing.SignAsync(store, by: sameName);

        Assert.Equal("reports.two-people", Assert.Single(check.Problems).Code);
        Assert.Equal("reports.two-people", Assert.Single(sign.Problems).Code);
    }

    [Fact]
    public async Task Rewrite_AfterTheCheck_TakesTheCheckAway()
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(store, new PrepareStep(null, Signing.Analyst));
        await Signing.DoAsync(store, new LineStep(null, Signing.Head, "cp", "Two posts are offered."));
        await Signing.DoAsync(store, new CheckStep(null, Signing.Checker));

        await Signing.DoAsync(store, new RewriteStep(null, Signing.Analyst, ["Caseloads are steady."]));

        Assert.Equal("reports.not-checked", Assert.Single((await Signing.SignAsync(store)).Problems).Code);
    }

    [Fact]
    public async Task Sign_AfterEveryStep_FreezesBothEditionsWithTheirNamesAndMarkings()
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(
            store,
            new PrepareStep(null, Signing.Analyst, ["Caseloads are steady.", "No cause.", "Two posts are offered."])
        );
        await Signing.DoAsync(store, new LineStep(null, Signing.Head, "cp", "We are recruiting."));
        await Signing.DoAsync(store, new CheckStep(null, Signing.Checker));

        var issued = (await Signing.SignAsync(store)).Value!;
        var officers = await TextAsync(store, issued.Edition);
        var members = await TextAsync(store, issued.Members);

        Assert.Contains("Officers only", officers);
        Assert.Contains(
            "Prepared by Ann Analyst, analyst; checked by Cy Checker, performance manager; signed by Di Director, director.",
            officers
        );
        Assert.Contains("cp: We are recruiting. (Hal Head, head of service)", officers);
        Assert.Contains(">Public<", members);
        Assert.Contains("Caseloads are steady.", members);
        Assert.DoesNotContain("12.0", members);
    }

    [Theory]
    [InlineData(Marking.OfficersOnly)]
    public async Task Sign_AMarkingThatDoesNotSuitMembers_IsRefused(Marking marking)
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(store, new PrepareStep(null, Signing.Analyst));

        Assert.Equal(
            "reports.marking",
            Assert.Single((await Signing.SignAsync(store, members: marking)).Problems).Code
        );
    }

    [Theory]
    [InlineData("", "analyst", "reports.name.length")]
    [InlineData("Ann", "", "reports.role.length")]
    public async Task Draft_WithoutNameOrRole_IsRefused(string name, string role, string code)
    {
        await using var store = await StoreAsync();

        var draft = await Signing.DoAsync(store, new PrepareStep(null, new(name, role)));

        Assert.Equal(code, Assert.Single(draft.Problems).Code);
    }

    [Fact]
    public async Task Line_OfNoService_SaysWhichThereAre()
    {
        await using var store = await StoreAsync();
        await Signing.DoAsync(store, new PrepareStep(null, Signing.Analyst));

        var line = await Signing.DoAsync(store, new LineStep(null, Signing.Head, "cp-1", "Two posts are offered."));

        Assert.Equal("cp-1 is no service of this report: choose cp", Assert.Single(line.Problems).Message);
    }

    [Fact]
    public async Task Compare_TwoEditions_GivesEachFigureAsIssued()
    {
        await using var store = await StoreAsync();
        var first = (await Signing.IssueAsync(store)).Value!;
        await store.StateAsync([.. new HistoryBuilder().CaseLedBy("n1", "w2", "cp-1", "2025-10-06").Facts]);
        store.Clock.Move(TimeSpan.FromDays(7));
        var second = (await Signing.IssueAsync(store)).Value!;

        var compared = (await store.Get<CompareEditionsQuery>().RunAsync(first.Edition, second.Edition)).Value!;
        var mixed = await store.Get<CompareEditionsQuery>().RunAsync(first.Edition, second.Members);

        var open = Assert.Single(compared.Figures, f => f is { Line: "cases_open", Team: null });
        Assert.Equal((18m, 19m, 1m), (open.From, open.To, open.Change));
        Assert.Equal("reports.editions-differ", Assert.Single(mixed.Problems).Code);
    }

    private static async Task<string> TextAsync(TestStore store, long edition) =>
        Encoding.UTF8.GetString((await store.Get<ShowEditionQuery>().RunAsync(edition, "html")).Value!.Content);
}
