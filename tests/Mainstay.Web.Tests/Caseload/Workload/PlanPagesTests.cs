using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Caseload.Workload;

/// <summary>A workload plan from the manager's list to the worker's own view (practice P16, P8).</summary>
public sealed class PlanPagesTests : IAsyncLifetime
{
    private RunningWeb _web = null!;
    private RunningWeb _manager = null!;
    private RunningWeb _worker = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await RunningWeb.StartAsync(withCouncil: true);
        await OverTarget.BringAsync(_web, "S1005");
        _manager = _web.As(await _web.SessionAsync("Tomas Okonjo", "S1001", (AccessRole.TeamManager, "T1")));
        _worker = _web.As(await _web.SessionAsync("Megan Adeyemi", "S1005", (AccessRole.SocialWorker, null)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static Dictionary<string, string> Step(string deed) =>
        new()
        {
            ["Deed"] = deed,
            ["Steps[0].Kind"] = "Move",
            ["Steps[0].What"] = "three court cases to Assessment West",
            ["Steps[0].Cases"] = "3",
            ["Steps[0].By"] = "Tomas Okonjo",
            ["Steps[0].On"] = "2025-10-10",
        };

    [Fact]
    public async Task TheManager_FindsItInMyWork_MakesIt_AndOnlyTheWorkerAgrees()
    {
        var home = await _manager.GetAsync("/");
        Assert.Contains("Workload plans", home.Main, StringComparison.Ordinal);
        Assert.Contains("Plan to be made", (await _manager.GetAsync("/my-work/plans")).Main, StringComparison.Ordinal);

        const string address = "/workers/S1005/plan/change";
        var check = await _manager.PostAsync(address, Step("check"));
        Assert.Contains("Check your answers", check.Main, StringComparison.Ordinal);
        Assert.Contains("move 3 cases: three court cases to Assessment West", check.Main, StringComparison.Ordinal);

        var saved = await _manager.PostAsync(address, Step("save"));
        Assert.Equal("/workers/S1005/plan", saved.RedirectedTo);
        Assert.Contains(
            "view not yet given",
            (await _manager.GetAsync("/workers/S1005/plan")).Main,
            StringComparison.Ordinal
        );

        Assert.Contains(
            "My workload plan waits for my view",
            (await _worker.GetAsync("/")).Main,
            StringComparison.Ordinal
        );
        var view = await _worker.PostAsync(
            "/my-workload",
            new Dictionary<string, string> { ["Deed"] = "view", ["Agrees"] = "yes" }
        );
        Assert.Equal("/my-workload", view.RedirectedTo);
        Assert.Contains(
            "worker agrees",
            (await _manager.GetAsync("/workers/S1005/plan")).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Plan of 3 October 2025",
            (await _manager.GetAsync("/teams/T1")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtItsField()
    {
        var fields = Step("check");
        fields["Steps[0].On"] = "2025-10-01";
        fields["Steps[0].By"] = "";
        fields["Steps[0].What"] = "moves to GL1 2TG";

        var answer = await _manager.PostAsync("/workers/S1005/plan/change", fields);

        Assert.Equal(
            [
                "This looks like a postcode. Write it without saying who it is",
                "Enter who sees to it, in at most 100 characters",
                "Enter a day on or after 3 October 2025",
            ],
            answer.Errors
        );
    }

    [Fact]
    public async Task NobodyButTheManager_ChangesThePlan()
    {
        Assert.Equal(403, (await _worker.GetAsync("/workers/S1005/plan/change")).Status);
        var hr = _web.As(await _web.SessionAsync("HR", null, (AccessRole.Hr, null)));
        Assert.Equal(403, (await hr.GetAsync("/workers/S1005/plan")).Status);
        var other = _web.As(await _web.SessionAsync("Other", null, (AccessRole.TeamManager, "T2")));
        Assert.Equal(404, (await other.GetAsync("/workers/S1005/plan")).Status);
    }

    [Fact]
    public async Task StillOver_ItIsNotClosed()
    {
        await _manager.PostAsync("/workers/S1005/plan/change", Step("save"));

        var refused = await _manager.PostAsync(
            "/workers/S1005/plan/change",
            new Dictionary<string, string>(),
            action: "/workers/S1005/plan"
        );

        Assert.Equal(["A plan is closed after 3 weeks present and not over target"], refused.Errors);
    }

    [Fact]
    public async Task ASecondStep_CanBeAdded()
    {
        var more = await _manager.PostAsync("/workers/S1005/plan/change", Step("more"));

        Assert.NotNull(more.Page.QuerySelector("[name='Steps[1].What']"));
        Assert.Equal(
            "three court cases to Assessment West",
            more.Page.QuerySelector("[name='Steps[0].What']")!.TextContent.Trim()
        );
    }
}
