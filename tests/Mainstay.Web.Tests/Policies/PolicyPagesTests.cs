using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Policies;

/// <summary>A policy from its figures to the council's decision, by two people (practice P20, P28).</summary>
public sealed class PolicyPagesTests : IAsyncLifetime
{
    private RunningWeb _web = null!;
    private RunningWeb _director = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await RunningWeb.StartAsync(withCouncil: true);
        _director = _web.As(await _web.SessionAsync("Dana Director", null, (AccessRole.Director, null)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static Dictionary<string, string> Figures(string deed, string newTarget = "6") =>
        new()
        {
            ["Deed"] = deed,
            ["Title"] = "Harrowdale, 2025: lower for new workers",
            ["From"] = "2025-10-03",
            ["CountRule"] = "Children",
            ["CoWorkingShare"] = "0",
            ["Lines[0].Band"] = "new",
            ["Lines[0].Target"] = newTarget,
            ["Lines[1].Band"] = "old",
            ["Lines[1].Target"] = "7",
            ["Lines[1].UpperLimit"] = "9",
            ["Reason"] = "what staff said in the health check",
        };

    private static Dictionary<string, string> Decision(string body = "Cabinet") =>
        new()
        {
            ["Deed"] = "approve",
            ["Body"] = body,
            ["On"] = "2025-10-01",
            ["Consulted"] = "true",
            ["ReviewOn"] = "2026-10-01",
        };

    [Fact]
    public async Task Previewed_Proposed_AndInForceOnlyWhenASecondPersonRecordsTheDecision()
    {
        var preview = await _director.PostAsync("/policies/propose", Figures("preview"));
        Assert.Contains("Over target: 0 now", preview.Main, StringComparison.Ordinal);
        Assert.Contains("goes over target", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Caseload policy 2025", (await _director.GetAsync("/policies")).Main, StringComparison.Ordinal);

        Assert.Equal("/policies", (await _director.PostAsync("/policies/propose", Figures("propose"))).RedirectedTo);
        const string decide = "/policies/decide?proposal=caseload-2025%2F1";
        var own = await _director.GetAsync(decide);
        Assert.Contains("somebody else records the decision", own.Main, StringComparison.Ordinal);
        Assert.Contains(
            "Waiting for the council’s decision",
            (await _director.GetAsync("/policies")).Main,
            StringComparison.Ordinal
        );
        Assert.Contains("12.0", (await _director.GetAsync("/policies")).Main, StringComparison.Ordinal);

        var second = _web.As(await _web.SessionAsync("Sam Second", null, (AccessRole.Director, null)));
        Assert.Equal(
            ["Enter the body that decided, for example Cabinet"],
            (await second.PostAsync(decide, Decision(""))).Errors
        );
        Assert.Equal("/policies", (await second.PostAsync(decide, Decision())).RedirectedTo);

        var now = (await second.GetAsync("/policies")).Main;
        Assert.Contains("Harrowdale, 2025: lower for new workers", now, StringComparison.Ordinal);
        Assert.Contains("recorded by Sam Second", now, StringComparison.Ordinal);
        Assert.Contains(
            "policy of 3 October 2025",
            (await second.GetAsync("/teams/T1")).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "policy of 1 April 2025",
            (await second.GetAsync("/teams/T1?as-at=2025-10-02")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WhoProposed_CannotRecordTheDecisionByForgingTheForm()
    {
        await _director.PostAsync("/policies/propose", Figures("propose"));

        var forged = await _director.PostAsync(
            "/policies/propose",
            Decision(),
            action: "/policies/decide?proposal=caseload-2025%2F1"
        );

        Assert.Contains(
            "Somebody else must record the decision",
            Assert.Single(forged.Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AFaultyFigure_IsNamedAtItsField()
    {
        var answer = await _director.PostAsync("/policies/propose", Figures("preview", "0"));

        Assert.Equal(["Enter a target above 0 and up to 100"], answer.Errors);
        Assert.Contains(
            "Lines_0__Target",
            answer.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AKindOfTeam_GetsLinesOfItsOwn()
    {
        var fields = Figures("kind");
        fields["AddKind"] = "Assessment";

        var answer = await _director.PostAsync("/policies/propose", fields);

        Assert.Equal(4, answer.Page.QuerySelectorAll("[name$='.Target']").Length);
        Assert.Contains("Up to 3 years, assessment", answer.Main, StringComparison.Ordinal);
    }
}
