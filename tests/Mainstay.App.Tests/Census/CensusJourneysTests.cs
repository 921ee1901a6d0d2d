using System.Text;
using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Store.Access;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Census;

public sealed class CensusJourneysTests
{
    private static readonly CensusYear Year = new(2025);
    private static readonly DateOnly Today = new(2025, 10, 3);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AReturn_GoesFromTwoPeopleToTheDepartmentAndBack_AndIsNextYearsBaseline(Database database)
    {
        await using var store = await WithCouncilAsync(database);
        var journeys = store.Get<CensusJourneys>();

        Actor.Current = "user:1";
        Assert.True((await DoAsync(store, CensusStep.Prepared)).IsOk);
        Assert.Equal("census.two-people", (await DoAsync(store, CensusStep.Approved)).Problems[0].Code);
        Actor.Current = "user:2";
        Assert.True((await DoAsync(store, CensusStep.Approved)).IsOk);
        Actor.Current = "user:1";
        Assert.True((await DoAsync(store, CensusStep.Loaded)).IsOk);
        Assert.Equal("census.file", (await DoAsync(store, CensusStep.ReadBack)).Problems[0].Code);
        var said = "rule,severity,person,field,message\n2345,Query,SW1,Cases30,Many cases\n"u8.ToArray();
        Assert.True((await DoAsync(store, CensusStep.ReadBack, said)).IsOk);
        Assert.True((await DoAsync(store, CensusStep.Submitted)).IsOk);
        Assert.True((await DoAsync(store, CensusStep.Authorised)).IsOk);

        var frozen = (await store.Get<CensusFiles>().OpenAsync(Year, CensusFileKind.Return, 1)).Value!;
        var held = Encoding.UTF8.GetString(frozen.Content).Replace("<Cases30>2<", "<Cases30>7<");
        Assert.Equal("census.file.form", (await DoAsync(store, CensusStep.Held, "<a/>"u8.ToArray())).Problems[0].Code);
        Assert.True((await DoAsync(store, CensusStep.Held, Encoding.UTF8.GetBytes(held))).IsOk);

        Assert.Null((await journeys.OfAsync(Year)).Next is { } next && next >= CensusStep.Prepared ? next : null);
        var baseline = await store.Get<CensusFiles>().BaselineAsync(new(2026));
        Assert.Equal(["7", "7"], baseline!.Select(w => w.Text(WorkerItem.Cases)));
    }

    [Fact]
    public async Task AFrozenReturn_ReopensByteForByte_WhateverIsKnownLater_AndTheNextOneHasTheNextNumber()
    {
        await using var store = await WithCouncilAsync();
        Actor.Current = "user:1";
        await DoAsync(store, CensusStep.Prepared);
        var first = (await store.Get<CensusFiles>().OpenAsync(Year, CensusFileKind.Return, 1)).Value!;

        await store.StateAsync([.. CensusScene.Facts(ethnicityOfFirst: "AIND")]);
        var again = await DoAsync(store, CensusStep.Prepared);

        Assert.Equal(2, again.Value!.Version);
        Assert.Equal(
            first.Content,
            (await store.Get<CensusFiles>().OpenAsync(Year, CensusFileKind.Return, 1)).Value!.Content
        );
        var second = (await store.Get<CensusFiles>().OpenAsync(Year, CensusFileKind.Return, 2)).Value!;
        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Contains("AIND", Encoding.UTF8.GetString(second.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnError_StopsTheReturn()
    {
        await using var store = await WithCouncilAsync(ethnicityOfFirst: null);

        var refused = await DoAsync(store, CensusStep.Prepared);

        Assert.Equal("census.problems-left", refused.Problems[0].Code);
        Assert.StartsWith("1 errors are left", refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuery_IsExplained_AndTheExplanationGoesWithTheReturn()
    {
        await using var store = await WithCouncilAsync(routeOfSecond: "step-up");
        var query = Assert.Single((await DraftAsync(store)).Left);
        Assert.Equal(("R18", "E2"), (query.Finding.Number, query.Worker));
        Assert.False((await DoAsync(store, CensusStep.Prepared)).IsOk);

        Assert.Null(await store.Get<CensusAnswers>().ExplainAsync(Year, query, "Checked with the university", "Robin"));
        Actor.Current = "user:1";
        Assert.True((await DoAsync(store, CensusStep.Prepared)).IsOk);

        var notes = (await store.Get<CensusFiles>().OpenAsync(Year, CensusFileKind.Notes, 1)).Value!;
        Assert.Contains("R18,", Encoding.UTF8.GetString(notes.Content), StringComparison.Ordinal);
        Assert.Contains(
            "Checked with the university",
            Encoding.UTF8.GetString(notes.Content),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnError_CannotBeExplainedAway_ButHasAnOwnerAndADay()
    {
        await using var store = await WithCouncilAsync(ethnicityOfFirst: null);
        var error = Assert.Single((await DraftAsync(store)).Left);
        var answers = store.Get<CensusAnswers>();

        Assert.Equal("census.error-explained", (await answers.ExplainAsync(Year, error, "No", "Robin"))?.Code);
        Assert.Null(await answers.AssignAsync(Year, error, ProblemOwner.HumanResources, new(2025, 10, 10), "Robin"));

        var assigned = Assert.Single((await DraftAsync(store)).Left);
        Assert.Equal(ProblemOwner.HumanResources, assigned.Owner);
        Assert.Equal(new DateOnly(2025, 10, 10), assigned.Answer!.Due);
    }

    [Fact]
    public async Task ARuleThatIsSwitchedOff_FindsNothing()
    {
        await using var store = await WithCouncilAsync(routeOfSecond: "step-up");
        var settings = store.Get<StoreSettings>();

        await (CensusSettings.Shipped with { SwitchedOff = ["R18"] }).KeepAsync(settings, CancellationToken.None);

        Assert.Empty((await DraftAsync(store)).Problems);
    }

    [Fact]
    public async Task TheCalendar_IsTheCouncilsOwn_OnceItChangesAStep()
    {
        await using var store = await WithCouncilAsync();
        var settings = store.Get<StoreSettings>();
        var shipped = await CensusSettings.CalendarAsync(settings, Year, CancellationToken.None);
        var changed = shipped.With(new(CensusStep.Prepared, "Data team", new(2025, 10, 24)));

        await CensusSettings.KeepAsync(settings, Year, changed, CancellationToken.None);

        var kept = await CensusSettings.CalendarAsync(settings, Year, CancellationToken.None);
        Assert.Equal(
            new PlannedStep(CensusStep.Prepared, "Data team", new(2025, 10, 24)),
            kept.Of(CensusStep.Prepared)
        );
        Assert.Equal(shipped.Of(CensusStep.Approved), kept.Of(CensusStep.Approved));
        Assert.Equal(shipped.Closes, kept.Closes);
    }

    [Fact]
    public async Task AWorker_SaysThatTheirRecordIsRight_OrWhichFieldsAreNot()
    {
        await using var store = await WithCouncilAsync();
        var own = store.Get<OwnRecords>();

        Assert.Equal("census.own.field", (await own.SayAsync(Year, "E1", "Ada", ["Salary"]))?.Code);
        Assert.Null(await own.SayAsync(Year, "E1", "Ada", ["Ethnicity", "StartOrigin"]));
        Assert.Null(await own.SayAsync(Year, "E2", "Ben", []));

        var said = await own.OfAsync(Year);
        Assert.Equal(["Ethnicity", "StartOrigin"], said["E1"].Wrong);
        Assert.Empty(said["E2"].Wrong);
        Assert.Equal(Today, said["E2"].On);
    }

    [Fact]
    public async Task TheTrend_ShowsEachFridayAsItWasKnown_AndTodayLast()
    {
        await using var store = await WithCouncilAsync(ethnicityOfFirst: null);
        store.Clock.Move(TimeSpan.FromDays(14));
        await store.StateAsync([.. CensusScene.Facts()]);
        var trend = store.Get<CensusTrendQuery>();

        await trend.RunAsync(Year);
        await trend.WholeAsync(Year);
        var whole = await trend.RunAsync(Year);

        Assert.True(whole.IsWhole);
        Assert.Equal([1, 1, 0], whole.Points.Select(p => p.Left.Errors));
        Assert.Equal(new DateOnly(2025, 10, 17), whole.Points[^1].Day);
    }

    private static async Task<TestStore> WithCouncilAsync(
        Database database = Database.Sqlite,
        string? ethnicityOfFirst = "WBRI",
        string routeOfSecond = "university"
    )
    {
        var store = await TestStore.StartAsync(database);
        foreach (var (name, content) in CensusScene.Settings)
        {
            await store.Get<StoreSettings>().SetAsync(name, content);
        }

        await store.StateAsync([.. CensusScene.Facts(ethnicityOfFirst, routeOfSecond)]);
        return store;
    }

    private static async Task<CensusDraft> DraftAsync(TestStore store) =>
        (await store.Get<DraftCensusQuery>().RunAsync(Year, Today))!;

    private static Task<Result<CensusJourney>> DoAsync(TestStore store, CensusStep step, byte[]? file = null) =>
        store.Get<CensusJourneys>().HandleAsync(new(Year, step, Today, "Robin Reader", null, file));
}
