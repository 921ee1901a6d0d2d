using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Store;
using Mainstay.Store.Caseload;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.MyWork;

/// <summary>What allocation asks of each role on its first screen, until it is done (practice P3, P8, P17, P29).</summary>
public sealed class AllocationWorkTests : IAsyncLifetime
{
    private RunningWeb _web = null!;
    private RunningWeb _north = null!;
    private RunningWeb _west = null!;
    private RunningWeb _head = null!;
    private RunningWeb _principal = null!;
    private RunningWeb _worker = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await RunningWeb.StartAsync(withCouncil: true);
        await using var db = await DbAsync();
        var history = await _web.Services.GetRequiredService<Histories>().NowAsync();
        await AccessSeeding.TrustAllAsync(db, history, SmallCouncil.Today);
        _north = _web.As(await _web.SessionAsync("North", null, (AccessRole.TeamManager, "T1")));
        _west = _web.As(await _web.SessionAsync("West", null, (AccessRole.TeamManager, "T2")));
        _head = _web.As(await _web.SessionAsync("Head", null, (AccessRole.HeadOfService, "S1")));
        _principal = _web.As(await _web.SessionAsync("Principal", null, (AccessRole.PrincipalSocialWorker, "S1")));
        _worker = _web.As(await _web.SessionAsync("Worker", "S1005", (AccessRole.SocialWorker, null)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task AnUrgentAllocation_AsksForASecondLookAnAcceptanceAndAView_UntilEachIsGiven()
    {
        await GiveUrgentlyAsync();

        var look = Assert.Single(await _head.RowsOfAsync("second-looks"));
        Assert.Equal(("C5020", "6 October 2025", "head of service"), (look.What, look.By, look.With));
        Assert.StartsWith("Given to Megan Adeyemi as urgent", look.Detail, StringComparison.Ordinal);
        Assert.EndsWith("Reason: safety of a child today", look.Detail, StringComparison.Ordinal);
        var offer = Assert.Single(await _north.RowsOfAsync("to-accept"));
        Assert.Equal("Given to Megan Adeyemi as urgent and counts already; accept or do not accept", offer.Detail);
        var view = Assert.Single(await _worker.RowsOfAsync("my-views"));
        Assert.Equal("Yours to lead from 3 October 2025; say how you see it", view.Detail);
        Assert.Equal("/allocation/mine", view.Href);
        Assert.Null(await _west.CountOfAsync("second-looks"));
        Assert.Null(await _west.CountOfAsync("to-accept"));

        await StepAsync(_head, "SecondConfirm");
        await StepAsync(_north, "Accept");
        await GiveViewAsync("agreed");

        Assert.Null(await _head.CountOfAsync("second-looks"));
        Assert.Null(await _north.CountOfAsync("to-accept"));
        Assert.Null(await _worker.CountOfAsync("my-views"));
    }

    [Fact]
    public async Task AWorkersConcern_WaitsWithTheManager_UntilItIsAnswered()
    {
        await GiveUrgentlyAsync();
        await GiveViewAsync("concern");

        var concern = Assert.Single(await _north.RowsOfAsync("case-concerns"));
        Assert.Equal("Megan Adeyemi has a concern: too many cases already", concern.Detail);
        Assert.Equal(("7 October 2025", "team manager"), (concern.By, concern.With));
        Assert.Null(await _west.CountOfAsync("case-concerns"));

        await _north.PostAsync(
            "/allocation/decisions",
            new Dictionary<string, string> { ["Decision"] = $"{await LastAsync()}", ["Answer"] = "co-worker-found" }
        );

        Assert.Null(await _north.CountOfAsync("case-concerns"));
    }

    [Fact]
    public async Task AnAllocationMadeOutside_OwesTheManagersReason_AndIsAnOverride()
    {
        await AddAsync(Decision(DecisionKind.Outside, DecisionState.Confirmed, level: 2));

        var outside = Assert.Single(await _north.RowsOfAsync("outside"));
        Assert.Equal(
            "Led by Megan Adeyemi in the case system since 1 October 2025; your reason is owed: 17 children would be over the effective target of 16.0",
            outside.Detail
        );
        Assert.Equal("8 October 2025", outside.By);
        Assert.Null(await _west.CountOfAsync("outside"));
        var gone = Assert.Single(await _principal.RowsOfAsync("overrides"));
        Assert.EndsWith("Second look: due 8 October 2025", gone.Detail, StringComparison.Ordinal);
        Assert.Contains("17 children would be over", await InspectionAsync(), StringComparison.Ordinal);

        await StepAsync(_north, "GiveReason", "court-deadline");

        Assert.Null(await _north.CountOfAsync("outside"));
        Assert.Contains("A court or conference date", await InspectionAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADecisionThatTheExtractQuestions_WaitsUntilItIsSettled()
    {
        await AddAsync(Decision(DecisionKind.Lead, DecisionState.Questioned, level: 0));

        var questioned = Assert.Single(await _north.RowsOfAsync("questioned"));
        Assert.Equal(
            "Given to Megan Adeyemi from 1 October 2025, but the latest extract does not have it",
            questioned.Detail
        );
        Assert.Null(await _principal.CountOfAsync("overrides"));

        await StepAsync(_north, "Withdraw");

        Assert.Null(await _north.CountOfAsync("questioned"));
    }

    [Fact]
    public async Task ACaseThatNobodyLookedAtForAWeek_IsThere_UntilItsManagerLooks()
    {
        await _web.StateAsync([.. new HistoryBuilder().CaseLedBy("C8001", null, "T1", "2025-09-20").Facts]);

        var review = Assert.Single(await _north.RowsOfAsync("reviews"), r => r.What == "C8001");
        Assert.Equal(("Not looked at yet, 13 days waiting", "27 September 2025"), (review.Detail, review.By));
        Assert.Contains(await _north.RowsOfAsync("not-allocated"), r => r.Href == "/allocation/case?ref=C8001");
        Assert.DoesNotContain(await _west.RowsOfAsync("reviews"), r => r.What == "C8001");

        foreach (var late in await _north.RowsOfAsync("reviews"))
        {
            await _north.PostAsync("/allocation", new Dictionary<string, string> { ["Case"] = late.What });
        }

        Assert.Null(await _north.CountOfAsync("reviews"));
    }

    [Fact]
    public async Task AWorkerWhoseRecordIsRestricted_IsNotNamed_AndWhatWaitsIsStillThere()
    {
        await AddAsync(Decision(DecisionKind.Outside, DecisionState.Confirmed, level: 2));
        await using var db = await DbAsync();
        var named = await AccessSeeding.UserAsync(db, "Named", null, SmallCouncil.Today);
        db.Add(new Store.Access.RestrictedRecordRow { Person = "S1005", User = named });
        await db.SaveChangesAsync();

        var look = Assert.Single(await _head.RowsOfAsync("second-looks"));

        Assert.Equal("Led by a worker whose record is restricted in the case system since 1 October 2025", look.Detail);
    }

    private async Task<MainstayDb> DbAsync() =>
        await _web.Services.GetRequiredService<IDbContextFactory<MainstayDb>>().CreateDbContextAsync();

    // C5020 waits in T2; S1005 is of T1, so that its manager accepts and the head of service looks a second time.
    private async Task GiveUrgentlyAsync()
    {
        var given = await _west.PostAsync(
            "/allocation/case?ref=C5020&worker=S1005",
            new Dictionary<string, string> { ["Reason"] = "safety-today", ["Urgent"] = "true" }
        );
        Assert.StartsWith("/allocation/decisions?given=", given.RedirectedTo, StringComparison.Ordinal);
    }

    private async Task GiveViewAsync(string view) =>
        await _worker.PostAsync(
            "/allocation/mine",
            new Dictionary<string, string>
            {
                ["Decision"] = $"{await LastAsync()}",
                ["View"] = view,
                ["Codes"] = "too-many",
            }
        );

    private async Task StepAsync(RunningWeb reader, string step, string reason = "")
    {
        await using var db = await DbAsync();
        var last = await db.AllocationDecisions.AsNoTracking().OrderBy(d => d.Id).LastAsync();
        var taken = await reader.PostAsync(
            "/allocation/decisions",
            new Dictionary<string, string>
            {
                ["Decision"] = $"{last.Id}",
                ["Version"] = $"{last.Version}",
                ["Step"] = step,
                ["Reason"] = reason,
            }
        );
        Assert.Equal("/allocation/decisions", taken.RedirectedTo);
    }

    private async Task<long> LastAsync()
    {
        await using var db = await DbAsync();
        return await db.AllocationDecisions.MaxAsync(d => d.Id);
    }

    private async Task<string> InspectionAsync() => (await _web.GetAsync("/report/inspection")).Main;

    private async Task AddAsync(AllocationDecisionRow decision)
    {
        await using var db = await DbAsync();
        db.Add(decision);
        await db.SaveChangesAsync();
    }

    private static AllocationDecisionRow Decision(DecisionKind kind, DecisionState state, int level) =>
        new()
        {
            Kind = kind,
            State = state,
            Case = "C5001",
            Worker = "S1005",
            Team = "T1",
            DecidedFor = "T1",
            StartsOn = new DateOnly(2025, 10, 1),
            Level = level,
            Warnings = level == 0 ? "" : "17 children would be over the effective target of 16.0",
            DecidedAtUtc = new DateTime(2025, 10, 3, 9, 0, 0, DateTimeKind.Utc),
            SecondLookBy = level == 0 ? null : new DateOnly(2025, 10, 8),
        };
}
